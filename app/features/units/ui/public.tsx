export { loadUnitsBelow, searchUnits, topOf } from './unit-nodes.ts'
