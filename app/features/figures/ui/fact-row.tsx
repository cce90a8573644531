/** One record behind a figure: day, whose it is, how much, on what evidence, and the way to its source. */
import { dayText, numberText } from '../../../design/dates.ts'
import { EvidenceTag } from '../../../design/evidence.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { listFacts } from '../contract.ts'
import './facts-sheet.css'
import { SourceLink } from './source-link.tsx'
import { figureTexts } from './texts.ts'

type Fact = OutputOf<typeof listFacts>['facts'][number]

export function FactRow({ fact, unit }: { fact: Fact; unit: string }) {
  const t = useTexts(figureTexts)
  const source = t(
    fact.sourceKind === 'session' ? 'fromSession' : fact.sourceKind === 'work-record' ? 'fromRecord' : 'fromOther',
  )
  return (
    <li>
      <span>
        <span className="yz-fact-day yz-number">{dayText(fact.day)}</span> {fact.unitName}
        {fact.jointUnitNames.length > 0 && (
          <span className="yz-soft"> {t('jointly', { units: fact.jointUnitNames.join('、') })}</span>
        )}
      </span>
      <b className="yz-number">
        {numberText(fact.quantity)} {unit}
      </b>
      <span className="yz-row yz-fact-from">
        <EvidenceTag of={fact.evidence} />
        {fact.isCorrection && <StateTag tone="doubt">{t('correction')}</StateTag>}
        <SourceLink link={fact.link}>{source}</SourceLink>
      </span>
    </li>
  )
}
