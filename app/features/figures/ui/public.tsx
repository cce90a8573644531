export { FactsSheet } from './facts-sheet.tsx'
export { FigureCell } from './figure-cell.tsx'
