/** How a measure and an amount of it are said in the reader's language. */
import { type TypedValue, typedText } from '../../../design/typed-value.ts'
import type { Language } from '../../../platform/web/texts.ts'
import type { Measure } from '../../figures/public.ts'

export const measureName = (measure: Measure | undefined, language: Language): string =>
  (language === 'en' ? measure?.nameEn : measure?.nameZh) ?? ''

export const measureUnit = (measure: Measure | undefined, language: Language): string =>
  (language === 'en' ? measure?.unitEn : measure?.unitZh) ?? ''

export const typedAmount = (
  work: { quantity: number; approximate: boolean },
  measure: Measure | undefined,
  language: Language,
): TypedValue => ({
  value: work.quantity,
  unit: measureUnit(measure, language),
  ...(work.approximate ? { approximate: '约' } : {}),
})

/** '走访慰问 约 12 人次' */
export const workText = (
  work: { quantity: number; approximate: boolean },
  measure: Measure | undefined,
  language: Language,
): string => `${measureName(measure, language)} ${typedText(typedAmount(work, measure, language))}`

/** A known refusal in our words; a problem comes in the server's. */
export function refusalWords(because: string, w: (key: 'day-ahead' | 'no-such-measure' | 'no-such-task') => string) {
  return because === 'day-ahead' || because === 'no-such-measure' || because === 'no-such-task' ? w(because) : because
}
