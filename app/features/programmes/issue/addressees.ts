/** To whom a programme goes: groups of units below the issuing one, preselected from the names in the notice. */
import type { Unit } from '../../units/public.ts'
import type { Deadline } from '../programme.ts'

export const groups = ['committees', 'departments', 'affiliates', 'associations'] as const
export type Group = (typeof groups)[number]

/** Committees run the programme at their level; the others receive it. */
export const roleOf = (group: Group): 'adopt' | 'receive' => (group === 'committees' ? 'adopt' : 'receive')

export function groupOf(unit: Pick<Unit, 'kind'>): Group | undefined {
  switch (unit.kind) {
    case 'committee':
      return 'committees'
    case 'department':
      return 'departments'
    case 'affiliate':
      return 'affiliates'
    case 'association':
    case 'station':
    case 'liaison-point':
      return 'associations'
    default:
      return undefined
  }
}

/** How documents name the groups; the generic words, not one organisation's. */
const named: Record<Group, RegExp> = {
  departments: /部门|部室|处室|科室/,
  affiliates: /直属|事业单位/,
  associations: /协会|联谊会|社会组织|驿站|联络站/,
  committees: /^各?.{0,4}(?:团)?[市县区旗州盟乡镇、（）()]+.{0,3}委|各团.{0,6}委|各[市县区]/,
}

export function preselectedGroups(recipients: readonly string[]): Group[] {
  return groups.filter((group) => recipients.some((name) => groupNamed(name) === group))
}

function groupNamed(name: string): Group | undefined {
  const order: Group[] = ['affiliates', 'departments', 'associations', 'committees']
  return order.find((group) => named[group].test(name))
}

/** The unit that a text names: by its whole or short name, or by the end of its name where only one fits. */
export function unitNamed<U extends Pick<Unit, 'name' | 'shortName'>>(
  name: string,
  units: readonly U[],
): U | undefined {
  const wanted = name.replace(/\s/g, '')
  const exact = units.find((unit) => unit.name === wanted || unit.shortName === wanted)
  if (exact) return exact
  const tail = wanted.replace(/^(?:共青团)?团?.{0,4}?[省市县区]委/, '')
  if (tail.length < 2) return undefined
  const fitting = units.filter((unit) => unit.name.endsWith(tail) || unit.shortName.endsWith(tail))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** What a deadline asks for, from the words it uses. */
export function asksOf(what: string): Deadline['asks'] {
  if (/总结/.test(what)) return 'summary'
  if (/方案|计划/.test(what)) return 'plan'
  return 'other'
}

/** When those below must have answered with their plan. */
export const planDeadline = <D extends Pick<Deadline, 'asks' | 'dueOn'>>(deadlines: readonly D[]): D | undefined =>
  deadlines.find((deadline) => deadline.asks === 'plan')
