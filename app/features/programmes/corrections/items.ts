/** The correctable fields of an item, whatever its kind, and the item with other fields in their place. */
import type { Tx } from '../../../platform/db/database.ts'
import { choiceOf } from '../adoption/comparison.ts'
import { type Content, DeadlineFields, isChosen, TargetFields, TaskFields } from '../programme.ts'
import { type Owner, saveDeadlineRow, saveTargetRow, saveTaskRow } from '../programme-rows.ts'
import type { Fields } from './correction.ts'

export type ItemKind = 'task' | 'deadline' | 'target'

export interface CorrectableItem {
  kind: ItemKind
  id: string
  parentId: string | null
  title: string
  /** False for an item of a menu that this level did not pick: nobody needs to be asked. */
  isInUse: boolean
  mine: Fields
  base: Fields
  save(mine: Fields, base: Fields | null): Promise<void>
}

/** `wanted` finds by the item's own id or by the one it was adopted from. */
export function itemOf(
  tx: Tx,
  content: Content,
  kind: ItemKind,
  wanted: (item: { id: string; parentId: string | null }) => boolean,
): CorrectableItem | undefined {
  const owner: Owner = { programmeId: content.programmeId, path: content.unitPath }
  if (kind === 'task') {
    const task = content.tasks.find(wanted)
    return task && { ...common(task, task.title), kind, isInUse: isChosen(task), save: saveTask(tx, owner, task) }
  }
  if (kind === 'deadline') {
    const deadline = content.deadlines.find(wanted)
    return (
      deadline && { ...common(deadline, deadline.what), kind, isInUse: true, save: saveDeadline(tx, owner, deadline) }
    )
  }
  const target = content.targets.find(wanted)
  return target && { ...common(target, target.subject), kind, isInUse: true, save: saveTarget(tx, owner, target) }
}

const common = (item: { id: string; parentId: string | null; base: Fields | null }, title: string) => ({
  id: item.id,
  parentId: item.parentId,
  title,
  mine: { ...item } as Fields,
  base: { ...(item.base ?? {}) },
})

const saveTask =
  (tx: Tx, owner: Owner, task: Content['tasks'][number]): CorrectableItem['save'] =>
  (mine, base) => {
    const fields = TaskFields.parse(mine)
    const known = base ? TaskFields.parse(base) : null
    const choice = task.choice !== null && isChosen(task) ? choiceOf(fields, known) : task.choice
    return saveTaskRow(tx, owner, { ...task, ...fields, base: known, choice })
  }

const saveDeadline =
  (tx: Tx, owner: Owner, deadline: Content['deadlines'][number]): CorrectableItem['save'] =>
  (mine, base) =>
    saveDeadlineRow(tx, owner, {
      ...deadline,
      ...DeadlineFields.parse(mine),
      base: base ? DeadlineFields.parse(base) : null,
    })

const saveTarget =
  (tx: Tx, owner: Owner, target: Content['targets'][number]): CorrectableItem['save'] =>
  (mine, base) =>
    saveTargetRow(tx, owner, {
      ...target,
      ...TargetFields.parse(mine),
      base: base ? TargetFields.parse(base) : null,
    })
