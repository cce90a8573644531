// What is said of a sum: that the parts meet the whole, or by how much they do not, and which whole would fit.
import type { Span } from '../draft.ts'
import type { Finding } from './finding.ts'
import { shownNumber } from './shown.ts'

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

export function sumMeets({ parts, unit, spans, about }: Addition): Finding {
  const addition = parts.map(shownNumber).join(' + ')
  const sum = shownNumber(sumOf(parts))
  return {
    kind: 'sum-meets',
    message: {
      zh: `分项之和与总数一致：${addition} = ${sum}${unit}。`,
      en: `The parts meet the whole: ${addition} = ${sum}.`,
    },
    spans,
    about,
  }
}

/** `severity` note: the parts may not be all of them. */
export function sumDiffers({ whole, parts, unit, spans, about }: Addition, severity: 'ask' | 'note'): Finding {
  const addition = parts.map(shownNumber).join(' + ')
  const sum = sumOf(parts)
  const apart = shownNumber(Math.abs(Math.round((sum - whole) * 10_000) / 10_000))
  const more = sum > whole
  return {
    kind: 'sum-differs',
    severity,
    message: {
      zh: `分项之和与总数不一致：${addition} = ${shownNumber(sum)}，总数 ${shownNumber(whole)}${unit}，${more ? '多' : '少'} ${apart}${severity === 'note' ? '（若分项已列全）' : ''}。`,
      en: `The parts do not meet the whole: ${addition} = ${shownNumber(sum)}, the whole says ${shownNumber(whole)}; ${apart} too ${more ? 'many' : 'few'}${severity === 'note' ? ' (if all parts are named)' : ''}.`,
    },
    spans,
    about,
    alternatives: [{ text: `${shownNumber(sum)}${unit}`, value: sum, confidence: severity === 'note' ? 0.3 : 0.5 }],
  }
}
