// Does a percentage agree with the two numbers it is about? 由91项减少到39项 is a fall of 57.1 %, not of 65.3 %.
import type { Outline } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { shownNumber } from './shown.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d+)?[万亿]?)'
const NAME = '[\\u4e00-\\u9fa5]{0,4}?'
/** 2021年的50个: the year is no count. */
const YEAR = '(?:(?:19|20)\\d{2}年[底末初]?的?)?'
const CHANGED = '(?:同比)?(?:增加|增长|提高|提升|上升|增幅|减少|下降|压减|精简|压缩|降低|降幅|缩减|扩大|减幅)率?'
const HOW_MUCH = `${CHANGED}[了达到为约近]{0,3}(\\d{1,4}(?:\\.\\d{1,3})?)%`
/** 由A项减少到B项，下降P% */
const FROM_TO = new RegExp(
  `[由从](?:[\\u4e00-\\u9fa5]{0,8}?)${YEAR}${NUMBER}${NAME}(?:${CHANGED}|降|增)?[到至为]${YEAR}${NUMBER}${NAME}[，、（(](?:[\\u4e00-\\u9fa5]{0,6}?)${HOW_MUCH}`,
  'g',
)
/** B场，比去年的A场增长P% */
const AGAINST = new RegExp(
  `${NUMBER}([\\u4e00-\\u9fa5]{1,3})[，、（(]?(?:同比|比|较)[\\u4e00-\\u9fa5]{0,6}?${YEAR}${NUMBER}\\2[\\u4e00-\\u9fa5]{0,2}${HOW_MUCH}`,
  'g',
)
/** 由A个增加到B个，翻了一番（增长N倍） */
const TIMES = new RegExp(
  `[由从](?:[\\u4e00-\\u9fa5]{0,8}?)${YEAR}${NUMBER}${NAME}(?:${CHANGED})?[到至为]${YEAR}${NUMBER}${NAME}[，、（(](?:[\\u4e00-\\u9fa5]{0,4}?)(?:翻了?([一两三])番|(?:增加|增长|提高)了?(\\d{1,3}(?:\\.\\d+)?|[一两二三四五六七八九十])倍)`,
  'g',
)
/** 由A%提高到B%，提高P个百分点（or P%） */
const POINTS = new RegExp(
  `[由从](?:[\\u4e00-\\u9fa5]{0,8}?)(\\d{1,3}(?:\\.\\d+)?)%(?:${CHANGED}|降|增)?[到至为](\\d{1,3}(?:\\.\\d+)?)%[，、（(](?:[\\u4e00-\\u9fa5]{0,6}?)${CHANGED}[了达为]{0,2}(\\d{1,4}(?:\\.\\d+)?)(%|个百分点)`,
  'g',
)

export const findPercentageDoubts: FindDoubts = (_draft, outline) => [
  ...[...outline.text.matchAll(FROM_TO)].flatMap((match) =>
    judgeChange(match, outline, match[1], match[2], match[3] ?? ''),
  ),
  ...[...outline.text.matchAll(AGAINST)].flatMap((match) =>
    judgeChange(match, outline, match[3], match[1], match[4] ?? ''),
  ),
  ...[...outline.text.matchAll(TIMES)].flatMap((match) => judgeTimes(match, outline)),
  ...[...outline.text.matchAll(POINTS)].flatMap((match) => judgePoints(match, outline)),
]

function judgeChange(
  match: RegExpExecArray,
  outline: Outline,
  from: string | undefined,
  to: string | undefined,
  stated: string,
): Finding[] {
  const before = numberOf(from ?? '')
  const after = numberOf(to ?? '')
  if (before === null || after === null || before === 0) return []
  const actual = (Math.abs(after - before) / before) * 100
  const change = `|${shownNumber(after)} − ${shownNumber(before)}| ÷ ${shownNumber(before)}`
  return [percentageFinding(outline, match, stated, actual, change)]
}

/** 翻一番 is twice, 翻两番 four times; 增长一倍 is twice as well. Rounded speech is let pass within a tenth. */
function judgeTimes(match: RegExpExecArray, outline: Outline): Finding[] {
  const before = numberOf(match[1] ?? '')
  const after = numberOf(match[2] ?? '')
  const doublings = match[3] ? numberOf(match[3]) : null
  const more = match[4] ? numberOf(match[4]) : null
  const stated = doublings !== null ? 2 ** doublings : more !== null ? more + 1 : null
  if (before === null || after === null || before === 0 || stated === null) return []
  const actual = after / before
  const spans = [outline.span(match.index, match.index + match[0].length)]
  const arithmetic = `${shownNumber(after)} ÷ ${shownNumber(before)} = ${actual.toFixed(2)}`
  if (Math.abs(actual - stated) <= stated * 0.1) return []
  return [
    {
      kind: 'percentage-differs',
      severity: 'ask',
      message: {
        zh: `${arithmetic} 倍，文中的说法是 ${shownNumber(stated)} 倍（增长 ${shownNumber(stated - 1)} 倍）。`,
        en: `${arithmetic} times; the text says ${shownNumber(stated)} times.`,
      },
      spans,
      about: [],
      alternatives: [
        {
          text: `增长 ${((actual - 1) * 100).toFixed(1)}%`,
          value: Number(((actual - 1) * 100).toFixed(1)),
          confidence: 0.6,
        },
      ],
    },
  ]
}

function judgePoints(match: RegExpExecArray, outline: Outline): Finding[] {
  const [before, after] = [Number(match[1]), Number(match[2])]
  const points = Math.abs(after - before)
  const change = `|${after} − ${before}|`
  if (match[4] === '个百分点') return [percentageFinding(outline, match, match[3] ?? '', points, change, '个百分点')]
  // 由50%提高到60% is ten points or twenty percent: ten percent is neither.
  if (before === 0 || !isRounded(match[3] ?? '', points)) return []
  return [percentageFinding(outline, match, match[3] ?? '', (points / before) * 100, `${change} ÷ ${before}`)]
}

/** Half a unit of the last written digit is rounding; a bare whole number may be rounded more freely. */
export function isRounded(written: string, actual: number): boolean {
  const digits = written.split('.')[1]?.length ?? 0
  return Math.abs(actual - Number(written)) <= Math.max(0.5 * 10 ** -digits + 1e-9, digits === 0 ? 1 : 0)
}

/** A doubt with the arithmetic, or the check that it holds. */
export function percentageFinding(
  outline: Outline,
  match: RegExpExecArray,
  written: string,
  actual: number,
  arithmetic: string,
  unit: '%' | '个百分点' = '%',
): Finding {
  const digits = Math.max(1, written.split('.')[1]?.length ?? 0)
  const right = actual.toFixed(digits)
  const spans = [outline.span(match.index, match.index + match[0].length)]
  const english = unit === '%' ? ' %' : ' points'
  if (isRounded(written, actual))
    return {
      kind: 'percentage-meets',
      message: {
        zh: `百分比与数字一致：${arithmetic} = ${right}${unit}。`,
        en: `The percentage agrees with its numbers: ${arithmetic} = ${right}${english}.`,
      },
      spans,
      about: [],
    }
  return {
    kind: 'percentage-differs',
    severity: 'ask',
    message: {
      zh: `${arithmetic} = ${right}${unit}，文中写的是 ${written}${unit}。`,
      en: `${arithmetic} = ${right}${english}; the text says ${written}${english}.`,
    },
    spans,
    about: [],
    alternatives: [{ text: `${right}${unit}`, value: Number(right), confidence: 0.7 }],
  }
}
