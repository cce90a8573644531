/** A ledger of 1,200 made-up rows with filters in the address, selection and a side sheet. */
import { useState } from 'react'
import { z } from 'zod'
import { useSearchState } from '../platform/web/search-state.ts'
import { useTexts } from '../platform/web/texts.ts'
import { addDays } from './dates.ts'
import { type Evidence, EvidenceTag, evidenceKinds } from './evidence.tsx'
import { galleryTexts } from './gallery-texts.ts'
import { type LedgerColumn, LedgerTable } from './ledger-table.tsx'
import { SideSheet } from './side-sheet.tsx'

interface Row {
  id: string
  name: string
  school: string
  unit: string
  day: string
  evidence: Evidence
  count: number
}

const pick = <T,>(list: readonly [T, ...T[]], at: number): T => list[at % list.length] ?? list[0]
const rows: Row[] = Array.from({ length: 1200 }, (_, i) => ({
  id: String(i),
  name: pick(['林', '苏', '顾', '陶'], i) + pick(['晓禾', '一川', '望舒', '青岚', '知远'], i >> 1),
  school: pick(['云岚大学', '临溪学院', '北岭职业技术学院'], i >> 2),
  unit: pick(['临溪县', '北岭县', '桐湾区'], i >> 3),
  day: addDays('2018-12-28', i % 40),
  evidence: evidenceKinds[i % evidenceKinds.length] ?? 'measured',
  count: (i * 37) % 90,
}))

const Filter = z.object({
  name: z.string().optional(),
  school: z.string().optional(),
  unit: z.string().optional(),
})

export function GalleryLedger() {
  const t = useTexts(galleryTexts)
  const [filters, setFilters] = useSearchState(Filter)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [seen, setSeen] = useState('')
  const units = ['临溪县', '北岭县', '桐湾区'].map((value) => ({ value, label: value }))
  const columns: LedgerColumn<Row>[] = [
    { key: 'name', title: t('name'), width: 110, fixed: true, text: (row) => row.name, filter: 'text' },
    { key: 'unit', title: t('unit'), width: 110, fixed: true, text: (row) => row.unit, filter: units },
    { key: 'school', title: t('school'), width: 180, text: (row) => row.school, filter: 'text' },
    { key: 'day', title: t('day'), width: 110, text: (row) => row.day },
    {
      key: 'evidence',
      title: t('evidence'),
      width: 170,
      text: (row) => row.evidence,
      render: (row) => <EvidenceTag of={row.evidence} />,
    },
    { key: 'count', title: t('count'), align: 'end', width: 100, text: (row) => row.count },
  ]
  const shown = rows.filter(
    (row) =>
      row.name.includes(filters.name ?? '') &&
      row.school.includes(filters.school ?? '') &&
      (!filters.unit || row.unit === filters.unit),
  )
  return (
    <>
      <LedgerTable
        caption={t('ledger')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ sheet: { person: row.id } })}
        rowDoubt={(row) => row.count > 84}
        filters={filters}
        onFilter={(patch) => setFilters(patch, { replace: true })}
        selection={{ chosen, onChange: setChosen }}
        paging={{ total: shown.length, page: 1, size: 1200, onPage: () => {} }}
        onExport={(view) => setSeen(JSON.stringify({ ...view, rows: view.rows.length }))}
      />
      {seen && <output>{seen}</output>}
      <SideSheet param="person" title={t('name')}>
        {(id) => <p>{rows[Number(id)]?.name}</p>}
      </SideSheet>
    </>
  )
}
