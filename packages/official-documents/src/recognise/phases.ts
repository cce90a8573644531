// Decides what is a step of a schedule: a heading or a sentence in a chapter on steps or time, with a window of its own.
import type { Heading } from '../outline/heading.ts'
import { within } from '../outline/located.ts'
import { headingAt, headingsAbove, type Outline } from '../outline/outline.ts'
import { partOf } from './parts.ts'
import type { FoundTime } from './times/found-time.ts'

export interface FoundPhase {
  from: number
  to: number
  order: number
  name: string
  start: string | null
  end: string | null
  /** Null where a sentence and no heading names it. */
  heading: number | null
  time: FoundTime
}

type Step = Omit<FoundPhase, 'order' | 'start' | 'end'>

export function findPhases(outline: Outline, times: FoundTime[]): FoundPhase[] {
  const headed = headedSteps(outline, times)
  const taken = new Set(headed.map((step) => step.time))
  const named = namedSteps(outline, times).filter((step) => !taken.has(step.time))
  return [...headed, ...named]
    .filter(({ time }) => time.start !== null || time.end !== null)
    .sort((a, b) => a.from - b.from)
    .map((step, i) => ({ ...step, order: i + 1, start: step.time.start, end: step.time.end }))
}

function headedSteps(outline: Outline, times: FoundTime[]): Step[] {
  const rows = timedRows(outline.headings)
  return outline.headings.flatMap((heading, index): Step[] => {
    const scheduled = isScheduled(outline, heading) || /阶段(?!安排|划分|性|任务|目标)/.test(heading.title)
    const procedure = isProcedure(outline, heading)
    if (!scheduled && !procedure && !rows.has(heading)) return []
    const inTitle = within(times, heading.titleFrom, windowEnd(outline, heading.to)).find(
      (mark) => mark.to <= windowEnd(outline, heading.to),
    )
    const time = inTitle ?? (scheduled || procedure ? behindTitle(outline, heading, times) : undefined)
    if (!time) return []
    const from = heading.titleFrom
    // 2024年3月：制定方案。 The title is the time; what is done then stands behind it.
    const behind =
      time.to - from >= heading.title.length
        ? /^[：:]([^。；，\n]{2,30})/.exec(outline.text.slice(heading.to, heading.to + 32))
        : null
    if (behind?.[1] && time.from <= from)
      return [{ from, to: heading.to + behind[0].length, name: behind[1], heading: index, time }]
    const name = inTitle ? nameIn(heading, time) : heading.title
    const to = heading.title.startsWith(name) ? from + name.length : heading.to
    return [{ from, to, name: name.replace(/\s/g, ''), heading: index, time }]
  })
}

function isScheduled(outline: Outline, heading: Heading): boolean {
  return headingsAbove(outline, heading.parent).some((parent) => partOf(parent.title) === 'schedule')
}

/** 评选程序, 工作流程, and the rounds of a contest: phases where a time opens each. */
function isProcedure(outline: Outline, heading: Heading): boolean {
  return (
    /(?:初|复|预|半决|决|总决)赛$|评审$|答辩$|路演$/.test(heading.title) ||
    headingsAbove(outline, heading.parent).some((parent) => /程序$|流程$|环节$|赛程/.test(parent.title))
  )
}

/** The name in front of a window in the title. */
function nameIn(heading: Heading, time: FoundTime): string {
  const bracket = heading.title.search(/[（(]/)
  const inBracket = bracket > 0 && heading.titleFrom + bracket <= time.from
  const cut = inBracket ? bracket : Math.min(heading.title.length, time.from - heading.titleFrom)
  if (cut > 0) return heading.title.slice(0, cut).replace(/[：:]$/, '')
  // 2022年1月5日前，提交作品
  const rest = heading.title.slice(time.to - heading.titleFrom).replace(/^[，,、：:）)]+/, '')
  return rest.length >= 2 ? rest : heading.title
}

/** The time that opens the body: 动员部署。3月上旬，…, or stands there behind its label (时间：). */
function behindTitle(outline: Outline, heading: Heading, times: FoundTime[]): FoundTime | undefined {
  if (/时间|地点|要求|对象|方式/.test(heading.title)) return undefined
  const first = within(times, heading.to, heading.to + 24)[0]
  if (!first || first.granularity === 'year') return undefined
  const between = outline.text.slice(heading.to, first.from)
  return /^[。：:，\n）)]{0,3}(?:(?:起止|实施|工作)?时[间限](?:安排|节点)?[：:])?(?:从|自|于)?$/.test(between)
    ? first
    : undefined
}

const STAGE = /^第[一二三四五六]阶段[：:，、]?[^，。；：:（(\d]{0,16}/
const AS_STAGE = /^[，,]?(?:为|是|属)?([\u4e00-\u9fa5“”]{2,14}阶段)/

/** 第一阶段：宣传发动（3月1日至15日）。 and 3月至4月为宣传发动阶段。 without a heading of their own. */
function namedSteps(outline: Outline, times: FoundTime[]): Step[] {
  return outline.sentences.flatMap((sentence): Step[] => {
    const lead = /^[\n。；]*/.exec(sentence.text)?.[0].length ?? 0
    const from = sentence.from + lead
    const text = sentence.text.slice(lead)
    const stage = STAGE.exec(text)?.[0]
    if (stage) {
      // 第一阶段为“资格申请”，时间为3月27日至4月11日。
      const told =
        /^[^。；\n]{0,8}?时间(?:为|是|从|[:：])?/.exec(text.slice(stage.length, stage.length + 24))?.[0].length ?? 0
      const time = within(times, from + stage.length, from + stage.length + told + 3)[0]
      return time ? [step(outline, from, stage, time)] : []
    }
    const item = isListed(outline, from, text) ? /^\d{1,2}[.．、]/.exec(text)?.[0] : undefined
    if (item) return listedStep(outline, from, item.length, times)
    const time = within(times, from, from + 2)[0]
    const named = time && AS_STAGE.exec(outline.text.slice(time.to, time.to + 24))
    return time && named?.[1] ? [step(outline, time.to + named[0].indexOf(named[1]), named[1], time)] : []
  })
}

/** 1.3月11日—3月22日，推荐。 The point of the number and that of a decimal look alike, so it may be no heading. */
function isListed(outline: Outline, from: number, text: string): boolean {
  if (!/^\d{1,2}[.．、]\d/.test(text)) return false
  return headingsAbove(outline, headingAt(outline, from)).some((heading) => partOf(heading.title) === 'schedule')
}

function listedStep(outline: Outline, from: number, lead: number, times: FoundTime[]): Step[] {
  const time = within(times, from + lead, from + lead + 1)[0]
  const name = time && /^[，,：:]?([^，。；\n]{2,30})/.exec(outline.text.slice(time.to, time.to + 32))
  return time && name?.[1] ? [step(outline, time.to + name[0].indexOf(name[1]), name[1], time)] : []
}

function step(outline: Outline, from: number, name: string, time: FoundTime): Step {
  const title = name.replace(/[：:，、]$/, '')
  const heading = headingAt(outline, from)
  const own = heading !== null && outline.headings[heading]?.titleFrom === from
  return { from, to: from + title.length, name: title, heading: own ? heading : null, time }
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
