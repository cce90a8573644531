// Decides which headings are steps of a schedule: they stand in a chapter on steps or time and carry a window of their own.
import type { Heading } from '../outline/headings.ts'
import { within } from '../outline/located.ts'
import { headingsAbove, type Outline } from '../outline/outline.ts'
import { partOf } from './parts.ts'
import type { FoundTime } from './times/found-time.ts'

export interface FoundPhase {
  from: number
  to: number
  order: number
  name: string
  start: string | null
  end: string | null
  heading: number
  time: FoundTime
}

export function findPhases(outline: Outline, times: FoundTime[]): FoundPhase[] {
  const phases: FoundPhase[] = []
  const rows = timedRows(outline.headings)
  outline.headings.forEach((heading, index) => {
    const above = headingsAbove(outline, heading.parent)
    const scheduled = above.some((parent) => partOf(parent.title) === 'schedule') || /阶段/.test(heading.title)
    if (!scheduled && !rows.has(heading)) return
    const time = within(times, heading.titleFrom, windowEnd(outline, heading.to)).find(
      (mark) => mark.to <= windowEnd(outline, heading.to),
    )
    if (!time || (time.start === null && time.end === null)) return
    const bracket = heading.title.search(/[（(]/)
    const cut =
      bracket > 0 && heading.titleFrom + bracket <= time.from
        ? bracket
        : Math.min(heading.title.length, time.from - heading.titleFrom)
    const name = cut > 0 ? heading.title.slice(0, cut) : heading.title
    phases.push({
      from: heading.titleFrom,
      to: heading.titleFrom + name.length,
      order: phases.length + 1,
      name: name.replace(/\s/g, ''),
      start: time.start,
      end: time.end,
      heading: index,
      time,
    })
  })
  return phases
}

const TIMED = /[（(][^（()）]{0,30}\d[^（()）]{0,30}[年月日底旬前](?![^（()）]{0,20}完成)[^（()）]{0,20}[）)]$/

/** 初赛（3月1日至31日） beside 决赛（5月中旬）: a row of headings that carry a time in brackets is a schedule wherever it stands. */
function timedRows(headings: Heading[]): Set<Heading> {
  const rows = new Map<number, Heading[]>()
  for (const heading of headings) {
    if (heading.parent === null || !TIMED.test(heading.title.slice(-60))) continue
    const row = rows.get(heading.parent)
    if (row) row.push(heading)
    else rows.set(heading.parent, [heading])
  }
  return new Set([...rows.values()].filter((row) => row.length >= 2).flat())
}

/** A bracket right behind the title still belongs to it: 第一阶段：（3月至5月）. */
function windowEnd(outline: Outline, titleEnd: number): number {
  const behind = /^[：:]?[（(][^）)]{2,40}[）)]/.exec(outline.text.slice(titleEnd, titleEnd + 44))
  return titleEnd + (behind?.[0].length ?? 0)
}
