// Reads years and their parts: 2024年, 2024年第三季度, 上半年, 明年底, 前三季度, 年底前.
import { matchAt, months, type PointRule, point, type TimePoint } from './point.ts'
import { RANGE, YEAR } from './written.ts'
import { YEAR_WORD, YEAR_WORDS, yearNumber, yearShiftOf } from './year-number.ts'

const ORDINAL = '第?[一二三四1-4]'
const QUARTER = `${ORDINAL}(?:(?:${RANGE}|[、和])${ORDINAL})?季度(?:末|底)?|前三季度|前两季度`
const PART = `(?<part>年?底|年?末|年?初|年中(?=(?:之|以)?前)|上半年|下半年|${QUARTER})`
/** 2024年第5号 and 第3期 are numbers of documents. */
const NO_NUMBER = '(?!第\\d{1,5}[号期])'
const YEARS = new RegExp(
  `(?<year>${YEAR})(?:年度?${NO_NUMBER}${PART}?|(?=${RANGE}(?:19|20)\\d{2}年)|(?=、(?:19|20)\\d{2}年))`,
  'y',
)
const RELATIVE = new RegExp(`(?<word>${YEAR_WORD})${PART}`, 'y')
/** Without a year it counts only as a limit, or as a quarter or half that stands alone. */
const YEAR_END = /(?<part>年底|年末|年中)(?=(?:之|以)?前|[，,]?(?:全面|基本)?完成)/y
const PART_ALONE = new RegExp(`(?<part>上半年|下半年|${QUARTER})`, 'y')

export const year: PointRule = {
  name: 'year',
  reason: 'GUIDE of the corpus: a year is its first to its last day; 年初 and seasons are the year',
  begins: '12一二',
  read: (text, from) => read(matchAt(YEARS, text, from)),
}

export const relativeYear: PointRule = {
  name: 'year by its place beside this one',
  reason: '明年一季度, 今年底: counted from the year of issue',
  begins: YEAR_WORDS,
  read: (text, from) => read(matchAt(RELATIVE, text, from)),
}

export const yearEnd: PointRule = {
  name: 'end of the year without the year',
  reason: '年底前完成: the year is the document’s own',
  begins: '年',
  read(text, from) {
    const before = text.charAt(from - 1)
    return /[\d今明去每次翌当本年]/.test(before) ? null : read(matchAt(YEAR_END, text, from))
  },
}

export const partOfYear: PointRule = {
  name: 'quarter or half without the year',
  reason: '第三季度组织验收',
  begins: '第前一二三四1234上下',
  read(text, from) {
    const before = text.charAt(from - 1)
    const match = /[年每两各按]/.test(before) ? null : matchAt(PART_ALONE, text, from)
    // 二、三季度重点: at the beginning of a paragraph or sentence the first is the number of the item.
    return match && /^.、/.test(match[0]) && !/[\u4e00-\u9fa5，（(]/.test(before) ? null : read(match)
  },
}

function read(match: RegExpExecArray | null): TimePoint | null {
  if (!match) return null
  const { year, word, part } = match.groups ?? {}
  const [first, last] = monthsOf(part)
  return point(
    { from: match.index, to: match.index + match[0].length },
    {
      year: year === undefined ? null : yearNumber(year),
      yearShift: word === undefined ? null : yearShiftOf(word),
      isOfNear: /^[次翌当]/.test(word ?? ''),
      granularity: part?.includes('季度') ? 'quarter' : 'year',
      days: (inYear) => months(inYear, first, last),
    },
  )
}

/** First and last month; 年底 and 年初 name the year as a whole (its last day where it is a limit). */
function monthsOf(part: string | undefined): [number, number] {
  if (part === undefined || /[底末初]$/.test(part.replace(/季度.$/, '季度'))) return [1, 12]
  if (part === '上半年' || part === '前两季度' || part === '年中') return [1, 6]
  if (part === '下半年') return [7, 12]
  if (part === '前三季度') return [1, 9]
  const quarters = [...part].flatMap((sign) => {
    const quarter = Math.max('1234'.indexOf(sign), '一二三四'.indexOf(sign))
    return quarter < 0 ? [] : [quarter]
  })
  return [(quarters[0] ?? 0) * 3 + 1, (quarters.at(-1) ?? 3) * 3 + 3]
}
