/** Between the rows of a programme and its content as one value. */
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import { cityOf } from '../../platform/paths.ts'
import type { Content, Deadline, Phase, Source, Target, Task } from './programme.ts'

export interface Owner {
  programmeId: string
  path: string
}

/** 404 where the programme does not exist or lies outside the transaction's reach. */
export async function loadContent(tx: Tx, programmeId: string): Promise<Content> {
  const [content] = await loadContents(tx, [programmeId])
  if (!content) throw notFound()
  return content
}

/** Those of the programmes that the transaction reaches, in official order of their units. */
export async function loadContents(tx: Tx, programmeIds: readonly string[]): Promise<Content[]> {
  if (programmeIds.length === 0) return []
  const ids = [...programmeIds]
  const heads = await tx
    .selectFrom('programme')
    .innerJoin('unit', 'unit.id', 'programme.unit_id')
    .where('programme.id', 'in', ids)
    .select([
      'programme.id as programmeId',
      'programme.root_id as rootId',
      'unit.id as unitId',
      'unit.short_name as unitName',
      'programme.path as unitPath',
      'programme.title',
      'programme.window_start as windowStart',
      'programme.window_end as windowEnd',
    ])
    .orderBy('programme.path')
    .execute()
  const tasks = await loadTasks(tx, ids)
  const phases = await loadPhases(tx, ids)
  const deadlines = await loadDeadlines(tx, ids)
  const targets = await loadTargets(tx, ids)
  return heads.map((head) => ({
    ...head,
    tasks: tasks.get(head.programmeId) ?? [],
    phases: phases.get(head.programmeId) ?? [],
    deadlines: deadlines.get(head.programmeId) ?? [],
    targets: targets.get(head.programmeId) ?? [],
  }))
}

function byProgramme<Row extends { programme_id: string }, Item>(
  rows: readonly Row[],
  read: (row: Row) => Item,
): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const row of rows) found.set(row.programme_id, [...(found.get(row.programme_id) ?? []), read(row)])
  return found
}

// jsonb columns of these tables are written by the functions below alone, from the very types they are read as.

async function loadTasks(tx: Tx, ids: string[]): Promise<Map<string, Task[]>> {
  const rows = await tx
    .selectFrom('programme_task')
    .selectAll()
    .where('programme_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return byProgramme(rows, (row) => ({
    id: row.id,
    parentId: row.parent_task_id,
    rootTaskId: row.root_task_id,
    groupTitle: row.group_title,
    position: row.position,
    title: row.title,
    body: row.body,
    requirement: row.requirement,
    fixedDay: row.fixed_day,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    responsible: row.responsible,
    source: row.source as Source | null,
    choice: row.choice,
    choiceReason: row.choice_reason,
    base: row.base as Task['base'],
  }))
}

async function loadPhases(tx: Tx, ids: string[]): Promise<Map<string, Phase[]>> {
  const rows = await tx
    .selectFrom('programme_phase')
    .select(['programme_id', 'id', 'position', 'name', 'starts_on as startsOn', 'ends_on as endsOn', 'source'])
    .where('programme_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return byProgramme(rows, ({ programme_id: _, ...row }) => ({ ...row, source: row.source as Source | null }))
}

async function loadDeadlines(tx: Tx, ids: string[]): Promise<Map<string, Deadline[]>> {
  const rows = await tx
    .selectFrom('programme_deadline as deadline')
    .leftJoin('unit', 'unit.id', 'deadline.to_unit_id')
    .selectAll('deadline')
    .select('unit.path as to_unit_path')
    .where('deadline.programme_id', 'in', ids)
    .orderBy('deadline.position')
    .orderBy('deadline.id')
    .execute()
  return byProgramme(rows, (row) => ({
    id: row.id,
    parentId: row.parent_deadline_id,
    position: row.position,
    what: row.what,
    asks: row.asks,
    dueOn: row.due_on,
    doubt: row.doubt as Deadline['doubt'],
    toName: row.to_name,
    toUnitId: row.to_unit_id,
    toUnitPath: row.to_unit_path,
    source: row.source as Source | null,
    base: row.base as Deadline['base'],
  }))
}

async function loadTargets(tx: Tx, ids: string[]): Promise<Map<string, Target[]>> {
  const rows = await tx
    .selectFrom('programme_target')
    .selectAll()
    .where('programme_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return byProgramme(rows, (row) => ({
    id: row.id,
    parentId: row.parent_target_id,
    position: row.position,
    taskId: row.task_id,
    subject: row.subject,
    measure: row.measure,
    comparator: row.comparator,
    quantity: row.quantity,
    quantityMax: row.quantity_max,
    approximate: row.approximate,
    unit: row.unit,
    period: row.period,
    years: row.years,
    commitment: row.commitment,
    attestedOnly: row.attested_only,
    allotted: row.allotted,
    allottedFloor: row.allotted_floor,
    source: row.source as Source | null,
    base: row.base as Target['base'],
  }))
}

const placed = ({ programmeId, path }: Owner) => ({ programme_id: programmeId, city: cityOf(path), path })
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** Writes a task as it is, or over the one of the same id. */
export async function saveTaskRow(tx: Tx, owner: Owner, task: Task): Promise<void> {
  const fields = {
    group_title: task.groupTitle,
    position: task.position,
    title: task.title,
    body: task.body,
    requirement: task.requirement,
    fixed_day: task.fixedDay,
    window_start: task.windowStart,
    window_end: task.windowEnd,
    responsible: task.responsible,
    choice: task.choice,
    choice_reason: task.choiceReason,
    base: json(task.base),
  }
  await tx
    .insertInto('programme_task')
    .values({
      ...placed(owner),
      ...fields,
      id: task.id,
      root_task_id: task.rootTaskId,
      parent_task_id: task.parentId,
      source: json(task.source),
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

export async function savePhaseRow(tx: Tx, owner: Owner, phase: Phase): Promise<void> {
  const fields = { position: phase.position, name: phase.name, starts_on: phase.startsOn, ends_on: phase.endsOn }
  await tx
    .insertInto('programme_phase')
    .values({ ...placed(owner), ...fields, id: phase.id, source: json(phase.source) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

export async function saveDeadlineRow(tx: Tx, owner: Owner, deadline: Omit<Deadline, 'toUnitPath'>): Promise<void> {
  const fields = {
    position: deadline.position,
    what: deadline.what,
    asks: deadline.asks,
    due_on: deadline.dueOn,
    to_name: deadline.toName,
    to_unit_id: deadline.toUnitId,
    base: json(deadline.base),
  }
  await tx
    .insertInto('programme_deadline')
    .values({
      ...placed(owner),
      ...fields,
      id: deadline.id,
      parent_deadline_id: deadline.parentId,
      doubt: json(deadline.doubt),
      source: json(deadline.source),
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}

export async function saveTargetRow(tx: Tx, owner: Owner, target: Target): Promise<void> {
  const fields = {
    position: target.position,
    task_id: target.taskId,
    subject: target.subject,
    measure: target.measure,
    comparator: target.comparator,
    quantity: target.quantity,
    quantity_max: target.quantityMax,
    approximate: target.approximate,
    unit: target.unit,
    period: target.period,
    years: target.years,
    commitment: target.commitment,
    attested_only: target.attestedOnly,
    allotted: target.allotted,
    allotted_floor: target.allottedFloor,
    base: json(target.base),
  }
  await tx
    .insertInto('programme_target')
    .values({
      ...placed(owner),
      ...fields,
      id: target.id,
      parent_target_id: target.parentId,
      source: json(target.source),
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
}
