// Decides who a duty falls to: the units that answer for it, else whom its sentence names, else those whom the document addresses.
import type { Deadline, Draft, Responsible, Task } from '../draft.ts'
import { startingIn } from '../spans.ts'

/** `name` is the key of the group and what a screen shows; '' when nobody is named. */
export interface Actor {
  name: string
  as: 'responsible' | 'named' | 'addressees' | 'nobody'
  units: string[]
}

/** Each unit that leads or answers alone has the task; a list without a leader has it together. */
export function actorsOf(draft: Draft, task: Task): { actor: Actor; together: string[] }[] {
  const duties = startingIn(draft.responsibles, task.body).filter((duty) => !isAssisting(duty))
  const leads = new Map<string, Set<string>>()
  for (const duty of duties) {
    const lead = duty.lead?.length ? duty.lead : duty.units.length === 1 ? duty.units : []
    for (const unit of lead) {
      const together = leads.get(unit) ?? new Set()
      for (const other of duty.units) if (!lead.includes(other)) together.add(other)
      leads.set(unit, together)
    }
  }
  const listed = duties.filter((duty) => !duty.lead?.length && duty.units.length > 1)
  const found = [...leads].map(([unit, together]) => ({ actor: responsible([unit]), together: [...together] }))
  for (const { units } of listed)
    if (!units.some((unit) => leads.has(unit))) found.push({ actor: responsible(units), together: [] })
  return found.length > 0
    ? found
    : [{ actor: subjectOf(task.sentences[1]?.text ?? '') ?? addressees(draft), together: [] }]
}

/** Whom the sentence of a deadline names in front of it, else the addressees. */
export function actorOf(draft: Draft, deadline: Deadline): Actor {
  const before = deadline.sentence.text.slice(0, Math.max(0, deadline.span.start - deadline.sentence.start))
  return subjectOf(before) ?? addressees(draft)
}

function isAssisting({ label }: Responsible): boolean {
  return label !== null && /^(?:配合|协办|支持|参与|指导)/.test(label)
}

function responsible(units: string[]): Actor {
  return { name: units.join('、'), as: 'responsible', units }
}

function addressees(draft: Draft): Actor {
  const value = draft.header.find((item) => item.field === 'recipients')?.value
  const units = Array.isArray(value) ? value : []
  return units.length > 0 ? { name: units.join('；'), as: 'addressees', units } : { name: '', as: 'nobody', units: [] }
}

/** 各县区团委要…, 试点地区应…, 请各单位…: a unit or a class of units, in front of a verb that obliges. */
const OBLIGED =
  /(?:^|[，。；：,;:\s请由])((?:各|全[省市县校区]|[省市县乡]直)?[\u4e00-\u9fa5（）()、]{0,16}?(?:委|部|局|厅|办|处|院|校|会|团|组织|单位|部门|地区?|政府|公司|学院|支部|总支|集体|参赛者|申报人|团队))(?:要|应|应当|须|需|负责(?!人|同志)|务必|必须|(?=[将于]))(?![求点素])/g

/** What stands in front of such an end and makes it an object, not the one who acts. */
const NO_UNIT =
  /^(?:本|该|其|有关|相关|邀请|组织|联合|会同|协调|通过|面向|依托|加强|建立|引导|指导|争取|动员|推动|鼓励|支持|对|把|让|向|与|以|为|在|从|将)|^(?!各|全).*(?<!团|党)组织$/

function subjectOf(text: string): Actor | null {
  const plain = text.replace(/\s/g, '').slice(-120)
  const name = [...plain.matchAll(OBLIGED)].at(-1)?.[1]?.replace(/^(?:请|由|并)/, '')
  if (!name || name.length < 2 || NO_UNIT.test(name)) return null
  return { name, as: 'named', units: [name] }
}
