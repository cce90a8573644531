/**
 * What pasted rows were read as, before anything is written: each fault in red at its cell, rows to take checked.
 *
 *   <PreviewTable caption="预览" headings={h} missing={m} columns={[{ key: 'day', title: '日期', width: 110 }]}
 *     rows={[{ number: 2, cells: { day: '…' }, faults: [{ key: 'day', words: '不是日期' }] }]} chosen={c} onChoose={…} />
 */
import { useTexts } from '../platform/web/texts.ts'
import { DoubtMark } from './doubt-mark.tsx'
import { type LedgerColumn, LedgerTable } from './ledger-table.tsx'
import './paste-box.css'
import { pasteTexts } from './paste-texts.ts'
import { RefusalNote } from './refusal-note.tsx'
import { StateTag } from './state-tag.tsx'

export interface PreviewRow {
  number: number
  cells: Record<string, string | undefined>
  faults: readonly { key: string; words: string }[]
  /** Not wrong, but worth a look. */
  note?: string | undefined
}

export function PreviewTable(props: {
  caption: string
  headings: readonly { text: string; key: string | null }[]
  missing: readonly string[]
  columns: readonly { key: string; title: string; width: number }[]
  rows: readonly PreviewRow[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}) {
  const t = useTexts(pasteTexts)
  const title = (key: string) => props.columns.find((column) => column.key === key)?.title ?? key
  const faulty = props.rows.filter(({ faults }) => faults.length > 0).length
  const columns: LedgerColumn<PreviewRow>[] = [
    { key: 'number', title: t('row'), width: 56, fixed: true, text: (row) => row.number },
    ...props.columns.map(({ key, title, width }) => ({
      key,
      title,
      width,
      text: (row: PreviewRow) => row.cells[key],
      render: (row: PreviewRow) => <Cell row={row} column={key} />,
    })),
    {
      key: 'note',
      title: '',
      width: 180,
      text: (row) => row.note,
      render: (row) => row.note && <DoubtMark>{row.note}</DoubtMark>,
    },
  ]
  return (
    <div className="yz-stack">
      <p className="yz-preview-headings">
        <span className="yz-soft">{t('headings')}</span>
        {props.headings.map(({ text, key }) => (
          <StateTag key={text} tone={key ? 'good' : 'quiet'}>
            {key ? t('isKept', { heading: text, column: title(key) }) : t('notKept', { heading: text })}
          </StateTag>
        ))}
      </p>
      {props.missing.length > 0 && (
        <RefusalNote because={t('missing', { columns: props.missing.map(title).join('、') })} />
      )}
      {props.missing.length === 0 && faulty > 0 && <p role="status">{t('faults', { count: faulty })}</p>}
      <LedgerTable
        caption={props.caption}
        columns={columns}
        rows={props.rows}
        rowKey={(row) => String(row.number)}
        rowDoubt={(row) => row.faults.length > 0 || row.note !== undefined}
        selection={{
          chosen: new Set([...props.chosen].map(String)),
          onChange: (next) => props.onChoose(new Set([...next].map(Number))),
        }}
        maxHeight={440}
      />
    </div>
  )
}

function Cell({ row, column }: { row: PreviewRow; column: string }) {
  const fault = row.faults.find(({ key }) => key === column)
  const value = row.cells[column] ?? ''
  if (!fault) return value
  return (
    <span className="yz-preview-fault">
      {value && `${value} · `}
      <b>{fault.words}</b>
    </span>
  )
}
