import { serve } from '../../platform/http/route.ts'
import * as contract from './contract.ts'
import { listToDos } from './queries.ts'

export const inboxRoutes = [serve(contract.listToDos, listToDos)]
