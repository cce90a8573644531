/** A measure's name and unit in the reader's language. */
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../contract.ts'
import { figureTexts } from './texts.ts'

export interface MeasureWords {
  name: (measure: Measure) => string
  unit: (measure: Measure) => string
  /** For the head of a column: 走访慰问（人次）, but 到场人次 alone, since it names its unit already. */
  head: (measure: Measure) => string
}

export const headOf = (name: string, unit: string, joined: string): string =>
  name.toLowerCase().includes(unit.toLowerCase()) ? name : joined

export function useMeasureWords(): MeasureWords {
  const english = useLanguage() === 'en'
  const t = useTexts(figureTexts)
  const name = (measure: Measure) => (english ? measure.nameEn : measure.nameZh)
  const unit = (measure: Measure) => (english ? measure.unitEn : measure.unitZh)
  return {
    name,
    unit,
    head: (measure) =>
      headOf(name(measure), unit(measure), t('columnTitle', { measure: name(measure), unit: unit(measure) })),
  }
}
