// Decides which headings are tasks: the lowest numbered items of the parts that say what is to be done.
import type { Heading } from '../outline/heading.ts'
import { headingsAbove, type Outline } from '../outline/outline.ts'
import { carriedTitle, isDocumentTitle } from '../outline/title.ts'
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
  /(?:时间|地点|方式|方法|对象|条件|流程|程序|设置|主题|形式|要求|标准|名额|范围|期限|对象|资格|纪律|说明|费用|人员|联系人)$/

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
  const steps = chapters
    .filter(({ heading }) => ['schedule', 'work'].includes(partOf(heading.title)))
    .flatMap(({ index }) => itemsUnder(outline, index))
  const items = [tasks, steps, measures(outline, chapters)].find((list) => list.length > 0) ?? []
  return items.flatMap((index) => {
    const heading = outline.headings[index]
    return heading ? [toTask(outline, heading, index)] : []
  })
}

/** What calls itself a list of measures or tasks has no chapter for them: its chapters are the items. */
const LIST_OF_WORK = /(?:措施|政策|举措|清单|要点|任务(?:分工)?)(?:[（(][^（()）]{2,10}[）)])?$/

function measures(outline: Outline, chapters: { heading: Heading; index: number }[]): number[] {
  const title = outline.paragraphs.find(({ zone, text }) => zone === 'head' && isDocumentTitle(text))?.text ?? ''
  if (!LIST_OF_WORK.test(carriedTitle(title) ?? title)) return []
  const items = chapters.filter(
    ({ heading }) => ['work', 'other'].includes(partOf(heading.title)) && isHeaded(outline, heading),
  )
  return items.length >= 3 ? items.map(({ index }) => index) : []
}

/** A chapter with work in it. An unfamiliar chapter title counts when short headed items stand under it. */
function isWork(outline: Outline, chapter: Heading): boolean {
  const part: PartOfDocument = partOf(chapter.title)
  if (part === 'work') return true
  if (part !== 'other' || ASPECT.test(chapter.title)) return false
  const children = chapter.children
    .flatMap((index) => outline.headings[index] ?? [])
    .filter((heading) => heading.level <= 3)
  // A heading or two without a body of its own (a clause that only names its units) does not change what the chapter is.
  return (
    children.length > 1 && children.filter((heading) => isHeaded(outline, heading)).length * 3 >= children.length * 2
  )
}

/** Descends while most of the items are themselves divided into headed items; dashes and enumerated points stay inside their task. */
function itemsUnder(outline: Outline, parent: number): number[] {
  const children = outline.headings[parent]?.children ?? []
  const numbered = children.filter((index) => (outline.headings[index]?.level ?? 9) <= 3)
  if (numbered.length === 0) return []
  const headed = numbered.filter((index) => isItem(outline, index))
  if (headed.length === 0 || headed.length < numbered.length / 2)
    return isWorkInSentences(outline, parent, numbered) ? numbered : []
  const deeper = numbered.map((index) => itemsUnder(outline, index))
  const divided = deeper.filter((items) => items.length > 0).length
  return divided * 2 > numbered.length
    ? numbered.flatMap((index, i) => (deeper[i]?.length ? (deeper[i] ?? []) : [index]))
    : numbered
}

/** Words with which a sentence says what to do. */
const ACTION =
  /^(?:推进|推动|完善|加强|加快|举办|开展|组织|建设|建立|制定|制订|落实|调整|深化|实施|健全|支持|做好|培训|培育|打造|优化|扩大|提升|强化|拓展|鼓励|引导|协助|配合|深入|持续|积极|探索|成立|编制|出台|召开|启动|办好|抓好|搭建)/

/**
 * In lists of measures each numbered sentence is an item, without a heading of its own. Conditions and requirements are
 * sentences too, but they do not begin with what to do.
 */
function isWorkInSentences(outline: Outline, parent: number, children: number[]): boolean {
  const chapter = headingsAbove(outline, parent).at(-1)
  if (!chapter || partOf(chapter.title) !== 'work' || children.length < 2) return false
  const said = children.filter((index) => ACTION.test(outline.headings[index]?.title ?? ''))
  return said.length * 2 >= children.length
}

function isItem(outline: Outline, index: number): boolean {
  const heading = outline.headings[index]
  return heading !== undefined && !ASPECT.test(heading.title) && isHeaded(outline, heading)
}

/** A heading with something under it. A numbered sentence that is all there is states a condition, not a task. */
function isHeaded(outline: Outline, heading: Heading): boolean {
  // In a text without line breaks the title may have swallowed its body.
  if (outline.flat && heading.level <= 2 && heading.title.length > 18 && heading.bodyTo - heading.titleFrom > 26)
    return true
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
