export { UnitField } from './unit-field.tsx'
export { kindWords, type ListedUnit, loadUnitsBelow, searchUnitsBelow } from './unit-nodes.ts'
export type { UnitParts } from './unit-parts.ts'
