/** From a delivered programme to a unit's adoption of it: every item remembers what the level above said. */
import type { Content, DeadlineFields, Task, TaskFields } from '../programme.ts'

/**
 * Required tasks start as they are; the items of a menu wait to be picked, unless the unit takes all at once.
 * Ids of roots travel, so that the work of every level counts into one question.
 */
export function adopted(delivered: Content, options: { allAsIs: boolean; newId: () => string }) {
  const { newId } = options
  const tasks = delivered.tasks.map((task): Task => {
    const isTaken = options.allAsIs || task.requirement === 'required'
    return {
      ...task,
      id: newId(),
      parentId: task.id,
      choice: isTaken ? 'as-is' : 'not-chosen',
      choiceReason: null,
      base: fieldsOf(task),
    }
  })
  return {
    tasks,
    phases: delivered.phases.map((phase) => ({ ...phase, id: newId() })),
    deadlines: delivered.deadlines.map(({ toUnitPath: _, ...deadline }) => ({
      ...deadline,
      id: newId(),
      parentId: deadline.id,
      base: deadlineFieldsOf(deadline),
    })),
    targets: delivered.targets.map((target) => {
      const quantity = target.allotted ?? target.quantity
      return {
        ...target,
        id: newId(),
        parentId: target.id,
        taskId: tasks.find((task) => task.parentId === target.taskId)?.id ?? null,
        quantity,
        // A range above is not the range of one part of it.
        quantityMax: target.allotted === null ? target.quantityMax : null,
        base: { quantity },
      }
    }),
  }
}

export const fieldsOf = ({ title, body, requirement, fixedDay, windowStart, windowEnd }: TaskFields): TaskFields => ({
  title,
  body,
  requirement,
  fixedDay,
  windowStart,
  windowEnd,
})

const deadlineFieldsOf = ({ what, dueOn, toName, toUnitId }: DeadlineFields): DeadlineFields => ({
  what,
  dueOn,
  toName,
  toUnitId,
})
