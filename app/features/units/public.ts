export { foundUnit } from './commands.ts'
export { childUnits, unitById, unitsByIds } from './queries.ts'
export { Unit, UnitKind, UnitLevel } from './unit.ts'
