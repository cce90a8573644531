import { serve } from '../../platform/http/route.ts'
import { addPerson, exportPeople, revealPhone } from './commands.ts'
import * as contract from './contract.ts'
import { importPeople, undoPeopleImport } from './import/commands.ts'
import * as lists from './import/contract.ts'
import { listPeopleImports, previewPeople, readPeopleFile } from './import/queries.ts'
import { countPeople, getPerson, listPeople } from './queries.ts'

export const peopleRoutes = [
  serve(contract.listPeople, listPeople),
  serve(contract.countPeople, countPeople),
  serve(contract.getPerson, getPerson),
  serve(contract.revealPhone, revealPhone),
  serve(contract.addPerson, addPerson),
  serve(contract.exportPeople, exportPeople),
  serve(lists.readPeopleFile, readPeopleFile),
  serve(lists.previewPeople, previewPeople),
  serve(lists.importPeople, importPeople),
  serve(lists.listPeopleImports, listPeopleImports),
  serve(lists.undoPeopleImport, undoPeopleImport),
]
