import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Task } from '../programme.ts'
import { adopted } from './adopted.ts'
import { choiceOf, compareAdoption } from './comparison.ts'
import { newDemands } from './demands.ts'

let counter = 0
const newId = () => `00000000-0000-4000-8000-${String(counter++).padStart(12, '0')}`

const task = (over: Partial<Task> = {}): Task => ({
  id: newId(),
  parentId: null,
  rootTaskId: newId(),
  groupTitle: null,
  position: 0,
  title: '座谈会',
  body: '',
  requirement: 'menu',
  fixedDay: null,
  windowStart: null,
  windowEnd: '2019-02-20',
  responsible: [],
  source: null,
  choice: null,
  choiceReason: null,
  base: null,
  ...over,
})

const content = (over: Partial<Content> = {}): Content => ({
  programmeId: newId(),
  rootId: newId(),
  unitId: newId(),
  unitName: '团澄川市委',
  unitPath: '/001/00c/',
  title: '行动',
  windowStart: null,
  windowEnd: null,
  tasks: [],
  phases: [],
  deadlines: [],
  targets: [],
  ...over,
})

const take = (parent: Content, allAsIs: boolean): Content => {
  const mine = adopted(parent, { allAsIs, newId })
  return content({ ...mine, deadlines: mine.deadlines.map((one) => ({ ...one, toUnitPath: '/001/002/' })) })
}

describe('adopting', () => {
  it('all as it is leaves no difference and no new demand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('menu' as const, 'required' as const), { maxLength: 12 }), (duties) => {
        const mine = take(content({ tasks: duties.map((requirement) => task({ requirement })) }), true)
        expect(compareAdoption(mine)).toMatchObject({ asIs: duties.length, differences: [] })
        expect(newDemands(mine)).toEqual([])
      }),
    )
  })

  it('counts every task once: as it is, adapted, added or not chosen', () => {
    const action = fc.constantFrom('pick', 'adapt', 'leave')
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), fc.nat(3), (actions, own) => {
        const mine = take(content({ tasks: actions.map(() => task()) }), false)
        const tasks = mine.tasks.map((one, index): Task => {
          if (actions[index] === 'leave') return one
          const changed = actions[index] === 'adapt' ? { ...one, title: '座谈会（市级）' } : one
          return { ...changed, choice: choiceOf(changed, changed.base) }
        })
        const added = Array.from({ length: own }, () => task({ choice: 'own' }))
        const count = (wanted: string) => actions.filter((one) => one === wanted).length
        expect(compareAdoption({ tasks: [...tasks, ...added] })).toMatchObject({
          asIs: count('pick'),
          adapted: count('adapt'),
          notChosen: count('leave'),
          added: own,
        })
      }),
    )
  })

  it('a required item is taken from the start, a menu item waits', () => {
    const mine = take(content({ tasks: [task({ requirement: 'required' }), task()] }), false)
    expect(mine.tasks.map((one) => one.choice)).toEqual(['as-is', 'not-chosen'])
  })
})

describe('new demands on the levels below', () => {
  const parent = content({ tasks: [task(), task({ requirement: 'required' })] })
  const demandsAfter = (change: Partial<Task>) => {
    const mine = take(parent, true)
    return newDemands({ ...mine, tasks: mine.tasks.map((one, i) => (i === 0 ? { ...one, ...change } : one)) })
  }

  it('an earlier end and a duty instead of a choice are demands; a later end and other words are not', () => {
    expect(demandsAfter({ windowEnd: '2019-02-10' })).toMatchObject([
      { kind: 'date-earlier', from: '2019-02-20', to: '2019-02-10' },
    ])
    expect(demandsAfter({ requirement: 'required' })).toMatchObject([{ kind: 'task-required' }])
    expect(demandsAfter({ windowEnd: '2019-02-25', title: '别的' })).toEqual([])
  })

  it('what is not chosen demands nothing', () => {
    expect(demandsAfter({ windowEnd: '2019-02-10', choice: 'not-chosen' })).toEqual([])
  })

  it('another value is another demand, so an old reason does not cover it', () => {
    const [first] = demandsAfter({ windowEnd: '2019-02-10' })
    const [second] = demandsAfter({ windowEnd: '2019-02-09' })
    expect(first?.key).not.toBe(second?.key)
  })
})
