// Do the parts of a task's target meet the whole? The whole stands first, the parts in later sentences of the same task.
import type { Draft, Target } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import { byTask } from './by-task.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { findOtherPopulations } from './population.ts'
import { type Addition, sumDiffers, sumMeets, sumOf } from './sum-telling.ts'

export const findSumDoubts: FindDoubts = (draft, outline) =>
  [...byTask(draft.targets).values()].flatMap((targets) => checkTask(draft, outline, targets))

/** A task with more numbers than this is a table, not a target with its parts. */
const MAX_TARGETS = 60

function checkTask(draft: Draft, outline: Outline, targets: Target[]): Finding[] {
  const goals = targets
    .slice(0, MAX_TARGETS)
    .filter((target) => target.nature === 'goal' && target.period?.kind === 'total')
  for (const [i, whole] of goals.entries()) {
    const parts = partsOf(whole, goals.slice(i + 1))
    if (parts.length < 2) continue
    if (sumOf(parts.map((part) => part.quantity)) === whole.quantity)
      return [sumMeets(addition(whole, parts)), ...findOtherPopulations(draft, outline, whole, parts)]
  }
  return near(goals)
}

function partsOf(whole: Target, later: Target[]): Target[] {
  return later.filter(
    (part) =>
      part.unit === whole.unit &&
      part.period?.years === whole.period?.years &&
      part.sentence.start > whole.sentence.start,
  )
}

/** A little more or less than the whole: probably meant as its parts. Rounded numbers and floors need not meet. */
function near(goals: Target[]): Finding[] {
  const [whole, ...later] = goals
  if (!whole || whole.approximate || whole.comparator === '~') return []
  const parts = partsOf(whole, later)
  const sum = sumOf(parts.map((part) => part.quantity))
  if (parts.length < 2 || sum > whole.quantity * 1.2 || sum < whole.quantity * 0.9) return []
  // 100家社会组织 is not made of 30家服务站 and 50家研发中心.
  const noun = whole.subject.slice(0, 12)
  if (!parts.every((part) => sharesNoun(noun, part.subject))) return []
  const rounded = parts.some((part) => part.approximate || part.comparator === '~')
  // 不少于900名 is met by more; parts that are themselves floors may come to more.
  if (rounded || (sum > whole.quantity && whole.comparator === '>=')) return []
  if (sum < whole.quantity && parts.some((part) => part.comparator === '>=')) return []
  return [sumDiffers(addition(whole, parts), sum > whole.quantity ? 'ask' : 'note')]
}

/** Two neighbouring characters in common: 学生 in 小学生. */
function sharesNoun(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

function addition(whole: Target, parts: Target[]): Addition {
  return {
    whole: whole.quantity,
    parts: parts.map((part) => part.quantity),
    unit: whole.unit,
    spans: [whole.span, ...parts.map((part) => part.span)],
    about: [whole.id, ...parts.map((part) => part.id)],
  }
}
