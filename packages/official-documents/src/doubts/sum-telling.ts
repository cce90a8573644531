// What is said of a sum: that the parts meet the whole, or by how much they do not, and which whole would fit.
import type { Span } from '../draft.ts'
import type { Finding } from './finding.ts'
import { shownAmount, shownNumber } from './shown.ts'

export interface Addition {
  whole: number
  parts: number[]
  unit: string
  spans: Span[]
  about: string[]
}

export function sumOf(parts: number[]): number {
  // 0.1 + 0.2: money is written with decimals, and is compared to four of them.
  return Math.round(parts.reduce((total, part) => total + part, 0) * 10_000) / 10_000
}

/** 400 + 600; money keeps its unit, since 5,000万 and 1.2亿 meet in one sum. */
function shownParts(parts: number[], unit: string): string {
  return parts.map((part) => (unit === '元' ? shownAmount(part, unit) : shownNumber(part))).join(' + ')
}

export function sumMeets({ parts, unit, spans, about }: Addition): Finding {
  const addition = shownParts(parts, unit)
  const sum = shownAmount(sumOf(parts), unit)
  return {
    kind: 'sum-meets',
    message: {
      zh: `分项之和与总数一致：${addition} = ${sum}。`,
      en: `The parts meet the whole: ${addition} = ${sum}.`,
    },
    spans,
    about,
  }
}

/** `severity` note: the parts may not be all of them. */
export function sumDiffers({ whole, parts, unit, spans, about }: Addition, severity: 'ask' | 'note'): Finding {
  const addition = shownParts(parts, unit)
  const sum = sumOf(parts)
  const total = shownAmount(sum, unit)
  const stated = shownAmount(whole, unit)
  const apart = shownAmount(Math.abs(Math.round((sum - whole) * 10_000) / 10_000), unit)
  const more = sum > whole
  return {
    kind: 'sum-differs',
    severity,
    message: {
      zh: `分项之和与总数不一致：${addition} = ${total}，总数 ${stated}，${more ? '多' : '少'} ${apart}${severity === 'note' ? '（若分项已列全）' : ''}。`,
      en: `The parts do not meet the whole: ${addition} = ${total}, the whole says ${stated}; ${apart} too ${more ? 'many' : 'few'}${severity === 'note' ? ' (if all parts are named)' : ''}.`,
    },
    spans,
    about,
    alternatives: [{ text: total, value: sum, confidence: severity === 'note' ? 0.3 : 0.5 }],
  }
}
