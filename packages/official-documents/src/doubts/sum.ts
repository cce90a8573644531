// Do the parts of a target meet the whole in number, and are they parts of the same population?
import type { Draft, Target } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import { byTask } from './by-task.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findSumDoubts: FindDoubts = (draft, outline) => [...bySentence(draft), ...byTasks(draft, outline)]

const byTasks: FindDoubts = (draft, outline) =>
  [...byTask(draft.targets).values()].flatMap((targets) => checkTask(draft, outline, targets))

/** A task with more numbers than this is a table, not a target with its parts. */
const MAX_TARGETS = 60

function checkTask(draft: Draft, outline: Outline, targets: Target[]): Finding[] {
  const goals = targets
    .slice(0, MAX_TARGETS)
    .filter((target) => target.nature === 'goal' && target.period?.kind === 'total')
  for (const [i, whole] of goals.entries()) {
    const parts = goals
      .slice(i + 1)
      .filter(
        (part) =>
          part.unit === whole.unit &&
          part.period?.years === whole.period?.years &&
          part.sentence.start > whole.sentence.start,
      )
    if (parts.length < 2) continue
    const sum = parts.reduce((total, part) => total + part.quantity, 0)
    if (sum === whole.quantity) return [met(whole, parts, sum), ...populations(draft, outline, whole, parts)]
  }
  return near(goals)
}

/** 共1000名，其中甲200名、乙800名: whole and parts in one sentence. */
function bySentence(draft: Draft): Finding[] {
  const found: Finding[] = []
  draft.targets.forEach((whole, i) => {
    const parts: Target[] = []
    let last = whole
    for (const part of draft.targets.slice(i + 1, i + 1 + MAX_TARGETS)) {
      if (part.sentence.start !== whole.sentence.start) break
      const between = whole.sentence.text.slice(
        last.span.end - whole.sentence.start,
        part.span.start - whole.sentence.start,
      )
      // The parts begin behind 其中 and go on without another whole.
      if (parts.length === 0 && !between.includes('其中')) break
      if (part.unit !== whole.unit) break
      parts.push(part)
      last = part
    }
    if (parts.length < 2) return
    const sum = parts.reduce((total, part) => total + part.quantity, 0)
    if (sum === whole.quantity) found.push(met(whole, parts, sum))
    // 其中 may name only some of the parts; more than the whole is never right.
    else if (sum > whole.quantity) found.push(differs(whole, parts, sum))
  })
  return found
}

function met(whole: Target, parts: Target[], sum: number): Finding {
  const addition = parts.map((part) => number(part.quantity)).join(' + ')
  return {
    kind: 'sum-meets',
    message: {
      zh: `分项之和与总数一致：${addition} = ${number(sum)}${whole.unit}。`,
      en: `The parts meet the whole: ${addition} = ${number(sum)}.`,
    },
    spans: [whole.span, ...parts.map((part) => part.span)],
    about: [whole.id, ...parts.map((part) => part.id)],
  }
}

/** Within a fifth of the whole and not equal: probably meant as its parts. */
function near(goals: Target[]): Finding[] {
  const [whole] = goals
  if (!whole) return []
  const parts = goals
    .slice(1)
    .filter(
      (part) =>
        part.unit === whole.unit &&
        part.period?.years === whole.period?.years &&
        part.sentence.start > whole.sentence.start,
    )
  const sum = parts.reduce((total, part) => total + part.quantity, 0)
  if (parts.length < 2 || Math.abs(sum - whole.quantity) > whole.quantity * 0.2) return []
  return [differs(whole, parts, sum)]
}

function differs(whole: Target, parts: Target[], sum: number): Finding {
  return {
    kind: 'sum-differs',
    severity: 'ask',
    message: {
      zh: `分项之和 ${number(sum)} 与总数 ${number(whole.quantity)}${whole.unit}不一致。`,
      en: `The parts add up to ${number(sum)}, the whole says ${number(whole.quantity)}.`,
    },
    spans: [whole.sentence, ...parts.map((part) => part.span)],
    about: [whole.id, ...parts.map((part) => part.id)],
  }
}

/** Nouns for people that end the phrase behind a number; what stands in front of them says which people. */
const PEOPLE =
  /^([\u4e00-\u9fa5]{0,16}?)(小学生|中学生|大学生|研究生|毕业生|留学生|青少年|少年|儿童|学生|青年|志愿者|教师|干部|团员|党员|职工|工人|农民|妇女|老人|居民|群众|人才)/

/** Qualities do not make another population: 优秀新疆大学生 are 新疆大学生. */
const QUALITY = /优秀|各族|各级|各类|广大|符合条件的|的/g

function populationOf(target: Target, outline: Outline): string | null {
  const behind = outline.source.slice(target.span.end, target.span.end + 40).replace(/\s/g, '')
  const match = PEOPLE.exec(behind)
  return match ? (match[1] ?? '').replace(QUALITY, '') : null
}

/** Parts that count other people than the whole: the sum is right in number and wrong in kind. */
function populations(draft: Draft, outline: Outline, whole: Target, parts: Target[]): Finding[] {
  const wanted = populationOf(whole, outline)
  if (wanted === null || wanted === '') return []
  return parts.flatMap((part): Finding[] => {
    const actual = populationOf(part, outline)
    if (actual === null || actual === wanted) return []
    const wholeWords = nounOf(whole, outline)
    const partWords = nounOf(part, outline)
    const task = draft.tasks.find((candidate) => candidate.id === whole.task)
    return [
      {
        kind: 'population-differs',
        severity: 'ask',
        message: {
          zh: `总数说的是“${wholeWords}”，这一项却是“${partWords}”：数字加得上，人群不是同一群。`,
          en: `The whole counts “${wholeWords}”, this part counts “${partWords}”: the numbers add up, the people are not the same group.`,
        },
        spans: [part.sentence, whole.sentence],
        about: [part.id, whole.id, ...(task ? [task.id] : [])],
      },
    ]
  })
}

function nounOf(target: Target, outline: Outline): string {
  const behind = outline.source.slice(target.span.end, target.span.end + 40).replace(/\s/g, '')
  return PEOPLE.exec(behind)?.[0] ?? target.subject
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
