/**
 * A list comes in: pasted or as a file → preview with its faults → confirm → done. Nothing is written before the press
 * on what stands in `children`. The endpoints are the caller's; their contracts come from `platform/import-contract.ts`.
 *
 *   const take = useSend(importPeople)
 *   <ImportSteps words={{ paste: '粘贴名单', help: '…', example: '…' }} columns={[{ key: 'name', title: '姓名', width: 180 }]}
 *     upload={useUpload(readPeopleFile)} preview={useSend(previewPeople)} take={take} refusals={{ 'not-adult': '…' }}
 *     isTakeable={(row) => row.faults.length === 0} faultText={(because) => …} done={take.data?.ok && <b>已登记</b>}>
 *     {({ count, ready, basis }) => <Button disabled={!ready} onClick={() => take.mutate(basis())}>导入 {count} 人</Button>}
 *   </ImportSteps>
 */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { type ImportRefusal, importTexts } from './import-texts.ts'
import { PasteBox } from './paste-box.tsx'
import { PreviewTable } from './preview-table.tsx'
import { RefusalNote } from './refusal-note.tsx'

/** The part of a `useSend` that the steps need. */
interface Sending<Input, Answer> {
  data: Answer | undefined
  error: Error | null
  isPending: boolean
  mutate: (input: Input, options?: { onSuccess?: (answer: Answer) => void }) => void
  reset: () => void
}

interface PreviewedRow {
  number: number
  cells: Record<string, string | undefined>
  faults: readonly { field: string; because: string }[]
}

interface Previewed<Row> {
  ok: true
  headings: readonly { text: string; key: string | null }[]
  missing: readonly string[]
  rows: readonly Row[]
}

interface Refused<Because extends string> {
  ok: false
  because: Because
}

interface Column {
  key: string
  title: string
  width: number
}

interface ImportStepsProps<Row, Because extends string> {
  words: { paste: string; help: string; example: string }
  /** Shown where the list has the column; the titles also name what is missing. */
  columns: readonly Column[]
  upload: Sending<{ input: Record<string, never>; file: File }, { ok: true; text: string } | Refused<ImportRefusal>> & {
    share: number
  }
  preview: Sending<{ text: string }, Previewed<Row> | Refused<ImportRefusal>>
  take: { data: { ok: true } | Refused<Because> | undefined; error: Error | null; reset: () => void }
  /** Words for the refusals that only this import has. */
  refusals: Record<Exclude<Because, ImportRefusal>, string>
  /** Whether a previewed row is checked at first. */
  isTakeable: (row: Row) => boolean
  /** Not wrong, but worth a look. */
  noteOf?: (row: Row) => string | undefined
  faultText: (because: string) => string
  /** What came of it, once something has, with a link to where it stands now. */
  done: ReactNode
  /** The press that writes, with what has to be declared before it. `basis` is asked at the press: it makes the key. */
  children: (step: { count: number; ready: boolean; basis: () => ImportBasis }) => ReactNode
}

/** What goes into the import endpoint, beside the feature's own declarations. */
interface ImportBasis {
  text: string
  leaveOut: number[]
  clientKey: string
}

export function ImportSteps<Row extends PreviewedRow, Because extends string>(props: ImportStepsProps<Row, Because>) {
  const { upload, preview, take } = props
  const t = useTexts(importTexts)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const look = (pasted: string) => {
    setText(pasted)
    take.reset()
    preview.mutate(
      { text: pasted },
      {
        onSuccess: (answer) =>
          setChosen(new Set(answer.ok ? answer.rows.filter(props.isTakeable).map(({ number }) => number) : [])),
      },
    )
  }
  const read = (file: File) =>
    upload.mutate({ input: {}, file }, { onSuccess: (answer) => answer.ok && look(answer.text) })
  const found = preview.data
  const own: Record<string, string> = props.refusals
  // What the feature does not word is one of the common refusals: the type of `refusals` asks for all others.
  const refusalText = (because: string) => own[because] ?? t(because as ImportRefusal)
  if (take.data?.ok) {
    return (
      <div role="status" className="yz-card yz-row">
        {props.done}
        <Button
          onClick={() => {
            take.reset()
            preview.reset()
          }}
        >
          {t('again')}
        </Button>
      </div>
    )
  }
  return (
    <div className="yz-card yz-stack">
      <PasteBox
        label={props.words.paste}
        help={props.words.help}
        example={props.words.example}
        onText={look}
        onFile={read}
        share={upload.isPending ? upload.share : undefined}
        busy={preview.isPending}
      />
      {upload.data?.ok === false && <RefusalNote because={t(upload.data.because)} />}
      <RefusalNote error={upload.error ?? preview.error} />
      {found?.ok === false && <RefusalNote because={t(found.because)} />}
      {found?.ok && (
        <>
          <Preview
            columns={props.columns}
            faultText={props.faultText}
            {...(props.noteOf ? { noteOf: props.noteOf } : {})}
            found={found}
            chosen={chosen}
            onChoose={setChosen}
          />
          {take.data?.ok === false && <RefusalNote because={refusalText(take.data.because)} />}
          <RefusalNote error={take.error} />
          {props.children({
            count: chosen.size,
            ready: found.missing.length === 0 && chosen.size > 0,
            basis: () => ({
              text,
              leaveOut: found.rows.map(({ number }) => number).filter((number) => !chosen.has(number)),
              clientKey: crypto.randomUUID(),
            }),
          })}
        </>
      )}
    </div>
  )
}

function Preview<Row extends PreviewedRow>(
  props: Pick<ImportStepsProps<Row, never>, 'columns' | 'noteOf' | 'faultText'> & {
    found: Previewed<Row>
    chosen: ReadonlySet<number>
    onChoose: (chosen: ReadonlySet<number>) => void
  },
) {
  const t = useTexts(importTexts)
  const { headings, missing, rows } = props.found
  const titleOf = (key: string) => props.columns.find((column) => column.key === key)?.title ?? key
  return (
    <PreviewTable
      caption={t('preview')}
      headings={headings}
      missing={missing.map(titleOf)}
      columns={props.columns.filter(({ key }) => headings.some((heading) => heading.key === key))}
      rows={rows.map((row) => ({
        number: row.number,
        cells: row.cells,
        faults: row.faults.map(({ field, because }) => ({ key: field, words: props.faultText(because) })),
        note: props.noteOf?.(row),
      }))}
      chosen={props.chosen}
      onChoose={props.onChoose}
    />
  )
}
