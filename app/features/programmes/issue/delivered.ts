/** What of a programme travels to a unit below: what was chosen, what it owes, what it was allotted. */
import { isWithin } from '../../../platform/paths.ts'
import { isPassedOn } from '../adoption/demands.ts'
import { type Content, isChosen } from '../programme.ts'

export interface AllottedTo {
  targetId: string
  unitId: string
  quantity: number
  floor: number | null
}

/**
 * A target that is allotted to some travels to those only, with their part. A part that this level was allotted itself
 * and did not allot on stays here: it is not asked once more of each unit below. Any other target that is allotted to
 * nobody travels as it stands (每市不少于 3 场 is asked of each). A unit elsewhere in the tree, which adopts a published
 * programme of its own will, takes the tasks; nothing is asked of it.
 */
export function contentFor(
  unit: { id: string; path: string },
  content: Content,
  allotments: readonly AllottedTo[],
): Content {
  const tasks = content.tasks.filter(isChosen)
  if (!isWithin(unit.path, content.unitPath)) return { ...content, tasks, deadlines: [], targets: [] }
  return {
    ...content,
    tasks,
    deadlines: content.deadlines.filter((deadline) => isPassedOn(deadline, content.unitPath)),
    targets: content.targets.flatMap((target) => {
      const given = allotments.filter((one) => one.targetId === target.id)
      const mine = given.find((one) => one.unitId === unit.id)
      if (!mine && (given.length > 0 || target.allotted !== null)) return []
      return [{ ...target, allotted: mine?.quantity ?? null, allottedFloor: mine?.floor ?? null }]
    }),
  }
}
