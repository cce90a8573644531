// Decides which deadlines come back: 每月25日前, 每季度末月20日前, 每年12月底前, 次月5日前 of a monthly report.
import { numberOf } from '../chinese-number.ts'

export interface Recurring {
  from: number
  to: number
  /** monthly-25, quarterly-end, yearly-12-20, monthly-after-3: what a calendar would need. */
  recurrence: string
}

const BEFORE = '(?:下班)?(?:之前|以前|前(?![后夕期往来三两一]|提(?![交出报供])))'
const ORDER = '(?:第[一二三四五]|首|末|最后一?|下)个?'
const RECURRING = new RegExp(
  `每(?<unit>个?(?:年|半年|季度?|月份?|周|学期))度?(?:的)?(?:${ORDER}(?:季度|工作日|月|周))?` +
    `(?:(?<month>\\d{1,2})月份?)?(?:结束|终了)?(?:[、，和及]?(?:次|下|当|末|首)月)?的?` +
    `(?:(?<day>\\d{1,2})[日号]|(?<end>月?[底末])|月?初|[上中下]旬|第?[一二三四五六日](?=下班|前|之前|以前|上午|下午|\\d)|(?:${ORDER})工作日)?` +
    `(?:上午|下午)?(?:\\d{1,2}[:：时点](?:\\d{2})?)?(?:[、和及](?:\\d{1,2}月)?(?:\\d{1,2}[日号]|底))*${BEFORE}`,
  'g',
)
/** 每季度结束后5个工作日内, 每月结束后3日内. */
const WITHIN =
  /每个?(年|半年|季度?|月|周|学期)度?(?:结束|终了)?(?:后|的)?([一二两三四五六七八九十\d]{1,3})个?(?:工作日|日|天|周)(?:之?内|以内)/g
/** 于每月25日报送: the day itself, with the demand right behind. */
const ON_DAY = /每(月|季度|周)的?(?:(\d{1,2})[日号]|[一二三四五六日])(?=(?:定期)?(?:报送|上报|将|向))/g

const RHYTHM: Record<string, string> = {
  年: 'yearly',
  半年: 'half-yearly',
  季: 'quarterly',
  季度: 'quarterly',
  月: 'monthly',
  月份: 'monthly',
  周: 'weekly',
  学期: 'termly',
}

export function findRecurring(text: string): Recurring[] {
  const found = [...text.matchAll(RECURRING)].map((match) => {
    const { unit = '', month, day, end } = match.groups ?? {}
    return { ...place(match), recurrence: recurrence(unit, month, day ?? (end && 'end')) }
  })
  for (const match of text.matchAll(ON_DAY))
    found.push({ ...place(match), recurrence: recurrence(match[1] ?? '', undefined, match[2]) })
  for (const match of text.matchAll(WITHIN))
    found.push({
      ...place(match),
      recurrence: recurrence(match[1] ?? '', undefined, `after-${numberOf(match[2] ?? '')}`),
    })
  return found
}

/** The words for a rhythm and what of month and day is written. */
export function recurrence(unit: string, month: string | undefined, day: string | undefined): string {
  const rhythm = RHYTHM[unit.replace('个', '')] ?? 'yearly'
  const parts = [month, day].flatMap((part) =>
    part ? [/^\d$/.test(part) && rhythm === 'yearly' ? `0${part}` : part] : [],
  )
  return [rhythm, ...parts].join('-')
}

function place(match: RegExpMatchArray): { from: number; to: number } {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}
