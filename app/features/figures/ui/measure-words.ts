/** A measure's name and unit in the reader's language. */
import { useLanguage } from '../../../platform/web/texts.ts'
import type { Measure } from '../contract.ts'

export interface MeasureWords {
  name: (measure: Measure) => string
  unit: (measure: Measure) => string
}

export function useMeasureWords(): MeasureWords {
  const english = useLanguage() === 'en'
  return {
    name: (measure) => (english ? measure.nameEn : measure.nameZh),
    unit: (measure) => (english ? measure.unitEn : measure.unitZh),
  }
}
