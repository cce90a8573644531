/** Runs every endpoint as every role at every position around a real target, and writes down what happened. */
import type { Endpoint, InputOf } from '../platform/http/endpoint.ts'
import type { Route } from '../platform/http/route.ts'
import { type Role, roles } from '../platform/scope.ts'
import type { Client } from '../world/test-client.ts'
import type { TestWorld } from '../world/test-world.ts'

/** The target stands at a county; the others act from its city, its neighbour county and one of its townships. */
export const positions = {
  above: 'chengchuan',
  inside: 'chengchuan-2',
  beside: 'chengchuan-1',
  below: 'liudu-1',
} as const
export type Position = keyof typeof positions

export interface Stage {
  world: TestWorld
  /** Clients of the target's own unit, to prepare the target with. */
  lead: Client
  officer: Client
  /** Clients elsewhere: `at('lead', 'province')`. */
  at(role: Role, placeKey: string): Promise<Client>
  /** Of the target: the county. */
  unitId: string
}

export interface PermissionCase {
  endpoint: Endpoint
  prepare(stage: Stage): Promise<object> | object
  file?: { name: string; bytes: Uint8Array; mediaType?: string }
  /** The id by which a list is searched for the target. */
  target?: (stage: Stage) => Promise<string>
}

/** `prepare` makes a fresh target and returns valid input for it; it is called again after every call that went through. */
export function permissionCase<E extends Endpoint>(
  endpoint: E,
  prepare: (stage: Stage) => Promise<InputOf<E>> | InputOf<E>,
  file?: PermissionCase['file'],
): PermissionCase {
  return { endpoint, prepare, ...(file ? { file } : {}) }
}

/** A list answers everybody, of their own; `target` makes something that stands at the county, and the row says who finds its id. */
export function listCase<E extends Endpoint>(
  endpoint: E,
  target: (stage: Stage) => Promise<string>,
  prepare: (stage: Stage) => Promise<InputOf<E>> | InputOf<E>,
): PermissionCase {
  return { endpoint, prepare, target }
}

export interface TableRow {
  endpoint: Endpoint
  /** 'anonymous', 'above lead', 'inside officer' … → what came back. */
  cells: Record<string, string>
}

export const columns = [
  'anonymous',
  ...Object.keys(positions).flatMap((position) => roles.map((role) => `${position} ${role}`)),
]

export async function permissionRow(
  { endpoint, prepare, file, target }: PermissionCase,
  stage: Stage,
): Promise<TableRow> {
  const cells: Record<string, string> = {}
  const sought = await target?.(stage)
  let input = await prepare(stage)
  for (const column of columns) {
    const [position, role] = column.split(' ')
    const client =
      column === 'anonymous' ? stage.world.anonymous : await stage.at(role as Role, positions[position as Position]) // columns are made of these
    const response = await client.raw(endpoint, input as InputOf<Endpoint>, file) // prepared for this very endpoint
    cells[column] = await outcome(response, endpoint, sought)
    // A denied call leaves the target as it was; one that went through may have used it up.
    if (response.ok && endpoint.method !== 'get') input = await prepare(stage)
  }
  return { endpoint, cells }
}

async function outcome(response: Response, endpoint: Endpoint, sought: string | undefined): Promise<string> {
  if (!response.ok)
    return [401, 403, 404].includes(response.status)
      ? String(response.status)
      : `BROKEN ${response.status}: ${await response.text()}`
  if (endpoint.produces) return 'yes'
  const text = await response.text()
  const body: { ok?: boolean; because?: string } = JSON.parse(text)
  if (body.ok === false) return `no: ${body.because}`
  return sought === undefined || text.includes(sought) ? 'yes' : 'not in it'
}

export const nameOf = (endpoint: Endpoint): string => `${endpoint.method.toUpperCase()} ${endpoint.path}`

export function missingCases(routes: readonly Route[], cases: readonly PermissionCase[]): string[] {
  const have = new Set(cases.map(({ endpoint }) => nameOf(endpoint)))
  return routes
    .map(({ endpoint }) => nameOf(endpoint))
    .filter((name) => !have.has(name))
    .map(
      (name) => `${name} has no row in permissions.md: add a permissionCase for it under app/checks/permission-cases/.`,
    )
}

export function renderTable(rows: readonly TableRow[]): string {
  const head = ['endpoint', 'permission', ...columns]
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Permissions',
    '',
    'Made by running every endpoint as every role at every position around a real target, with valid input',
    '(`npm test`; `UPDATE_PERMISSIONS=1 npx vitest run app/checks/permissions.test.ts` writes it anew). The target stands at a county;',
    '*above* is its city, *beside* a neighbouring county, *below* one of its townships. `404`: outside the scope, or held by another unit;',
    '`403`: inside, without the permission; `no: …`: a refusal of the rule itself, for example because the endpoint acts for one’s own unit;',
    '`not in it`: a list that answers, and in which the target is not found. An endpoint that only makes something at one’s own unit says `yes`',
    'to everybody who has the permission, because it touches nothing of the target.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ endpoint, cells }) =>
      line([`\`${nameOf(endpoint)}\``, endpoint.may, ...columns.map((column) => cells[column] ?? '')]),
    ),
    '',
  ].join('\n')
}
