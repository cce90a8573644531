/** Which tasks a unit may run activities and make work records under. */
import type { Tx } from '../../platform/db/database.ts'

export interface WorkTask {
  /** The task in the unit's own programme or adoption. */
  taskId: string
  /** The same task and programme at the root of the adoptions: what facts carry. */
  rootTaskId: string
  rootProgrammeId: string
  title: string
  programmeTitle: string
  /** 统一行动日, 'YYYY-MM-DD'. */
  fixedDay: string | null
}

/**
 * Tasks of programmes that the unit has issued, and tasks that it has chosen in its adoptions. An adopted task can be
 * worked on at once: nobody who sits with people should wait for a signature. `tx` must reach the unit's path.
 */
export const tasksForWork = (tx: Tx, unitId: string): Promise<WorkTask[]> =>
  workable(tx)
    .where('programme.unit_id', '=', unitId)
    .orderBy('programme.at', 'desc')
    .orderBy('programme.id')
    .orderBy('task.position')
    .execute()

/** One of them by its id in the unit's programme; undefined where it is not chosen or outside the transaction's reach. */
export const taskForWork = (tx: Tx, taskId: string): Promise<WorkTask | undefined> =>
  workable(tx).where('task.id', '=', taskId).executeTakeFirst()

const workable = (tx: Tx) =>
  tx
    .selectFrom('programme_task as task')
    .innerJoin('programme', 'programme.id', 'task.programme_id')
    .leftJoin('programme_issue as issue', 'issue.programme_id', 'programme.id')
    .where((eb) =>
      eb.or([
        eb('task.choice', 'in', ['as-is', 'adapted', 'own']),
        eb.and([eb('task.choice', 'is', null), eb('issue.programme_id', 'is not', null)]),
      ]),
    )
    .select([
      'task.id as taskId',
      'task.root_task_id as rootTaskId',
      'programme.root_id as rootProgrammeId',
      'task.title',
      'programme.title as programmeTitle',
      'task.fixed_day as fixedDay',
    ])

/**
 * What is asked of the unit for this task and measure: its allotment where it adopts, the target itself where it
 * drafted the programme; undefined where no number was given.
 */
export async function allotmentFor(
  tx: Tx,
  unitId: string,
  rootTaskId: string | null | undefined,
  measure: string,
): Promise<number | undefined> {
  if (!rootTaskId) return undefined
  const targets = await tx
    .selectFrom('programme_target as target')
    .innerJoin('programme', 'programme.id', 'target.programme_id')
    .innerJoin('programme_task as task', 'task.id', 'target.task_id')
    .where('programme.unit_id', '=', unitId)
    .where('task.root_task_id', '=', rootTaskId)
    .where('target.measure', '=', measure)
    .where('target.comparator', '<>', '<=')
    .select(['target.allotted', 'target.quantity', 'target.parent_target_id as parentTargetId'])
    .execute()
  const asked = targets.flatMap(({ allotted, quantity, parentTargetId }) =>
    parentTargetId === null ? [quantity] : allotted === null ? [] : [allotted],
  )
  return asked.length ? Math.max(...asked) : undefined
}
