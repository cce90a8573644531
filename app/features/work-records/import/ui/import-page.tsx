/** Paste or choose a file, look, confirm; below, what was imported before and taking it back. */
import { Button } from 'antd'
import { useState } from 'react'
import { Page } from '../../../../design/page.tsx'
import { PasteBox } from '../../../../design/paste-box.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useSend, useUpload } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listWorkRecords } from '../../contract.ts'
import { workTexts } from '../../ui/texts.ts'
import { importList, listImports, previewList, readListFile } from '../contract.ts'
import { Batches } from './batches.tsx'
import { RecordPreview } from './record-preview.tsx'
import { importTexts } from './texts.ts'

export function ImportPage() {
  const t = useTexts(importTexts)
  const w = useTexts(workTexts)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const preview = useSend(previewList, {
    onDone: (answer) => {
      const takeable = answer.ok ? answer.rows.filter(({ work, isKnown }) => work && !isKnown) : []
      setChosen(new Set(takeable.map(({ number }) => number)))
    },
  })
  const look = (pasted: string) => {
    setText(pasted)
    confirm.reset()
    preview.mutate({ text: pasted })
  }
  const upload = useUpload(readListFile, { onDone: (answer) => answer.ok && look(answer.text) })
  const confirm = useSend(importList, { invalidates: [listImports, listWorkRecords] })
  const found = preview.data
  const done = confirm.data?.ok ? confirm.data : undefined
  const leaveOut = found?.ok ? found.rows.map(({ number }) => number).filter((number) => !chosen.has(number)) : []
  return (
    <Page title={t('title')} description={t('description')} crumbs={[{ label: w('title'), to: '/work-records' }]}>
      {done ? (
        <div role="status" className="yz-card yz-row">
          <b>{t('done', { count: done.recorded })}</b>
          {done.doubted > 0 && <span>{t('doneDoubted', { count: done.doubted })}</span>}
          <AppLink to="/work-records" search={{ batch: done.batchId }}>
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
              <RecordPreview found={found} chosen={chosen} onChoose={setChosen} />
              {confirm.data?.ok === false && <RefusalNote because={t(confirm.data.because)} />}
              <RefusalNote error={confirm.error} />
              <Button
                type="primary"
                size="large"
                style={{ alignSelf: 'flex-start' }}
                disabled={chosen.size === 0 || found.missing.length > 0}
                loading={confirm.isPending}
                onClick={() => confirm.mutate({ text, leaveOut, clientKey: crypto.randomUUID() })}
              >
                {t('confirm', { count: chosen.size })}
              </Button>
            </>
          )}
        </div>
      )}
      <Batches />
    </Page>
  )
}
