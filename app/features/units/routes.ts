import { serve } from '../../platform/http/route.ts'
import { moveUnit } from './commands.ts'
import * as contract from './contract.ts'
import { getUnit, listUnits } from './queries.ts'

export const unitsRoutes = [
  serve(contract.listUnits, listUnits),
  serve(contract.getUnit, getUnit),
  serve(contract.moveUnit, moveUnit),
]
