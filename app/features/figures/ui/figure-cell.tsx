/** A figure in a cell: the number, what it rests on, its doubted part; a click opens its records in FactsSheet. */
import { numberText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import type { EvidenceMix } from '../../../design/evidence.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../contract.ts'
import type { Figure } from '../figure.ts'
import { factsAddress } from './facts-address.ts'
import './figure-cell.css'
import { useMeasureWords } from './measure-words.ts'
import { figureTexts } from './texts.ts'

/** Parts that are taken back add up to nothing and are not drawn. */
export const mixOf = (figure: Pick<Figure, 'evidence'>): EvidenceMix =>
  Object.fromEntries(figure.evidence.map(({ kind, value }) => [kind, Math.max(0, value)]))

/** `<FactsSheet>` must stand on the same page. `hasUnit`: with the counted unit behind the number. */
export function FigureCell(props: { figure: Figure; measure: Measure; unitId: string; of: string; hasUnit?: boolean }) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const { figure, measure } = props
  // Nothing was ever recorded: there is nothing to open.
  if (figure.value === 0 && figure.evidence.length === 0) return <span className="yz-faint">0</span>
  return (
    <span className="yz-figure">
      {figure.doubted > 0 && (
        <DoubtMark>
          <span aria-hidden="true">{numberText(figure.doubted)}</span>
          <span className="yz-hidden">{t('doubted', { number: numberText(figure.doubted) })}</span>
        </DoubtMark>
      )}
      <TypedNumber
        label={`${props.of} ${words.name(measure)}`}
        value={figure.value}
        mix={mixOf(figure)}
        {...(props.hasUnit ? { unit: words.unit(measure) } : {})}
        target={{ sheet: { facts: factsAddress({ measure: measure.key, unitId: props.unitId }) } }}
      />
    </span>
  )
}
