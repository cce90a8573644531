// Do the parts of a total count the same people? 6,000 + 8,000 + 6,000 may add up and still be of different groups.
import type { Draft, Target } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import type { Finding } from './finding.ts'

/** Nouns for people that end the phrase behind a number; what stands in front of them says which people. */
const PEOPLE =
  /^([\u4e00-\u9fa5]{0,16}?)(小学生|中学生|大学生|研究生|毕业生|留学生|青少年|少年|儿童|学生|青年|志愿者|教师|干部|团员|党员|职工|工人|农民|妇女|老人|居民|群众|人才)/

/** Qualities do not make another population: 优秀山区学生 are 山区学生. */
const QUALITY = /优秀|各族|各级|各类|广大|符合条件的|的/g

/** Parts that count other people than the whole: the sum is right in number and wrong in kind. */
export function findOtherPopulations(draft: Draft, outline: Outline, whole: Target, parts: Target[]): Finding[] {
  const wanted = populationOf(whole, outline)
  if (!wanted) return []
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

function populationOf(target: Target, outline: Outline): string | null {
  const match = PEOPLE.exec(behind(target, outline))
  return match ? (match[1] ?? '').replace(QUALITY, '') : null
}

function nounOf(target: Target, outline: Outline): string {
  return PEOPLE.exec(behind(target, outline))?.[0] ?? target.subject
}

function behind(target: Target, outline: Outline): string {
  return outline.source.slice(target.span.end, target.span.end + 40).replace(/\s/g, '')
}
