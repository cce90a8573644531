/**
 * 对下新增要求: what a level asks of those below beyond what was asked of it (higher target, earlier date, extra report,
 * duty instead of choice). Measured from the two texts, so that 层层加码 is seen before it is issued.
 */
import { isWithin } from '../../../platform/paths.ts'
import { type Content, type Deadline, isChosen } from '../programme.ts'

export interface Demand {
  /** Names the demand with its value: another value is another demand and asks for a reason of its own. */
  key: string
  kind:
    | 'target-raised'
    | 'target-added'
    | 'allotted-above'
    | 'deadline-earlier'
    | 'deadline-added'
    | 'date-earlier'
    | 'task-required'
  title: string
  from: string | null
  to: string
}

/** `allottedSums`: by target id, what the level allots to those below in all. */
export function newDemands(mine: Content, allottedSums: ReadonlyMap<string, number> = new Map()): Demand[] {
  const demands: Demand[] = []
  const add = (id: string, kind: Demand['kind'], title: string, from: string | null, to: string) =>
    demands.push({ key: `${kind}:${id}:${to}`, kind, title, from, to })

  for (const task of mine.tasks.filter(isChosen)) {
    if (task.requirement === 'required' && task.base?.requirement !== 'required')
      add(task.id, 'task-required', task.title, task.base ? 'menu' : null, 'required')
    if (!task.base) continue
    if (isEarlier(task.windowEnd, task.base.windowEnd))
      add(task.id, 'date-earlier', task.title, task.base.windowEnd, task.windowEnd)
    if (isEarlier(task.fixedDay, task.base.fixedDay))
      add(task.id, 'date-earlier', task.title, task.base.fixedDay, task.fixedDay)
  }
  for (const deadline of mine.deadlines.filter((one) => isPassedOn(one, mine.unitPath))) {
    if (!deadline.base) add(deadline.id, 'deadline-added', deadline.what, null, deadline.dueOn ?? '')
    else if (isEarlier(deadline.dueOn, deadline.base.dueOn))
      add(deadline.id, 'deadline-earlier', deadline.what, deadline.base.dueOn, deadline.dueOn)
  }
  for (const target of mine.targets) {
    if (!target.base) add(target.id, 'target-added', target.subject, null, `${target.quantity}`)
    else if (target.comparator !== '<=' && target.quantity > target.base.quantity)
      add(target.id, 'target-raised', target.subject, `${target.base.quantity}`, `${target.quantity}`)
    const sum = allottedSums.get(target.id) ?? 0
    if (target.base && sum > target.base.quantity)
      add(target.id, 'allotted-above', target.subject, `${target.base.quantity}`, `${sum}`)
  }
  return demands
}

/** Where the level above left the date open, a date is planning, not a demand. */
const isEarlier = (mine: string | null, base: string | null): mine is string =>
  mine !== null && base !== null && mine < base

/** A report that a level owes upward is its own duty and does not travel down with its plan. */
export function isPassedOn(deadline: Pick<Deadline, 'toName' | 'toUnitPath' | 'base'>, unitPath: string): boolean {
  if (deadline.toName === null) return true
  if (deadline.toUnitPath === null) return deadline.base === null
  return isWithin(deadline.toUnitPath, unitPath)
}
