export { FactsSheet } from './facts-sheet.tsx'
export { FigureNumber } from './figure-number.tsx'
