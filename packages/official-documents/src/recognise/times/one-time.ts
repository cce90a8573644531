// Decides what stands at one place: a point or a range of points, the words around it, and the days it means.
import { addDays, isoDay, yearOf } from '../calendar.ts'
import { pointAt } from './all-rules.ts'
import type { FoundTime } from './found-time.ts'
import { limitAt, sinceLength } from './limits.ts'
import { matchAt, type TimePoint } from './point.ts'
import { read } from './reading.ts'
import { RANGE } from './written.ts'
import type { TimeContext } from './years.ts'

const RANGE_SIGN = new RegExp(RANGE, 'y')
/** 3月10日起，至4月20日. */
const RANGE_FROM = new RegExp(`(?:[，,](?=[至到]))?${RANGE}`, 'y')
/** 3、4月, 3月1、2日: the sign of the unit stands once, at the end. */
const LIST_IN_ONE = /、/y
const OPEN_END = /长期|今后|永久/y

/** The time that starts exactly at `from`; behind `before` a bare day or part counts, with the month of that. */
export function timeAt(text: string, from: number, context: TimeContext, before?: FoundTime): FoundTime | null {
  const found = pointAt(text, from, before ? 'behind' : context.near ? 'near' : 'open')
  if (!found) return null
  const first = before ? inherit(found, before) : found
  const points = [first]
  let to = first.to
  let openEnded = false
  const begun = sinceLength(text, to)
  const isBare = /[\d一二三四五六七八九十]$/.test(text.slice(from, to)) && first.month !== null
  const sign =
    matchAt(begun > 0 ? RANGE_FROM : RANGE_SIGN, text, to + begun) ?? (isBare ? matchAt(LIST_IN_ONE, text, to) : null)
  if (sign) {
    const after = to + begun + sign[0].length
    const second = pointAt(
      text,
      after,
      first.month !== null || first.monthShift !== null || first.lunarMonth !== null ? 'behind' : 'open',
    )
    if (matchAt(OPEN_END, text, after)) {
      openEnded = true
      to = after + 2
    } else if (second) {
      points.push(second)
      to = second.to
    }
  }
  // A year or month that only a range sign completes is no time without its second half.
  if (points.length === 1 && !openEnded && isHalf(text.slice(from, to))) return null
  const isRange = points.length === 2 || openEnded
  const limit = limitAt(text, from, to, first, isRange)
  const reading = read(points, context, limit.kind === 'limit')
  const { days } = reading
  const isLimit = !isRange && (limit.kind === 'limit' || limit.kind === 'goal')
  return {
    ...plain(points, from - limit.lead, to + limit.tail),
    start: isLimit || !days ? null : days.first,
    end: !days || openEnded || limit.kind === 'since' ? null : days.last,
    granularity: first.granularity,
    isLimit,
    isGoal: limit.kind === 'goal',
    isRange,
    isCondition: limit.isCondition || isBygone(text, to + limit.tail, days?.last ?? null, first, context),
    closes: isRange && limit.kind === 'limit' ? { from: points.at(-1)?.from ?? from, to: to + limit.tail } : null,
    openEnded,
    impossible: points.some(isImpossible) || (days === null && reading.year !== null),
    raw: rawOf(points.at(-1), reading.year),
    inferred: points.some((point) => point.inferred),
    hasYear: first.year !== null,
    isYearly: first.year === null && comesBack(text.slice(Math.max(0, from - 44), from), first),
    alternatives: reading.others,
    confidence: reading.confidence,
  }
}

/** 每年6月和12月20日前; 每月…次月5日前. What is asked for this time (请, 今年) does not come back. */
function comesBack(before: string, first: TimePoint): boolean {
  if (first.monthShift !== null) return /每个?(?:月|季|周|期|批)[^。；\n]{0,40}$/.test(before)
  return /每年(?:的)?$|每年\d{1,2}月(?![^。；\n]*[请今])[^。；\n]{1,40}$/.test(before)
}

/** 2022年1月1日以前发放的贷款, 2023年底前已建成: a limit in the past that describes something. */
function isBygone(text: string, to: number, last: string | null, first: TimePoint, context: TimeContext): boolean {
  if (last === null || context.docDate === null || first.year === null || addDays(last, 30) >= context.docDate)
    return false
  return /^[^，。；\n]{1,14}的|^[^，。；\n]{0,6}已|^[^，。；\n]{0,4}(?:成立|注册|登记|取得|毕业|建成|投产)/.test(
    text.slice(to, to + 16),
  )
}

/** A time of which only the place is known yet. */
export function plain(points: TimePoint[], from: number, to: number): FoundTime {
  return {
    from,
    to,
    start: null,
    end: null,
    granularity: 'day',
    isLimit: false,
    isGoal: false,
    isRange: false,
    isCondition: false,
    closes: null,
    listTo: null,
    openEnded: false,
    impossible: false,
    raw: null,
    inferred: false,
    points,
    hasYear: false,
    isYearly: false,
    alternatives: [],
    confidence: 1,
  }
}

function inherit(point: TimePoint, before: FoundTime): TimePoint {
  const day = before.end ?? ''
  const month = point.month ?? Number(day.slice(5, 7))
  return {
    ...point,
    month,
    year: point.year ?? (point.month === null ? yearOf(day) : null),
    days: (year) => point.days(year, month),
  }
}

function isHalf(written: string): boolean {
  return !/[年月日号旬底末初份]|季度|半年|\d[-./．]\d|[:：]\d|[时点）)整前]|节|夕/.test(written)
}

/** No year has such a day. A 29 February is judged by its year. */
function isImpossible(point: TimePoint): boolean {
  return point.month !== null && point.days(2024, point.month) === null
}

function rawOf(point: TimePoint | undefined, year: number | null): string | null {
  if (!point || point.month === null || point.day === null) return null
  const own = point.year ?? year
  return own === null ? null : isoDay(own, point.month, point.day)
}
