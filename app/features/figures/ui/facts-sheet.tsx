/** The records behind a figure, newest first. Opens while `?facts=unit measure` is in the address. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayText, numberText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { EvidenceTag } from '../../../design/evidence.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { TargetLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { parseSearch } from '../../../platform/web/search-state.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { listFacts, type Measure } from '../contract.ts'
import './facts-sheet.css'
import { figureTexts } from './texts.ts'

interface Question {
  programmeId?: string
  taskId?: string
  from?: string
  to?: string
}
const pageSize = 50

export function FactsSheet({ period, measures }: { period: Question; measures: readonly Measure[] }) {
  const t = useTexts(figureTexts)
  return (
    <SideSheet param="facts" title={t('facts')}>
      {(asked) => {
        const [unitId = '', key = ''] = asked.split(' ')
        const measure = measures.find((candidate) => candidate.key === key)
        return measure ? <Facts key={asked} question={{ ...period, unitId, measure: key }} measure={measure} /> : null
      }}
    </SideSheet>
  )
}

function Facts({ question, measure }: { question: Question & { unitId: string; measure: string }; measure: Measure }) {
  const t = useTexts(figureTexts)
  const english = useLanguage() === 'en'
  const [page, setPage] = useState(1)
  const facts = useEndpoint(listFacts, { ...question, page }, { keepPrevious: true })
  return (
    <Loaded query={facts}>
      {(data) => (
        <>
          <p className="yz-soft">
            {t('factsOf', { measure: english ? measure.nameEn : measure.nameZh, total: numberText(data.total) })}
          </p>
          {data.total === 0 && <EmptyState title={t('noFacts')} />}
          <ol className="yz-facts">
            {data.facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} unit={english ? measure.unitEn : measure.unitZh} />
            ))}
          </ol>
          {data.total > pageSize && (
            <div className="yz-row">
              <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
                {t('previous')}
              </Button>
              <Button disabled={page * pageSize >= data.total} onClick={() => setPage(page + 1)}>
                {t('next')}
              </Button>
            </div>
          )}
        </>
      )}
    </Loaded>
  )
}

function FactRow({ fact, unit }: { fact: OutputOf<typeof listFacts>['facts'][number]; unit: string }) {
  const t = useTexts(figureTexts)
  const [path = '', query = ''] = fact.link?.split('?') ?? []
  const day = dayText(fact.day)
  return (
    <li>
      <span>
        {fact.link ? <TargetLink target={{ to: path, search: parseSearch(query) }}>{day}</TargetLink> : day}{' '}
        {fact.unitName}
        {fact.jointUnitNames.length > 0 && (
          <span className="yz-soft"> {t('jointly', { units: fact.jointUnitNames.join('、') })}</span>
        )}
      </span>
      <span className="yz-row">
        <EvidenceTag of={fact.evidence} />
        {fact.isCorrection && <StateTag>{t('correction')}</StateTag>}
        <b className="yz-number">
          {numberText(fact.quantity)} {unit}
        </b>
      </span>
    </li>
  )
}
