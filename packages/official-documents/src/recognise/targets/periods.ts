// Decides over which time a number is counted: 3年内, 每年, 每季度.
import { numberOf } from '../chinese-number.ts'

export interface Period {
  kind: 'total' | 'perYear' | 'perQuarter' | 'perMonth' | 'perWeek' | 'perDay'
  years?: number
}

const NUMBER = '\\d{1,2}|[一二两三四五六七八九十]'
/** 三年共培训 and 连续5年 count the years together too. */
const TOTAL = new RegExp(`(${NUMBER})年(?:之?内|期间|(?:左右)?的?时间|共|累计|总共)|[用以](${NUMBER})年(?:左右)?`)
const RHYTHM = /每个?(?:学年|年度?|季度?|月|周|星期|天|日)|[年月](?=均)|(?<=^|[，,、；])年(?=[服培接完举新])/
const MARK = new RegExp(`${TOTAL.source}|${RHYTHM.source}`, 'g')
/** Another time stands between: 其中2023年…, 全年…. */
const OWN_TIME = /(?:19|20)\d{2}年|全年|每学期|每半年/
/** 每年举办4期，每期60人: the second number says of whom. */
const OWN_SHARE = /[，,；]每(?!年|季|月|周|天|日|学|半)/
/** 人/年, 次/月 */
const BEHIND = /^[/／](年|季度?|月|周|天|日)/

const KIND: Record<string, Period['kind']> = {
  年: 'perYear',
  季: 'perQuarter',
  月: 'perMonth',
  周: 'perWeek',
  星: 'perWeek',
  天: 'perDay',
  日: 'perDay',
}

/** The nearest period in front of the number within its sentence, or right behind it. `before` is the sentence up to the number. */
export function periodOf(before: string, after: string): Period | null {
  const behind = BEHIND.exec(after)?.[1]
  if (behind) return rhythm(behind)
  let best: Period | null = null
  for (const match of before.matchAll(MARK)) {
    const years = match[1] ?? match[2]
    const found = years === undefined ? rhythm(match[0].replace(/^每个?(?:学(?=年))?/, '')) : total(years)
    // 每名 and 每个乡镇 say of whom, not how often.
    if (!found) continue
    const between = before.slice(match.index + match[0].length)
    best = OWN_TIME.test(between) || OWN_SHARE.test(between) ? null : found
  }
  return best
}

function total(years: string): Period | null {
  const value = numberOf(years)
  return value === null ? null : { kind: 'total', years: value }
}

function rhythm(word: string): Period | null {
  const kind = KIND[word.charAt(0)]
  return kind === undefined ? null : { kind }
}
