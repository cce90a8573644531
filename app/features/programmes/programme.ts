/** What a programme consists of. An item of an adoption carries `base`: what the level above last said about it. */
import { z } from 'zod'

const Day = z.iso.date()
const Text = z.string().trim().min(1)

/** The piece of the notice that an item was compiled from. */
export const Source = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() })
export type Source = z.infer<typeof Source>

export const Requirement = z.enum(['menu', 'required'])
export const Choice = z.enum(['as-is', 'adapted', 'own', 'not-chosen', 'adjustment-requested'])
export type Choice = z.infer<typeof Choice>

/** The fields of a task in which two levels can differ. */
export const TaskFields = z.object({
  title: Text.max(120),
  body: z.string().max(8000),
  requirement: Requirement,
  fixedDay: Day.nullable(),
  windowStart: Day.nullable(),
  windowEnd: Day.nullable(),
})
export type TaskFields = z.infer<typeof TaskFields>

export const Task = TaskFields.extend({
  id: z.uuid(),
  /** The item of the level above that it was adopted from. */
  parentId: z.uuid().nullable(),
  rootTaskId: z.uuid(),
  groupTitle: z.string().nullable(),
  position: z.number().int(),
  responsible: z.array(z.string()),
  source: Source.nullable(),
  choice: Choice.nullable(),
  choiceReason: z.string().nullable(),
  base: TaskFields.nullable(),
})
export type Task = z.infer<typeof Task>

export const Phase = z.object({
  id: z.uuid(),
  position: z.number().int(),
  name: Text.max(60),
  startsOn: Day.nullable(),
  /** Null is open: 长期. */
  endsOn: Day.nullable(),
  source: Source.nullable(),
})
export type Phase = z.infer<typeof Phase>

export const DeadlineFields = z.object({
  what: Text.max(120),
  dueOn: Day.nullable(),
  toName: z.string().max(60).nullable(),
  toUnitId: z.uuid().nullable(),
})
export type DeadlineFields = z.infer<typeof DeadlineFields>

export const Deadline = DeadlineFields.extend({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  position: z.number().int(),
  asks: z.enum(['plan', 'summary', 'other']),
  doubt: z.object({ because: z.string(), raw: z.string() }).nullable(),
  /** Where the recipient stands in the tree; null while no unit of that name is known. */
  toUnitPath: z.string().nullable(),
  source: Source.nullable(),
  base: DeadlineFields.nullable(),
})
export type Deadline = z.infer<typeof Deadline>

/** Of a target only its number differs between levels; what is counted stays one question. */
export const TargetFields = z.object({ quantity: z.number().min(0).max(1_000_000_000) })
export type TargetFields = z.infer<typeof TargetFields>

export const Target = TargetFields.extend({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  position: z.number().int(),
  taskId: z.uuid().nullable(),
  subject: Text.max(200),
  measure: z.string().nullable(),
  comparator: z.enum(['>=', '<=', '=', '~']),
  quantityMax: z.number().nullable(),
  approximate: z.boolean(),
  unit: Text.max(10),
  period: z.enum(['total', 'perYear', 'perQuarter', 'perMonth', 'perWeek', 'perDay']),
  years: z.number().int().positive().nullable(),
  commitment: z.enum(['须', '力争', '原则上']).nullable(),
  /** Names a sensitive group: quoted text with an attested total, never bound to people or to a measure. */
  attestedOnly: z.boolean(),
  /** What the level above allotted to this unit; null where it allotted nothing. */
  allotted: z.number().int().nullable(),
  allottedFloor: z.number().int().nullable(),
  source: Source.nullable(),
  base: TargetFields.nullable(),
})
export type Target = z.infer<typeof Target>

/** A whole programme as one value: compared, delivered, submitted. */
export const Content = z.object({
  programmeId: z.uuid(),
  rootId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  unitPath: z.string(),
  title: Text.max(200),
  windowStart: Day.nullable(),
  windowEnd: Day.nullable(),
  tasks: z.array(Task),
  phases: z.array(Phase),
  deadlines: z.array(Deadline),
  targets: z.array(Target),
})
export type Content = z.infer<typeof Content>

export const isChosen = (task: Pick<Task, 'choice'>): boolean =>
  task.choice === null || task.choice === 'as-is' || task.choice === 'adapted' || task.choice === 'own'

export const taskFields = [
  'title',
  'body',
  'requirement',
  'fixedDay',
  'windowStart',
  'windowEnd',
] as const satisfies readonly (keyof TaskFields)[]

/** What stands between a programme and its sign-off. */
export type Blocker = 'no-tasks' | 'nothing-chosen' | 'deadline-without-day'

export function blockersOf(content: Pick<Content, 'tasks' | 'deadlines'>): Blocker[] {
  const blockers: Blocker[] = []
  if (content.tasks.length === 0) blockers.push('no-tasks')
  else if (!content.tasks.some(isChosen)) blockers.push('nothing-chosen')
  if (content.deadlines.some(needsDay)) blockers.push('deadline-without-day')
  return blockers
}

/** A recurring deadline (每月报送) has no single day; every other one must get one from a person. */
export const needsDay = (deadline: Pick<Deadline, 'dueOn' | 'doubt'>): boolean =>
  deadline.dueOn === null && deadline.doubt?.because !== 'recurring'
