/** Numbers of people by unit, in official order; few are shown as fewer than five. */
import { instantText } from '../../../design/dates.ts'
import { LedgerTable } from '../../../design/ledger-table.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { typedText } from '../../../design/typed-value.ts'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { countPeople } from '../contract.ts'
import type { ShownCount } from '../people-count.ts'
import { peopleTexts } from './texts.ts'

export function PeopleCounts() {
  return <Loaded query={useEndpoint(countPeople, {})}>{(counts) => <Counts counts={counts} />}</Loaded>
}

interface Row {
  unitId: string
  unitName: string
  people: ShownCount
  isOwn: boolean
}

function Counts({ counts }: { counts: OutputOf<typeof countPeople> }) {
  const t = useTexts(peopleTexts)
  const rows: Row[] = [{ ...counts.own, isOwn: true }, ...counts.children.map((row) => ({ ...row, isOwn: false }))]
  const words = ({ people }: Row) =>
    people === 'withheld' ? t('withheld') : typedText({ value: people === 'under-5' ? 'suppressed' : people })
  return (
    <>
      {counts.total === 'withheld' ? (
        <p className="yz-soft">{t('totalWithheld')}</p>
      ) : (
        <TypedNumber size="large" label={t('total')} value={counts.total} />
      )}
      <p className="yz-soft">
        {t('countsHelp')} {t('asOf', { when: instantText(counts.asOf) })}
      </p>
      <div style={{ maxWidth: 640 }}>
        <LedgerTable
          caption={t('counts')}
          rows={rows}
          rowKey={(row) => row.unitId}
          columns={[
            {
              key: 'unit',
              title: t('unit'),
              width: 200,
              fixed: true,
              text: (row) => (row.isOwn ? `${row.unitName}（${t('own')}）` : row.unitName),
            },
            { key: 'people', title: t('people'), width: 110, align: 'end', text: words },
          ]}
        />
      </div>
      {rows.some(({ people }) => people === 'withheld') && <p className="yz-soft">{t('withheldHelp')}</p>}
    </>
  )
}
