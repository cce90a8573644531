/** What a level did with the programme it adopted: as it is, adapted, added, not chosen. Computed, never stored. */
import { type Content, type Task, type TaskFields, taskFields } from '../programme.ts'

export interface Difference {
  kind: 'adapted' | 'added' | 'not-chosen' | 'adjustment-requested'
  taskId: string
  rootTaskId: string
  title: string
  reason: string | null
  /** Which fields differ; empty unless adapted. */
  fields: (keyof TaskFields)[]
}

export interface Comparison {
  asIs: number
  adapted: number
  added: number
  notChosen: number
  adjustmentRequested: number
  differences: Difference[]
}

export const changedFields = (task: TaskFields, base: TaskFields): (keyof TaskFields)[] =>
  taskFields.filter((field) => task[field] !== base[field])

/** The choice that a chosen task's own text stands for. */
export function choiceOf(task: TaskFields, base: TaskFields | null): 'as-is' | 'adapted' | 'own' {
  if (!base) return 'own'
  return changedFields(task, base).length > 0 ? 'adapted' : 'as-is'
}

export function compareAdoption({ tasks }: Pick<Content, 'tasks'>): Comparison {
  const differences = tasks.flatMap((task) => differenceOf(task) ?? [])
  const count = (kind: Difference['kind']) => differences.filter((difference) => difference.kind === kind).length
  return {
    asIs: tasks.length - differences.length,
    adapted: count('adapted'),
    added: count('added'),
    notChosen: count('not-chosen'),
    adjustmentRequested: count('adjustment-requested'),
    differences,
  }
}

function differenceOf(task: Task): Difference | undefined {
  const told = { taskId: task.id, rootTaskId: task.rootTaskId, title: task.title, reason: task.choiceReason }
  if (!task.base) return { ...told, kind: 'added', fields: [] }
  if (task.choice === 'not-chosen' || task.choice === 'adjustment-requested')
    return { ...told, kind: task.choice, fields: [] }
  const fields = changedFields(task, task.base)
  return fields.length > 0 ? { ...told, kind: 'adapted', fields } : undefined
}
