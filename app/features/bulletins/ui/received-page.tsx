/** What a unit below has sent: read, then take, return or decline. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, instantText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { listToDos } from '../../inbox/contract.ts'
import type { BoundValue } from '../bound-figure.ts'
import { decideSubmission, getReceivedSubmission, listReceivedSubmissions } from '../submissions/contract.ts'
import { BoundBlocks, FigureChip, valuesById } from './bound-text.tsx'
import { FigureSheet } from './figure-sheet.tsx'
import './sheets.css'
import { SubmissionTag } from './submission-state.tsx'
import { submissionTexts } from './submission-texts.ts'

type Received = OutputOf<typeof getReceivedSubmission>

export function ReceivedPage() {
  const dispatchId = usePathParameter('dispatchId')
  const query = useEndpoint(getReceivedSubmission, { dispatchId })
  return <Loaded query={query}>{(data) => <Shown received={data} />}</Loaded>
}

function Shown({ received }: { received: Received }) {
  const t = useTexts(submissionTexts)
  const [asking, setAsking] = useState<'returned' | 'declined'>()
  const decide = useSend(decideSubmission, {
    invalidates: [getReceivedSubmission, listReceivedSubmissions, listToDos],
    onDone: () => setAsking(undefined),
  })
  const { dispatchId } = received
  const values = valuesById(received.sent)
  const mayDecide = received.can.decide === true
  const because = decide.data && !decide.data.ok ? t(`because_${decide.data.because}`) : undefined
  return (
    <Page
      title={received.title}
      crumbs={[{ label: t('title'), to: '/submissions', search: { tab: 'received' } }]}
      marks={
        received.decision ? (
          <SubmissionTag state={received.decision} />
        ) : (
          <StateTag tone="active">{t('waiting')}</StateTag>
        )
      }
      description={`${received.fromUnitName} · ${instantText(received.sentAt)} · ${t('version', { version: received.version })}`}
      more={
        mayDecide && (
          <>
            <Button onClick={() => setAsking('declined')}>{t('decline')}</Button>
            <Button onClick={() => setAsking('returned')}>{t('return')}</Button>
          </>
        )
      }
      action={
        mayDecide && (
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ dispatchId, decision: 'taken' })}
          >
            {t('take')}
          </Button>
        )
      }
    >
      <RefusalNote {...(because ? { because } : {})} error={decide.error} />
      <div className="yz-two">
        <section className="yz-card yz-reading">
          <BoundBlocks blocks={received.blocks} values={values} />
        </section>
        <aside className="yz-card">
          <h2 className="yz-side-title">{t('figuresIn')}</h2>
          <FigureList sent={received.sent} now={received.now} />
          {received.answer && (
            <Timeline
              events={[
                {
                  key: 'answer',
                  when: instantText(received.answer.at),
                  who: received.answer.byName,
                  what: t(`state_${received.answer.decision}`),
                  why: received.answer.remark,
                },
              ]}
            />
          )}
        </aside>
      </div>
      <ReasonDialog
        open={asking !== undefined}
        title={asking === 'declined' ? t('declineTitle') : t('returnTitle')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={(remark) => asking && decide.mutate({ dispatchId, decision: asking, remark })}
        onCancel={() => setAsking(undefined)}
      >
        <p className="yz-soft">{t('remarkHelp')}</p>
      </ReasonDialog>
      <FigureSheet values={valuesById(received.now)} asOf={dayOf(received.asOf)} />
    </Page>
  )
}

function FigureList({ sent, now }: { sent: readonly BoundValue[]; now: readonly BoundValue[] }) {
  const t = useTexts(submissionTexts)
  const english = useLanguage() === 'en'
  const current = valuesById(now)
  if (sent.length === 0) return <p className="yz-soft">{t('noRecords')}</p>
  return (
    <ul className="yz-figure-list">
      {sent.map((figure) => {
        const later = current.get(figure.figureId)
        return (
          <li key={figure.figureId}>
            <span>{english ? figure.measureEn : figure.measureZh}</span>
            <FigureChip id={figure.figureId} figure={figure} />
            {later && later.value !== figure.value && (
              <span className="yz-faint">{t('movedNow', { value: later.value, unit: later.unitZh })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
