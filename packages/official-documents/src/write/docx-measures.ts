// Decides how the layout table is said in Word's units: twips, half points, eighths of a point.
import { type LayoutKey, layout } from './layout.ts'

export const mmToTwips = (mm: number): number => Math.round((mm * 1440) / 25.4)
export const ptToTwips = (pt: number): number => Math.round(pt * 20)
export const mmOf = (key: LayoutKey): number => mmToTwips(layout[key].value)

/** Rule weight in eighths of a point. */
export const ruleOf = (mm: number): number => Math.max(2, Math.round((mm * 72 * 8) / 25.4))

export const linePitch = ptToTwips(layout.docxLinePitch.value)
/** One character of the grid, 156 mm / 28. */
export const character = Math.round(mmOf('typeWidth') / layout.charactersPerLine.value)
export const lines = (count: number): number => Math.round(count * linePitch)
export const characters = (count: number): number => Math.round(count * character)

/**
 * What a size-3 character gives up so that 28 fill the line, in twips. A character grid (ECMA-376 17.6.5 charSpace)
 * says the same, but LibreOffice gives a character wider than its cell two cells.
 */
export const characterSpacing = Math.round(character - ptToTwips(layout.docxBodySize.value))
