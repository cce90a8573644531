// Decides which headings are tasks: the lowest numbered items of the parts that say what is to be done.
import type { Heading } from '../outline/headings.ts'
import { headingsAbove, type Outline } from '../outline/outline.ts'
import { type PartOfDocument, partOf } from './parts.ts'
import type { FoundPhase } from './phases.ts'

export interface FoundTask {
  heading: number
  from: number
  to: number
  title: string
  bodyTo: number
  /** Index of the heading that groups it, when that is no chapter of its own right. */
  group: number | null
}

/** Headings that name a side of one event (when, how, prizes) and not a piece of work. */
const ASPECT =
  /(?:时间|地点|方式|方法|对象|条件|流程|程序|设置|主题|形式|要求|标准|名额|范围|期限|对象|资格|纪律|说明|费用|联系人)$/

export function findTasks(outline: Outline, phases: FoundPhase[], isPlan: boolean): FoundTask[] {
  if (!isPlan) return []
  const chapters = outline.headings
    .map((heading, index) => ({ heading, index }))
    .filter(({ heading }) => heading.parent === null)
  const work = chapters
    .filter(({ heading }) => isWork(outline, heading))
    .flatMap(({ index }) => itemsUnder(outline, index))
  const phaseHeadings = new Set(phases.map((phase) => phase.heading))
  const tasks = work.filter((index) => !phaseHeadings.has(index))
  // A plan that has nothing but a schedule: its steps are the work.
  const items =
    tasks.length > 0
      ? tasks
      : chapters
          .filter(({ heading }) => partOf(heading.title) === 'schedule')
          .flatMap(({ index }) => itemsUnder(outline, index).filter((item) => phaseHeadings.has(item)))
  return items.flatMap((index) => {
    const heading = outline.headings[index]
    return heading ? [toTask(outline, heading, index)] : []
  })
}

/** A chapter with work in it. An unfamiliar chapter title counts when short headed items stand under it. */
function isWork(outline: Outline, chapter: Heading): boolean {
  const part: PartOfDocument = partOf(chapter.title)
  if (part === 'work') return true
  if (part !== 'other') return false
  const children = chapter.children
    .flatMap((index) => outline.headings[index] ?? [])
    .filter((heading) => heading.level <= 3)
  return children.length > 1 && children.every((heading) => isHeaded(outline, heading))
}

/** Descends while most of the items are themselves divided into headed items; dashes and enumerated points stay inside their task. */
function itemsUnder(outline: Outline, parent: number): number[] {
  const children = outline.headings[parent]?.children ?? []
  const numbered = children.filter((index) => (outline.headings[index]?.level ?? 9) <= 3)
  if (numbered.length === 0) return []
  const headed = numbered.filter((index) => isItem(outline, index))
  if (headed.length === 0 || headed.length < numbered.length / 2) return []
  const deeper = numbered.map((index) => itemsUnder(outline, index))
  const divided = deeper.filter((items) => items.length > 0).length
  return divided * 2 > numbered.length
    ? numbered.flatMap((index, i) => (deeper[i]?.length ? (deeper[i] ?? []) : [index]))
    : numbered
}

function isItem(outline: Outline, index: number): boolean {
  const heading = outline.headings[index]
  return heading !== undefined && !ASPECT.test(heading.title) && isHeaded(outline, heading)
}

/** A heading with something under it. A numbered sentence that is all there is states a condition, not a task. */
function isHeaded(outline: Outline, heading: Heading): boolean {
  return (
    heading.title.length <= 40 &&
    heading.bodyTo - heading.to > 8 &&
    !/[，,].*[，,]/.test(outline.text.slice(heading.titleFrom, heading.to))
  )
}

function toTask(outline: Outline, heading: Heading, index: number): FoundTask {
  const above = headingsAbove(outline, heading.parent)
  const grouped = above.length > 1
  const bracket = /^(.+?)[（(][^（()）]*\d[^（()）]*[）)]$/.exec(heading.title)
  const title = (bracket?.[1] ?? heading.title).replace(/\s/g, '')
  return {
    heading: index,
    from: heading.from,
    to: heading.to,
    title,
    bodyTo: heading.bodyTo,
    group: grouped ? heading.parent : null,
  }
}
