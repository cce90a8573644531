import type { ComponentType } from 'react'
import type { Unit } from '../unit.ts'

/** What features below this one put into the page. */
export interface UnitParts {
  /** The unit one acts for and the day it is there; `undefined` until known. */
  useActing: () => { unit: Unit; day: string } | undefined
  Posts: ComponentType<{ unitId: string }>
}
