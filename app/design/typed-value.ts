/**
 * A number with its type, and how it is said: comparator, approximation (近、余、上、过、约), unit, period.
 * One to four of a thing that identifies people is suppressed and said as 少于5, never as a number.
 */
import { textOf } from '../platform/web/texts.ts'
import { numberText } from './dates.ts'
import { designTexts } from './texts.ts'

export interface TypedValue {
  /** `null`: nothing known; `'suppressed'`: one to four, not shown. */
  value: number | null | 'suppressed'
  comparator?: '≥' | '>' | '≤' | '<'
  approximate?: '约' | '近' | '余' | '上' | '过'
  /** The counted unit as words: 名, 人次, 场, sessions. */
  unit?: string
  per?: 'year' | 'month' | 'session'
  digits?: number
}

const before = { 约: 'about', 近: 'nearly', 上: 'upwards', 过: 'over' } as const
const per = { year: 'perYear', month: 'perMonth', session: 'perSession' } as const

/** The parts in reading order, so that a screen can weigh them differently. */
export function partsOf(typed: TypedValue): { lead: string; number: string; tail: string } {
  const t = textOf(designTexts)
  if (typed.value === null) return { lead: '', number: t('noFigure'), tail: '' }
  if (typed.value === 'suppressed') return { lead: '', number: t('fewerThanFive'), tail: typed.unit ?? '' }
  const { approximate } = typed
  const lead = [typed.comparator ?? '', approximate && approximate !== '余' ? t(before[approximate]) : '']
  const counted = (approximate === '余' ? t('more') : '') + (typed.unit ?? '')
  const tail = [counted, typed.per ? `/ ${t(per[typed.per])}` : '']
  return {
    lead: lead.filter(Boolean).join(' '),
    number: numberText(typed.value, typed.digits ?? 0),
    tail: tail.filter(Boolean).join(' '),
  }
}

/** One line: `≥ 9,000 名 / 年`. */
export function typedText(typed: TypedValue): string {
  const { lead, number, tail } = partsOf(typed)
  return [lead, number, tail].filter(Boolean).join(' ')
}
