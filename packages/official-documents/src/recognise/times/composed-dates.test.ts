import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'
import { daysInMonth, isoDay } from '../calendar.ts'
import { timesIn } from './times-in.ts'

/** A date as some office writes it, and the days it was made from. */
interface Written {
  text: string
  start: string
  end: string
}

const CHINESE = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const digits = (year: number) => [...String(year)].map((sign) => CHINESE[Number(sign)]).join('')
const chinese = (count: number): string => {
  if (count < 10) return CHINESE[count] ?? ''
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  return `${tens > 1 ? CHINESE[tens] : ''}十${ones ? CHINESE[ones] : ''}`
}
const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const last = (year: number, month: number) => isoDay(year, month, daysInMonth(year, month))

const day = fc
  .record({
    year: fc.integer({ min: 2001, max: 2049 }),
    month: fc.integer({ min: 1, max: 12 }),
    of: fc.nat({ max: 30 }),
  })
  .map(({ year, month, of }) => ({ year, month, day: (of % daysInMonth(year, month)) + 1 }))

const oneDay: fc.Arbitrary<Written> = fc
  .tuple(day, fc.constantFrom('plain', 'wide', 'chinese', 'blank', 'dash', 'point', 'stroke', 'hour', 'bracket'))
  .map(([{ year, month, day }, hand]) => {
    const two = (count: number) => String(count).padStart(2, '0')
    const text = {
      plain: `${year}年${month}月${day}日`,
      wide: wide(`${year}年${month}月${day}日`),
      chinese: `${digits(year)}年${chinese(month)}月${chinese(day)}日`,
      blank: `${year} 年 ${month} 月 ${day} 日`,
      dash: `${year}-${two(month)}-${two(day)}`,
      point: `${year}.${month}.${day}`,
      stroke: `${year}/${month}/${day}`,
      hour: `${year}年${month}月${day}日下午5:30`,
      bracket: `${year}年${month}月${day}日（星期一）`,
    }[hand]
    return { text: text ?? '', start: isoDay(year, month, day), end: isoDay(year, month, day) }
  })

const partOfMonth: fc.Arbitrary<Written> = fc
  .tuple(day, fc.constantFrom('', '份', '上旬', '中旬', '下旬', '底', '初'))
  .map(([{ year, month }, part]) => {
    const tenDays = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, daysInMonth(year, month)] } as Record<string, number[]> // other parts are the month
    const [from, to] = tenDays[part] ?? [1, daysInMonth(year, month)]
    return {
      text: `${year}年${month}月${part}`,
      start: isoDay(year, month, from ?? 1),
      end: isoDay(year, month, to ?? 1),
    }
  })

const partOfYear: fc.Arbitrary<Written> = fc
  .tuple(
    day,
    fc.constantFrom<[string, number, number]>(
      ['', 1, 12],
      ['度', 1, 12],
      ['上半年', 1, 6],
      ['下半年', 7, 12],
      ['一季度', 1, 3],
      ['第四季度', 10, 12],
      ['前三季度', 1, 9],
    ),
  )
  .map(([{ year }, [part, from, to]]) => ({
    text: `${year}年${part}`,
    start: isoDay(year, from, 1),
    end: last(year, to),
  }))

const sign = fc.constantFrom('至', '—', '-', '～', '到', '——')

/** A range whose second half leaves out what the first one says. */
const range: fc.Arbitrary<Written> = fc
  .tuple(day, day, sign, fc.constantFrom('whole', 'month', 'day', 'days', 'months'))
  .map(([a, b, sign, hand]) => {
    const year = a.year
    const [one, two] =
      a.month * 40 + a.day <= b.month * 40 + Math.min(b.day, daysInMonth(year, b.month)) ? [a, b] : [b, a]
    const day = (each: typeof a) => Math.min(each.day, daysInMonth(year, each.month))
    const whole = { start: isoDay(year, one.month, day(one)), end: isoDay(year, two.month, day(two)) }
    if (hand === 'whole')
      return { text: `${year}年${one.month}月${day(one)}日${sign}${year}年${two.month}月${day(two)}日`, ...whole }
    if (hand === 'month')
      return { text: `${year}年${one.month}月${day(one)}日${sign}${two.month}月${day(two)}日`, ...whole }
    if (hand === 'months')
      return {
        text: `${year}年${one.month}月${sign}${two.month}月`,
        start: isoDay(year, one.month, 1),
        end: last(year, two.month),
      }
    const [from, to] = [Math.min(day(one), 14), 14 + Math.min(day(two), 14)]
    const text =
      hand === 'day' ? `${year}年${one.month}月${from}日${sign}${to}日` : `${year}年${one.month}月${from}${sign}${to}日`
    return { text, start: isoDay(year, one.month, from), end: isoDay(year, one.month, to) }
  })

const written = fc.oneof(oneDay, partOfMonth, partOfYear, range)

describe('composed dates', () => {
  it('mean the days they were made from, at the place where they stand', () => {
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('', '活动于', '定于', '（', '时间：'),
        fc.constantFrom('。', '，', '）。', '举行。'),
        ({ text, start, end }, before, after) => {
          const [time, ...more] = timesIn(`我们${before}${text}${after}`)
          expect([time?.span.text, time?.start, time?.end, more]).toEqual([text, start, end, []])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('are limits to their last day with 前', () => {
    fc.assert(
      fc.property(fc.oneof(oneDay, partOfMonth), fc.constantFrom('前', '之前', '以前'), ({ text, end }, limit) => {
        const draft = compile(`关于报送材料的通知\n各县区民政局：\n请于${text}${limit}报送材料。\n`)
        expect(draft.deadlines.map((item) => [item.span.text, item.due, item.type])).toEqual([
          [`${text}${limit}`, end, 'report'],
        ])
      }),
      { numRuns: 150 },
    )
  })

  it('without a year mean the first such month from the issue on, up to half a year ahead', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (issued, ahead) => {
        const months = issued.month - 1 + ahead
        const [year, month] = [issued.year + Math.floor(months / 12), (months % 12) + 1]
        const [time] = timesIn(`请于${month}月底前完成。`, isoDay(issued.year, issued.month, issued.day))
        expect(time?.end).toBe(last(year, month))
      }),
      { numRuns: 150 },
    )
  })
})
