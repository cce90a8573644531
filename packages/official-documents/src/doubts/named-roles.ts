// Finds names that stand under two labels which exclude one another, within one item or chapter.
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import type { Finding } from './finding.ts'

export interface Roles {
  /** Label and list. */
  pattern: RegExp
  /** Two labels that exclude one another, each by what they begin or end with. */
  excluded: [RegExp, RegExp][]
}

interface Listed {
  label: string
  names: string[]
  from: number
  to: number
}

/** Only within one chapter: two leading groups of one document may share their members. */
export function findInBoth(outline: Outline, roles: Roles, split: (match: RegExpExecArray) => string[]): Finding[] {
  const chapters = new Map<number, Listed[]>()
  for (const match of outline.text.matchAll(roles.pattern)) {
    if (paragraphAt(outline, match.index)?.kind !== 'text') continue
    const chapter = headingAt(outline, match.index) ?? -1
    const listed = { label: match[1] ?? '', names: split(match), from: match.index, to: match.index + match[0].length }
    const lists = chapters.get(chapter)
    if (lists) lists.push(listed)
    else chapters.set(chapter, [listed])
  }
  return [...chapters.values()].flatMap((lists) =>
    lists.flatMap((first, i) =>
      // Lists of one item stand together; a label that comes back opens the next item.
      lists
        .slice(i + 1, nextOf(lists, i))
        .flatMap((second) => (isExcluded(roles, first.label, second.label) ? inBoth(outline, first, second) : [])),
    ),
  )
}

function nextOf(lists: Listed[], from: number): number {
  let next = from + 1
  while (next < lists.length && lists[next]?.label !== lists[from]?.label) next++
  return next
}

function isExcluded({ excluded }: Roles, a: string, b: string): boolean {
  return excluded.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)))
}

function inBoth(outline: Outline, first: Listed, second: Listed): Finding[] {
  return first.names
    .filter((name) => name.length >= 2 && second.names.includes(name))
    .map((name) => ({
      kind: 'two-roles',
      severity: 'ask',
      message: {
        zh: `“${name}”既在“${first.label}”又在“${second.label}”里。`,
        en: `“${name}” is named both under “${first.label}” and under “${second.label}”.`,
      },
      spans: [outline.span(first.from, first.to), outline.span(second.from, second.to)],
      about: [],
    }))
}
