/** What each addressee made of the programme, in official order; one click opens the sheet side by side. */
import { shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listAdoptions } from '../adoption/contract.ts'
import { getProgramme } from '../contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { ComparisonRows } from './comparison-rows.tsx'
import { DemandList } from './demand-list.tsx'
import { PhoneRows, useNarrow } from './phone-rows.tsx'
import { programmeTexts } from './texts.ts'
import { type Programme, ProgrammeStateTag } from './words.tsx'

type Adoption = OutputOf<typeof listAdoptions>['adoptions'][number]

const states = {
  'not-started': ['notStarted', 'quiet'],
  drafting: ['drafting', 'active'],
  signed: ['signed', 'active'],
  'plan-submitted': ['planSubmitted', 'good'],
  issued: ['issued', 'good'],
} as const satisfies Record<Adoption['state'], readonly [string, Tone]>

export function AdoptionsTab({ programme }: { programme: Programme }) {
  const t = useTexts(adoptionTexts)
  const { programmeId } = programme
  const found = useEndpoint(listAdoptions, { programmeId }, { live: true })
  if (!programme.issue) return <EmptyState title={t('notIssued')} />
  return (
    <Loaded query={found}>
      {({ adoptions, receivers }) => (
        <div className="yz-stack">
          <p className="yz-soft">{t('overviewHelp')}</p>
          <Overview adoptions={adoptions} />
          {receivers.length > 0 && <Receivers receivers={receivers} />}
          <SideSheet param="adoption" title={t('compare')} wide>
            {(id) => <AdoptionSheet programmeId={id} parentName={programme.unitName} />}
          </SideSheet>
        </div>
      )}
    </Loaded>
  )
}

function Overview({ adoptions }: { adoptions: readonly Adoption[] }) {
  const t = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  const word = (row: Adoption) =>
    row.state === 'not-started' || row.state === 'plan-submitted' ? t(states[row.state][0]) : p(row.state)
  const count = (key: 'asIs' | 'adapted' | 'added' | 'notChosen', title: string): LedgerColumn<Adoption> => ({
    key,
    title,
    width: 90,
    align: 'end',
    text: (row) => row.comparison?.[key] ?? null,
  })
  const columns: LedgerColumn<Adoption>[] = [
    { key: 'unit', title: p('unit'), width: 150, fixed: true, text: (row) => row.unitName },
    {
      key: 'state',
      title: p('state'),
      width: 130,
      text: word,
      render: (row) => <StateTag tone={states[row.state][1]}>{word(row)}</StateTag>,
    },
    count('asIs', t('isAsIs')),
    count('adapted', t('isAdapted')),
    count('added', t('isAdded')),
    count('notChosen', t('isNotChosen')),
    {
      key: 'demands',
      title: t('demandsHead'),
      width: 140,
      align: 'end',
      text: (row) => (row.programmeId ? row.demands.length : null),
    },
    {
      key: 'plan',
      title: t('planTitle'),
      width: 190,
      text: (row) => row.planAt && shortInstantText(row.planAt) + (row.isLate ? ` · ${t('late')}` : ''),
    },
    {
      key: 'corrections',
      title: p('corrections'),
      width: 110,
      align: 'end',
      text: (row) => row.openCorrections || null,
    },
  ]
  const narrow = useNarrow()
  const target = (row: Adoption) => ({ sheet: { adoption: row.programmeId ?? undefined } })
  if (narrow)
    return (
      <PhoneRows
        label={p('adoptions')}
        rows={adoptions.map((row) => ({
          key: row.unitId,
          target: row.programmeId ? target(row) : null,
          title: row.unitName,
          mark: <StateTag tone={states[row.state][1]}>{word(row)}</StateTag>,
          lines: [
            row.comparison && t('summary', row.comparison),
            row.demands.length > 0 && t('demands', { count: row.demands.length }),
            row.isLate && t('late'),
          ],
        }))}
      />
    )
  return (
    <LedgerTable
      caption={p('adoptions')}
      columns={columns}
      rows={adoptions}
      rowKey={(row) => row.unitId}
      rowTarget={target}
    />
  )
}

function Receivers({ receivers }: { receivers: OutputOf<typeof listAdoptions>['receivers'] }) {
  const t = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  return (
    <section className="yz-card yz-stack">
      <h2>{t('receivers')}</h2>
      <ul className="yz-row">
        {receivers.map((one) => (
          <li key={one.unitId}>
            {one.unitName}{' '}
            <StateTag tone={one.receivedAt ? 'good' : 'quiet'}>{p(one.receivedAt ? 'noted' : 'toNote')}</StateTag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AdoptionSheet({ programmeId, parentName }: { programmeId: string; parentName: string }) {
  const t = useTexts(adoptionTexts)
  return (
    <Loaded query={useEndpoint(getProgramme, { programmeId })}>
      {(programme) => (
        <div className="yz-stack">
          <header className="yz-row">
            <h3>
              <AppLink to="/programmes/$programmeId" parameters={{ programmeId }}>
                {programme.unitName}
              </AppLink>
            </h3>
            <ProgrammeStateTag state={programme.state} />
          </header>
          {programme.comparison && <p className="yz-number">{t('summary', programme.comparison)}</p>}
          <DemandList demands={programme.demands} />
          <ComparisonRows tasks={programme.tasks} parentName={parentName} mineName={programme.unitName} />
        </div>
      )}
    </Loaded>
  )
}
