import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../platform/http/endpoint.ts'
import { serve } from '../platform/http/route.ts'
import type { Role } from '../platform/scope.ts'
import { access, routes } from '../product.ts'
import type { Client } from '../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../world/test-world.ts'
import { root } from './house.ts'
import { accessCases, sessionCases } from './permission-cases/access.ts'
import { activitiesCases } from './permission-cases/activities.ts'
import { auditCases } from './permission-cases/audit.ts'
import { bulletinsCases } from './permission-cases/bulletins.ts'
import { figuresCases } from './permission-cases/figures.ts'
import { noticesCases } from './permission-cases/notices.ts'
import { peopleCases } from './permission-cases/people.ts'
import { postCases } from './permission-cases/posts.ts'
import { programmesCases } from './permission-cases/programmes.ts'
import { adoptionCases } from './permission-cases/programmes-adoption.ts'
import { unitsCases } from './permission-cases/units.ts'
import { workRecordsCases } from './permission-cases/work-records.ts'
import {
  missingCases,
  nameOf,
  type PermissionCase,
  permissionRow,
  renderTable,
  type Stage,
  type TableRow,
} from './permission-table.ts'

const cases: PermissionCase[] = [
  ...unitsCases,
  ...accessCases,
  ...auditCases,
  ...postCases,
  ...peopleCases,
  ...figuresCases,
  ...noticesCases,
  ...programmesCases,
  ...adoptionCases,
  ...activitiesCases,
  ...workRecordsCases,
  ...bulletinsCases,
  ...sessionCases,
]
const file = join(root, 'permissions.md')

let world: TestWorld
let stage: Stage
beforeAll(async () => {
  world = await openTestWorld()
  const clients = new Map<string, Promise<Client>>()
  const at = (role: Role, place: string) => {
    const key = `${role} ${place}`
    const client = clients.get(key) ?? world.signInAs(role, place)
    clients.set(key, client)
    return client
  }
  stage = {
    world,
    at,
    lead: await at('lead', 'chengchuan-2'),
    officer: await at('officer', 'chengchuan-2'),
    unitId: world.unit('chengchuan-2').id,
  }
})
afterAll(() => world.close())

it('has a case for every endpoint, and a row in an access.ts for every permission', () => {
  expect(missingCases(routes, cases)).toEqual([])
  const unknown = routes
    .map(({ endpoint }) => endpoint.may)
    .filter((may) => may !== 'public' && may !== 'signed-in' && !access[may])
  expect(unknown).toEqual([])
})

it('lets a viewer change nothing', () => {
  const changing = routes.filter(
    ({ endpoint }) => endpoint.method !== 'get' && access[endpoint.may]?.includes('viewer'),
  )
  expect(changing.map(({ endpoint }) => `${nameOf(endpoint)}: ${endpoint.may} is open to viewers`)).toEqual([])
})

it('names an endpoint that has no row', () => {
  const raffle = endpoint({
    method: 'post',
    path: '/api/raffles',
    may: 'raffles.draw',
    summary: '',
    input: z.object({}),
    output: z.object({}),
  })
  expect(missingCases([serve(raffle, async () => ({}))], cases)).toEqual([
    expect.stringMatching(/POST \/api\/raffles has no row in permissions\.md: add a permissionCase/),
  ])
})

it('does what permissions.md says', { timeout: 600_000 }, async () => {
  const rows: TableRow[] = []
  for (const one of cases) rows.push(await permissionRow(one, stage))
  const broken = rows.flatMap(({ endpoint, cells }) =>
    Object.entries(cells).flatMap(([column, cell]) =>
      cell.startsWith('BROKEN') ? [`${nameOf(endpoint)} as ${column}: ${cell}`] : [],
    ),
  )
  expect(broken, 'valid input on a real target must not be called invalid').toEqual([])
  const idle = rows.filter(({ cells }) => !Object.values(cells).includes('yes')).map(({ endpoint }) => nameOf(endpoint))
  expect(idle, 'a row in which nobody gets through shows nothing').toEqual([])
  const table = renderTable(rows)
  if (process.env.UPDATE_PERMISSIONS) writeFileSync(file, table)
  expect(
    existsSync(file) ? readFileSync(file, 'utf8') : '',
    'UPDATE_PERMISSIONS=1 npx vitest run app/checks/permissions.test.ts writes permissions.md; read what changed',
  ).toBe(table)
})
