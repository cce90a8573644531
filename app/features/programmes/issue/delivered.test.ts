import { expect, it } from 'vitest'
import type { Content, Target } from '../programme.ts'
import { contentFor } from './delivered.ts'

const target = (id: string, allotted: number | null): Target => ({
  id,
  parentId: null,
  taskId: null,
  position: 0,
  subject: '座谈会',
  measure: 'session',
  comparator: '>=',
  quantity: allotted ?? 3,
  quantityMax: null,
  approximate: false,
  unit: '场',
  period: 'total',
  years: null,
  commitment: null,
  attestedOnly: false,
  allotted,
  allottedFloor: null,
  source: null,
  base: allotted === null ? null : { quantity: allotted },
})

const content: Content = {
  programmeId: 'p',
  rootId: 'p',
  unitId: 'u',
  unitName: '团澄川市委',
  unitPath: '/001/00c/',
  title: '行动',
  windowStart: null,
  windowEnd: null,
  tasks: [],
  phases: [],
  deadlines: [],
  targets: [target('each', null), target('whole', 8)],
}

it('passes on what is asked of each, keeps its own part, and gives an allotted one to its units only', () => {
  const subjects = (unitId: string, given: Parameters<typeof contentFor>[2]) =>
    contentFor({ id: unitId, path: '/001/00c/001/' }, content, given).targets.map(({ id, allotted }) => [id, allotted])
  expect(subjects('a', [])).toEqual([['each', null]])
  const given = [{ targetId: 'whole', unitId: 'a', quantity: 5, floor: null }]
  expect(subjects('a', given)).toEqual([
    ['each', null],
    ['whole', 5],
  ])
  expect(subjects('b', given)).toEqual([['each', null]])
})

it('a duty upward stays with the level that owes it', () => {
  const report = (toUnitPath: string | null, toName: string | null) => ({
    id: toUnitPath ?? 'none',
    parentId: null,
    position: 0,
    what: '实施方案',
    asks: 'plan' as const,
    dueOn: '2019-01-10',
    doubt: null,
    toName,
    toUnitId: null,
    toUnitPath,
    source: null,
    base: null,
  })
  const deadlines = [report('/001/002/', '团省委基层组织建设部'), report('/001/00c/', '团澄川市委'), report(null, null)]
  expect(
    contentFor({ id: 'a', path: '/001/00c/001/' }, { ...content, deadlines }, []).deadlines.map(({ id }) => id),
  ).toEqual(['/001/00c/', 'none'])
})

it('asks nothing of a unit that adopts from elsewhere', () => {
  expect(contentFor({ id: 'x', path: '/001/00d/' }, content, []).targets).toEqual([])
})
