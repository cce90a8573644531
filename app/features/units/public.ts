export { foundUnit } from './commands.ts'
export { childUnits, formerPaths, unitById, unitsByIds } from './queries.ts'
export { Unit, UnitKind, UnitLevel } from './unit.ts'
