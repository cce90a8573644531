/**
 * The records behind a figure, newest first; open while `?facts=measure:unit` is in the address.
 *
 *   <FactsSheet of={{ from, to, programmeId, taskId }} figure={(unitId, measure) => …} />
 */
import { Pagination } from 'antd'
import { useState } from 'react'
import { dayText, numberText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { EvidenceTag, evidenceKinds } from '../../../design/evidence.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit } from '../../units/contract.ts'
import { listFacts, listMeasures, type Measure } from '../contract.ts'
import type { Figure } from '../figure.ts'
import { FactRow } from './fact-row.tsx'
import { type FactsAddress, readFactsAddress } from './facts-address.ts'
import './facts-sheet.css'
import { mixOf } from './figure-cell.tsx'
import { useMeasureWords } from './measure-words.ts'
import { figureTexts } from './texts.ts'

/** Which of a unit's records are asked for; ids are those of the root programme and root task. */
export interface Asked {
  programmeId?: string
  taskId?: string
  from?: string
  to?: string
}
interface Props {
  of?: Asked
  /** The figure itself where the page knows it: its mix of evidence then stands above its records. */
  figure?: (address: FactsAddress) => Figure | undefined
}
const pageSize = 50

export function FactsSheet({ of = {}, figure }: Props) {
  const t = useTexts(figureTexts)
  const measures = useEndpoint(listMeasures, {})
  return (
    <SideSheet param="facts" title={t('facts')}>
      {(text) => {
        const address = readFactsAddress(text)
        const measure = measures.data?.measures.find(({ key }) => key === address?.measure)
        if (!address || !measure) return measures.data ? <EmptyState title={t('noSuchFigure')} /> : null
        return <Facts key={text} address={address} measure={measure} of={of} figure={figure?.(address)} />
      }}
    </SideSheet>
  )
}

interface FactsProps {
  address: FactsAddress
  measure: Measure
  of: Asked
  figure: Figure | undefined
}

function Facts({ address, measure, of, figure }: FactsProps) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const [page, setPage] = useState(1)
  const facts = useEndpoint(listFacts, { ...of, ...address, page }, { keepPrevious: true })
  return (
    <>
      <Head address={address} measure={measure} of={of} figure={figure} />
      <Loaded query={facts}>
        {(data) => (
          <>
            <p className="yz-soft yz-number">{t('factsCount', { total: numberText(data.total) })}</p>
            {data.total === 0 && <EmptyState title={t('noFacts')}>{t('noFactsHelp')}</EmptyState>}
            <ol className="yz-facts" start={(page - 1) * pageSize + 1}>
              {data.facts.map((fact) => (
                <FactRow key={fact.id} fact={fact} unit={words.unit(measure)} />
              ))}
            </ol>
            {data.total > pageSize && (
              <Pagination
                size="small"
                current={page}
                pageSize={pageSize}
                total={data.total}
                showSizeChanger={false}
                onChange={setPage}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function Head({ address, measure, of, figure }: FactsProps) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const unit = useEndpoint(getUnit, { unitId: address.unitId }).data
  const mix = figure && mixOf(figure)
  return (
    <div className="yz-facts-head">
      <h3>
        {unit?.name} · {words.name(measure)}
      </h3>
      {(of.from || of.to) && (
        <p className="yz-soft">
          {of.from ? dayText(of.from) : t('fromStart')} – {of.to ? dayText(of.to) : t('untilNow')}
        </p>
      )}
      {of.programmeId && <p className="yz-soft">{t(of.taskId ? 'onlyTask' : 'onlyProgramme')}</p>}
      {figure && <TypedNumber value={figure.value} unit={words.unit(measure)} mix={mix ?? {}} size="large" />}
      {mix && (
        <p className="yz-row">
          {evidenceKinds.map(
            (kind) =>
              (mix[kind] ?? 0) > 0 && (
                <span key={kind} className="yz-row yz-number">
                  <EvidenceTag of={kind} /> {numberText(mix[kind] ?? 0)}
                </span>
              ),
          )}
          {figure.evidence.length === 0 && figure.value > 0 && <span className="yz-soft">{t('distinctHelp')}</span>}
        </p>
      )}
      {figure && figure.doubted > 0 && (
        <DoubtMark>{t('doubtedHelp', { number: `${numberText(figure.doubted)} ${words.unit(measure)}` })}</DoubtMark>
      )}
    </div>
  )
}
