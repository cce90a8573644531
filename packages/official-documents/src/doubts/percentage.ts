// Does a percentage agree with the two numbers it is about? 由91项减少到39项 is a fall of 57.1 %, not of 65.3 %.
import type { Outline } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { shownNumber } from './shown.ts'

const NUMBER = '(\\d{1,9}(?:\\.\\d+)?[万亿]?)'
const NAME = '[\\u4e00-\\u9fa5]{0,4}?'
const CHANGED = '(?:增加|增长|提高|提升|上升|增幅|减少|下降|压减|精简|压缩|降低|降幅|缩减|扩大|减幅|同比增长|同比下降)'
/** 由A项减少到B项，下降P% */
const FROM_TO = new RegExp(
  `[由从](?:[\\u4e00-\\u9fa5]{0,8}?)${NUMBER}${NAME}(?:${CHANGED}|降|增)?[到至为]${NUMBER}${NAME}[，、（(](?:[\\u4e00-\\u9fa5]{0,6}?)${CHANGED}[了达为约近]{0,2}(\\d{1,4}(?:\\.\\d{1,3})?)%`,
  'g',
)
/** 由A%提高到B%，提高P个百分点（or P%） */
const POINTS = new RegExp(
  `[由从](?:[\\u4e00-\\u9fa5]{0,8}?)(\\d{1,3}(?:\\.\\d+)?)%(?:${CHANGED}|降|增)?[到至为](\\d{1,3}(?:\\.\\d+)?)%[，、（(](?:[\\u4e00-\\u9fa5]{0,6}?)${CHANGED}[了达为]{0,2}(\\d{1,4}(?:\\.\\d+)?)(%|个百分点)`,
  'g',
)

export const findPercentageDoubts: FindDoubts = (_draft, outline) => [
  ...[...outline.text.matchAll(FROM_TO)].flatMap((match) => judgeChange(match, outline)),
  ...[...outline.text.matchAll(POINTS)].flatMap((match) => judgePoints(match, outline)),
]

function judgeChange(match: RegExpExecArray, outline: Outline): Finding[] {
  const before = numberOf(match[1] ?? '')
  const after = numberOf(match[2] ?? '')
  if (before === null || after === null || before === 0) return []
  const actual = (Math.abs(after - before) / before) * 100
  const change = `|${shownNumber(after)} − ${shownNumber(before)}| ÷ ${shownNumber(before)}`
  return [percentageFinding(outline, match, match[3] ?? '', actual, change)]
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
