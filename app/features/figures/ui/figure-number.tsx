import { DoubtMark } from '../../../design/doubt-mark.tsx'
import type { EvidenceMix } from '../../../design/evidence.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../contract.ts'
import type { Figure } from '../figure.ts'
import { figureTexts } from './texts.ts'

/** A figure as a typed number that opens its records in the facts sheet of the page (FactsSheet must stand on it). */
export function FigureNumber({ figure, measure, unitId }: { figure: Figure; measure: Measure; unitId: string }) {
  const t = useTexts(figureTexts)
  const english = useLanguage() === 'en'
  const mix: EvidenceMix = Object.fromEntries(figure.evidence.map(({ kind, value }) => [kind, Math.max(0, value)]))
  return (
    <span className="yz-figure" title={figure.doubted ? t('doubted', { count: figure.doubted }) : undefined}>
      {figure.doubted > 0 && <DoubtMark>{String(figure.doubted)}</DoubtMark>}
      <TypedNumber
        value={figure.value}
        unit={english ? measure.unitEn : measure.unitZh}
        mix={mix}
        target={{ sheet: { facts: `${unitId} ${measure.key}` } }}
      />
    </span>
  )
}
