/** One submission of the unit: its text with bound figures, what became of it, and the way up. */
import { Button, Input, Popconfirm } from 'antd'
import { useMemo, useState } from 'react'
import { dayOf, instantText, spanText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { Timeline, type TimelineEvent } from '../../../design/timeline.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Block, BoundValue } from '../bound-figure.ts'
import { editSubmission, getSubmission, listSubmissions, sendSubmission } from '../submissions/contract.ts'
import { BoundBlocks, valuesById } from './bound-text.tsx'
import { BoundTextEditor } from './bound-text-editor.tsx'
import { FigureSheet } from './figure-sheet.tsx'
import './sheets.css'
import { SubmissionTag } from './submission-state.tsx'
import { submissionTexts } from './submission-texts.ts'

type Submission = OutputOf<typeof getSubmission>

export function SubmissionPage() {
  const submissionId = usePathParameter('submissionId')
  const query = useEndpoint(getSubmission, { submissionId })
  return <Loaded query={query}>{(data) => <Shown key={`${data.id} ${data.state}`} submission={data} />}</Loaded>
}

function Shown({ submission }: { submission: Submission }) {
  const t = useTexts(submissionTexts)
  const message = useMessage()
  const [title, setTitle] = useState(submission.title)
  const [blocks, setBlocks] = useState<readonly Block[]>(submission.blocks)
  const [inserted, setInserted] = useState<readonly BoundValue[]>([])
  const [dirty, setDirty] = useState(false)
  const values = useMemo(() => valuesById([...inserted, ...submission.figures]), [inserted, submission.figures])
  const send = useSend(sendSubmission, { invalidates: [getSubmission, listSubmissions] })
  const save = useSend(editSubmission, {
    invalidates: [getSubmission, listSubmissions],
    onDone: (answer) => {
      if (!answer.ok) return
      setDirty(false)
      void message.success(t('saved'))
    },
  })
  const { id: submissionId, can } = submission
  const editable = can.edit === true
  const keep = () => save.mutateAsync({ submissionId, title, blocks: [...blocks] })
  const keepAndSend = async () => {
    const kept = dirty ? await keep() : { ok: true }
    if (kept.ok) send.mutate({ submissionId })
  }
  const refused = [save.data, send.data].find((answer) => answer && !answer.ok)
  const because = refused && !refused.ok ? t(`because_${refused.because}`) : undefined
  return (
    <Page
      title={submission.title}
      crumbs={[{ label: t('title'), to: '/submissions' }]}
      marks={<SubmissionTag state={submission.state} />}
      description={spanText(submission.from, submission.to)}
      more={
        editable && (
          <>
            {dirty && <span className="yz-faint">{t('unsaved')}</span>}
            <Button disabled={!dirty} loading={save.isPending} onClick={() => void keep()}>
              {t('save')}
            </Button>
          </>
        )
      }
      action={
        can.send !== 'role' &&
        can.send !== 'already-sent' && (
          <Popconfirm
            title={t('sendTitle', { unit: submission.unitAbove ?? '' })}
            description={<div style={{ maxWidth: 280 }}>{t('sendHelp')}</div>}
            okText={t('sendNow')}
            onConfirm={() => void keepAndSend()}
          >
            <Button type="primary" loading={send.isPending}>
              {t('send', { unit: submission.unitAbove ?? '' })}
            </Button>
          </Popconfirm>
        )
      }
    >
      <RefusalNote {...(because ? { because } : {})} error={save.error ?? send.error} />
      <div className="yz-two">
        <div className="yz-stack">
          {editable ? (
            <>
              <Input
                aria-label={t('titleField')}
                size="large"
                value={title}
                maxLength={200}
                onChange={(event) => {
                  setTitle(event.target.value)
                  setDirty(true)
                }}
              />
              <BoundTextEditor
                label={t('text')}
                blocks={submission.blocks}
                values={values}
                period={{ from: submission.from, to: submission.to }}
                withHeadings
                onChange={(changed, value) => {
                  setBlocks(changed)
                  setDirty(true)
                  if (value) setInserted((before) => [...before, value])
                }}
              />
            </>
          ) : (
            <section className="yz-card yz-reading">
              <BoundBlocks blocks={submission.blocks} values={values} />
            </section>
          )}
        </div>
        <aside className="yz-card">
          <h2 className="yz-side-title">{t('history')}</h2>
          <History submission={submission} />
        </aside>
      </div>
      <FigureSheet values={values} asOf={dayOf(submission.asOf)} />
    </Page>
  )
}

function History({ submission }: { submission: Submission }) {
  const t = useTexts(submissionTexts)
  const events = submission.history.flatMap(({ version, sentAt, byName, answer }): TimelineEvent[] => [
    ...(answer
      ? [
          {
            key: `answer ${version}`,
            when: instantText(answer.at),
            who: answer.byName,
            what: t('answerStep', { decision: t(`state_${answer.decision}`) }),
            why: answer.remark,
          },
        ]
      : []),
    { key: `sent ${version}`, when: instantText(sentAt), who: byName, what: t('sentStep', { version }) },
  ])
  return events.length ? <Timeline events={events} /> : <p className="yz-soft">{t('nothingYet')}</p>
}
