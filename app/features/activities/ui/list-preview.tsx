import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { ListRow } from '../list-import/list.ts'
import { doorTexts } from './door-texts.ts'

/** Rows with problems keep their place: one finds them in the spreadsheet by the number of the row. */
export function ListPreview({
  rows,
  usable,
  seatsLeft,
}: {
  rows: readonly ListRow[]
  usable: number
  seatsLeft: number
}) {
  const t = useTexts(doorTexts)
  const columns: LedgerColumn<ListRow>[] = [
    { key: 'line', title: t('line'), width: 60, fixed: true, text: (row) => row.line },
    { key: 'name', title: t('name'), width: 140, text: (row) => row.name },
    { key: 'phone', title: t('phone'), width: 150, text: (row) => row.phone },
    {
      key: 'problem',
      title: t('problem'),
      width: 220,
      text: (row) => row.problem && t(row.problem),
      render: (row) => row.problem && <DoubtMark>{t(row.problem)}</DoubtMark>,
    },
  ]
  return (
    <>
      <p role="status">
        {t('usable', { usable, seats: seatsLeft })}
        {usable < rows.length && <span className="yz-soft"> {t('leftOut', { count: rows.length - usable })}</span>}
      </p>
      <LedgerTable
        caption={t('rows')}
        columns={columns}
        rows={rows}
        rowKey={(row) => String(row.line)}
        rowDoubt={(row) => row.problem !== null}
        maxHeight={320}
      />
    </>
  )
}
