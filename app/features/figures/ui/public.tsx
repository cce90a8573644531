export { FactRow } from './fact-row.tsx'
export { FactsSheet } from './facts-sheet.tsx'
export { FigureCell, mixOf } from './figure-cell.tsx'
