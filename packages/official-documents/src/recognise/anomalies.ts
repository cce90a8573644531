// Decides where the text is damaged or foreign, kind by kind; each kind in a file of its own.
import type { Outline } from '../outline/outline.ts'
import { findFurniture } from './anomalies-furniture.ts'
import { findDoubled, findNoise } from './anomalies-noise.ts'
import { findMisnumbered } from './anomalies-numbering.ts'
import { findRepeated } from './anomalies-repeated.ts'
import { findBrackets } from './brackets.ts'
import type { FoundAnomaly } from './found-anomaly.ts'
import type { FoundMenu } from './menus.ts'
import type { FoundTime } from './times/found-time.ts'
import { isScrambledList } from './units.ts'

export function findAnomalies(outline: Outline, times: FoundTime[], menus: FoundMenu[]): FoundAnomaly[] {
  const found = [
    ...findFurniture(outline),
    ...damagedDates(outline, times),
    ...lostOpenings(outline, menus),
    ...findNoise(outline),
    ...findRepeated(outline),
    ...findDoubled(outline),
    ...findMisnumbered(outline),
    ...scrambled(outline),
  ]
  const noisy = new Set(found.filter((anomaly) => anomaly.kind === 'ocr-noise').map((anomaly) => anomaly.from))
  return [...found, ...findBrackets(outline, noisy)].sort((a, b) => a.from - b.from)
}

function damagedDates(outline: Outline, times: FoundTime[]): FoundAnomaly[] {
  return times.flatMap((time) => {
    const found: FoundAnomaly[] = []
    for (const point of time.points) {
      if (point.damaged)
        found.push({ from: point.damaged.from, to: point.damaged.to, kind: 'missing-char', fix: point.damaged.fix })
      if (point.extra) found.push({ from: point.extra.from, to: point.extra.to, kind: 'extra-char', fix: '' })
    }
    if (time.impossible)
      found.push({
        from: time.from,
        to: time.isLimit ? outline.text.lastIndexOf('前', time.to) : time.to,
        kind: 'invalid-date',
      })
    return found
  })
}

function lostOpenings(outline: Outline, menus: FoundMenu[]): FoundAnomaly[] {
  return menus.flatMap((menu) => {
    if (!menu.lostOpening) return []
    const end = outline.text.indexOf('中', menu.from) + 1
    return [{ from: menu.from, to: end, kind: 'missing-char' as const, fix: `从${outline.text.slice(menu.from, end)}` }]
  })
}

/** Addressees whose lines were woven into one another. */
function scrambled(outline: Outline): FoundAnomaly[] {
  return outline.paragraphs
    .filter(
      (paragraph) =>
        paragraph.kind === 'text' &&
        paragraph.zone === 'head' &&
        /[:：]$/.test(paragraph.text) &&
        isScrambledList(paragraph.text),
    )
    .map((paragraph) => ({ from: paragraph.from, to: paragraph.to - 1, kind: 'scrambled-text' }))
}
