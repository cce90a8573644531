export { AccountMenu } from './account-menu.tsx'
export { ActingUnit } from './acting-unit.tsx'
export { type Me, useMe } from './me.ts'
export { WorldDay } from './world-day.tsx'
