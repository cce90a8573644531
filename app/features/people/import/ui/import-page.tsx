/** Paste or choose a list of people, look, declare, confirm; below, taking an import back. */
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../../design/page.tsx'
import { PasteBox } from '../../../../design/paste-box.tsx'
import { PreviewTable } from '../../../../design/preview-table.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useSend, useUpload } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPeople } from '../../contract.ts'
import { peopleTexts } from '../../ui/texts.ts'
import { importPeople, listPeopleImports, previewPeople, readPeopleFile } from '../contract.ts'
import type { RowFault } from '../pasted-person.ts'
import { Declaration } from './declaration.tsx'
import { Imports } from './imports.tsx'
import { importTexts } from './texts.ts'

const widths = { name: 180, phone: 220, kind: 180, adult: 180 } as const
const columns = Object.keys(widths) as (keyof typeof widths)[] // the keys of the literal above

export function ImportPage() {
  const t = useTexts(importTexts)
  const p = useTexts(peopleTexts)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const preview = useSend(previewPeople, {
    onDone: (answer) => {
      const takeable = answer.ok ? answer.rows.filter(({ faults }) => faults.length === 0) : []
      setChosen(new Set(takeable.map(({ number }) => number)))
    },
  })
  const look = (pasted: string) => {
    setText(pasted)
    confirm.reset()
    preview.mutate({ text: pasted })
  }
  const upload = useUpload(readPeopleFile, { onDone: (answer) => answer.ok && look(answer.text) })
  const confirm = useSend(importPeople, { invalidates: [listPeopleImports, listPeople] })
  const found = preview.data
  const done = confirm.data?.ok ? confirm.data : undefined
  const leaveOut = found?.ok ? found.rows.map(({ number }) => number).filter((number) => !chosen.has(number)) : []
  return (
    <Page title={t('title')} description={t('description')} crumbs={[{ label: p('title'), to: '/people' }]}>
      {done ? (
        <div role="status" className="yz-card yz-row">
          <b>{t('done', { count: done.entered })}</b>
          {done.known > 0 && <span>{t('doneKnown', { count: done.known })}</span>}
          <AppLink to="/people" search={{ tab: 'ledger' }}>
            {t('look')}
          </AppLink>
          <Button
            onClick={() => {
              confirm.reset()
              preview.reset()
            }}
          >
            {t('again')}
          </Button>
        </div>
      ) : (
        <div className="yz-card yz-stack">
          <PasteBox
            label={t('paste')}
            help={t('columnsHelp')}
            example={t('example')}
            onText={look}
            onFile={(file) => upload.mutate({ input: {}, file })}
            share={upload.isPending ? upload.share : undefined}
            busy={preview.isPending}
          />
          {upload.data?.ok === false && <RefusalNote because={t(upload.data.because)} />}
          <RefusalNote error={upload.error ?? preview.error} />
          {found?.ok === false && <RefusalNote because={t(found.because)} />}
          {found?.ok && (
            <>
              <PreviewTable
                caption={t('preview')}
                headings={found.headings}
                missing={found.missing.map((key) => t(key))}
                columns={columns
                  .filter((key) => found.headings.some((heading) => heading.key === key))
                  .map((key) => ({ key, title: t(key), width: widths[key] }))}
                rows={found.rows.map(({ number, cells, faults }) => ({
                  number,
                  cells,
                  faults: faults.map(({ field, because }) => ({ key: field, words: t(because as RowFault) })), // the server's RowFault
                }))}
                chosen={chosen}
                onChoose={setChosen}
              />
              {confirm.data?.ok === false && <RefusalNote because={t(confirm.data.because)} />}
              <RefusalNote error={confirm.error} />
              <Declaration
                count={chosen.size}
                ready={found.missing.length === 0}
                busy={confirm.isPending}
                onConfirm={(declared) =>
                  confirm.mutate({ text, leaveOut, ...declared, clientKey: crypto.randomUUID() })
                }
              />
            </>
          )}
        </div>
      )}
      <Imports />
    </Page>
  )
}
