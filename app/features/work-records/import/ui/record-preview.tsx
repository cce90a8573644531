import { PreviewTable } from '../../../../design/preview-table.tsx'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { previewList } from '../contract.ts'
import type { RowFault } from '../pasted-record.ts'
import { importTexts } from './texts.ts'

const widths = { day: 210, unit: 240, measure: 190, quantity: 150, sentence: 280, task: 220 } as const
const columns = Object.keys(widths) as (keyof typeof widths)[] // the keys of the literal above

type Found = Extract<OutputOf<typeof previewList>, { ok: true }>

export function RecordPreview(props: {
  found: Found
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}) {
  const t = useTexts(importTexts)
  const { headings, missing, rows } = props.found
  const present = new Set(headings.flatMap(({ key }) => (key ? [key] : [])))
  return (
    <PreviewTable
      caption={t('preview')}
      headings={headings}
      missing={missing.map((key) => t(key))}
      columns={columns.filter((key) => present.has(key)).map((key) => ({ key, title: t(key), width: widths[key] }))}
      rows={rows.map(({ number, cells, faults, isKnown }) => ({
        number,
        cells,
        faults: faults.map(({ field, because }) => ({ key: field, words: t(because as RowFault) })), // the server's RowFault
        note: isKnown ? t('known') : undefined,
      }))}
      chosen={props.chosen}
      onChoose={props.onChoose}
    />
  )
}
