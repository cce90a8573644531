/** Rows pasted from a spreadsheet: preview, confirm, undo. Nothing is written before the second step. */
import { Button, Checkbox, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { listEnrolments } from '../enrolment/contract.ts'
import { importList, previewList, undoImport } from '../list-import/contract.ts'
import { doorTexts } from './door-texts.ts'
import { ListPreview } from './list-preview.tsx'
import { refusalTexts } from './refusal-texts.ts'

const changed = [getSession, listEnrolments]

export function ListImport({ session }: { session: Session }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const sessionId = session.id
  const [pasted, setPasted] = useState('')
  const [vouched, setVouched] = useState(false)
  const preview = useSend(previewList)
  const take = useSend(importList, {
    invalidates: changed,
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t('imported', answer))
      preview.reset()
      setPasted('')
      setVouched(false)
    },
  })
  const seen = preview.data
  return (
    <>
      <section className="yz-card yz-stack" aria-label={t('paste')}>
        <label htmlFor="yz-pasted">{t('paste')}</label>
        <Input.TextArea
          id="yz-pasted"
          rows={6}
          value={pasted}
          placeholder={t('pasteExample')}
          onChange={(event) => {
            setPasted(event.target.value)
            preview.reset()
          }}
        />
        <div className="yz-row">
          <Button
            disabled={!pasted.trim()}
            loading={preview.isPending}
            onClick={() => preview.mutate({ sessionId, pasted })}
          >
            {t('preview')}
          </Button>
          <span className="yz-soft">{t('previewHelp')}</span>
        </div>
        {seen?.ok === false && <RefusalNote because={why(seen.because)} />}
        <RefusalNote error={preview.error ?? take.error} />
        {seen?.ok && (
          <>
            <ListPreview {...seen} />
            <Checkbox checked={vouched} onChange={(event) => setVouched(event.target.checked)}>
              {t('vouchList')}
            </Checkbox>
            {take.data?.ok === false && <RefusalNote because={why(take.data.because)} />}
            <div>
              <Button
                type="primary"
                disabled={!vouched || seen.usable === 0}
                loading={take.isPending}
                onClick={() => take.mutate({ sessionId, pasted, areAdultsAndAgreed: true })}
              >
                {t('confirm', { usable: seen.usable })}
              </Button>
            </div>
          </>
        )}
      </section>
      <Imports sessionId={sessionId} />
    </>
  )
}

function Imports({ sessionId }: { sessionId: string }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const list = useEndpoint(listEnrolments, { sessionId })
  const undo = useSend(undoImport, {
    invalidates: changed,
    onDone: (answer) => {
      if (answer.ok) void message.success(t('undoImportDone', answer))
    },
  })
  return (
    <Loaded query={list}>
      {({ imports }) =>
        imports.length > 0 && (
          <section className="yz-card yz-stack" aria-label={t('imports')}>
            <b>{t('imports')}</b>
            {undo.data?.ok === false && <RefusalNote because={why(undo.data.because)} />}
            <RefusalNote error={undo.error} />
            {imports.map(({ id, at, people, undone }) => (
              <div key={id} className="yz-row">
                <span>{t('importedAt', { time: shortInstantText(at), people })}</span>
                {undone ? (
                  <span className="yz-soft">{t('importUndone')}</span>
                ) : (
                  <Popconfirm title={t('undoImport')} onConfirm={() => undo.mutate({ importId: id })}>
                    <Button size="small">{t('undoImport')}</Button>
                  </Popconfirm>
                )}
              </div>
            ))}
          </section>
        )
      }
    </Loaded>
  )
}
