import { randomUUID } from 'node:crypto'
import * as people from '../../features/people/contract.ts'
import * as listImport from '../../features/people/import/contract.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { granted, once, textFile } from './prepared.ts'

const agreed = { isAdult: true, hasPaperConsent: true }
const somebody = { name: '试验员甲', phone: '13700000001', kind: 'contact' as const, ...agreed }

/** Known to the county alone: nobody else's calls enter this phone. */
const personAtCounty = once(async ({ officer }) => {
  const { personId } = granted(
    await officer.call(people.addPerson, { ...somebody, name: '试验员乙', phone: '13700000002' }),
  )
  return { personId }
})

const text = '姓名\t手机号码\t联系关系\n试验员丙\t13700000003\t志愿者'
const list = () => ({ text, clientKey: randomUUID(), ...agreed })

async function importedAtCounty({ officer }: Stage) {
  const { importId } = granted(await officer.call(listImport.importPeople, list()))
  return { importId }
}

export const peopleCases = [
  listCase(
    people.listPeople,
    async (stage) => (await personAtCounty(stage)).personId,
    () => ({}),
  ),
  permissionCase(people.countPeople, () => ({})),
  permissionCase(people.getPerson, personAtCounty),
  permissionCase(people.revealPhone, async (stage) => ({ ...(await personAtCounty(stage)), reason: '通知活动改期' })),
  permissionCase(people.addPerson, () => somebody),
  permissionCase(people.exportPeople, () => ({ purpose: '打印签到表' })),
  permissionCase(listImport.readPeopleFile, () => ({}), textFile('名单.csv', '姓名,手机号码\n试验员丙,13700000003\n')),
  permissionCase(listImport.previewPeople, () => ({ text })),
  permissionCase(listImport.importPeople, list),
  listCase(
    listImport.listPeopleImports,
    async (stage) => (await importedAtCounty(stage)).importId,
    () => ({}),
  ),
  permissionCase(listImport.undoPeopleImport, importedAtCounty),
]
