/** A unit above wants to print this unit's figures or piece: true, or not. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf, instantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { mixOf } from '../../figures/ui/public.tsx'
import { listToDos } from '../../inbox/contract.ts'
import { questionKey } from '../bound-figure.ts'
import { answerConfirmation, getConfirmationRequest, listBulletins } from '../issues/contract.ts'
import { BoundBlocks, BoundRuns, valuesById } from './bound-text.tsx'
import { ConfirmationTag } from './bulletin-state.tsx'
import { FigureSheet } from './figure-sheet.tsx'
import './sheets.css'
import { becauseText, bulletinTexts } from './texts.ts'

type Request = OutputOf<typeof getConfirmationRequest>

export function ConfirmationPage() {
  const requestId = usePathParameter('requestId')
  const query = useEndpoint(getConfirmationRequest, { requestId })
  return <Loaded query={query}>{(data) => <Shown request={data} />}</Loaded>
}

function Shown({ request }: { request: Request }) {
  const t = useTexts(bulletinTexts)
  const [objecting, setObjecting] = useState(false)
  const answer = useSend(answerConfirmation, {
    invalidates: [getConfirmationRequest, listBulletins, listToDos],
    onDone: () => setObjecting(false),
  })
  const { requestId, can } = request
  const values = valuesById(request.figures)
  const refused = answer.data && !answer.data.ok ? becauseText(t, answer.data.because) : undefined
  return (
    <Page
      title={request.title}
      crumbs={[{ label: t('title'), to: '/bulletins', search: { tab: 'requests' } }]}
      marks={<ConfirmationTag state={request.state} />}
      description={t('confirmFor', { unit: request.fromUnitName, masthead: request.masthead })}
      more={can.answer === true && <Button onClick={() => setObjecting(true)}>{t('confirmNo')}</Button>}
      action={
        can.answer === true && (
          <Button
            type="primary"
            loading={answer.isPending}
            onClick={() => answer.mutate({ requestId, answer: 'confirmed' })}
          >
            {t('confirmYes')}
          </Button>
        )
      }
    >
      <RefusalNote {...(refused ? { because: refused } : {})} error={answer.error} />
      <div className="yz-two">
        <div className="yz-stack">
          {request.paragraphs.length > 0 && (
            <section className="yz-card yz-reading">
              <h2 className="yz-side-title">{t('confirmText')}</h2>
              {request.paragraphs.map((runs, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: quoted sentences are read in order
                <p key={at} className="yz-bound-paragraph">
                  <BoundRuns runs={runs} values={values} />
                </p>
              ))}
            </section>
          )}
          {request.sections.map((section) => (
            <section key={section.title} className="yz-card yz-reading">
              <h2 className="yz-side-title">
                {t('confirmSections')} · {section.title}
              </h2>
              <BoundBlocks blocks={section.blocks} values={values} />
            </section>
          ))}
        </div>
        <aside className="yz-card yz-stack">
          <h2 className="yz-side-title">{t('confirmFigures')}</h2>
          <OwnFigures request={request} />
          <Answers request={request} />
        </aside>
      </div>
      <ReasonDialog
        open={objecting}
        title={t('confirmNoTitle')}
        busy={answer.isPending}
        error={answer.error}
        onConfirm={(remark) => answer.mutate({ requestId, answer: 'objected', remark })}
        onCancel={() => setObjecting(false)}
      >
        <p className="yz-soft">{t('confirmNoHelp')}</p>
      </ReasonDialog>
      <FigureSheet values={values} asOf={dayOf(request.asOf)} />
    </Page>
  )
}

/** The same question may stand in several sentences; it is confirmed once. */
function OwnFigures({ request }: { request: Request }) {
  const t = useTexts(bulletinTexts)
  const english = useLanguage() === 'en'
  const once = new Map(request.figures.map((figure) => [questionKey(figure.question), figure]))
  return [...once].map(([key, figure]) => {
    const unit = english ? figure.unitEn : figure.unitZh
    return (
      <div key={key}>
        <TypedNumber
          label={english ? figure.measureEn : figure.measureZh}
          value={figure.value}
          unit={unit}
          mix={mixOf(figure)}
          target={{ sheet: { figure: figure.figureId } }}
          asOf={dayOf(request.asOf)}
        />
        {figure.doubted > 0 && <DoubtMark>{t('doubtedOut', { count: figure.doubted, unit })}</DoubtMark>}
      </div>
    )
  })
}

function Answers({ request }: { request: Request }) {
  const t = useTexts(bulletinTexts)
  if (request.answers.length === 0) return null
  return (
    <Timeline
      events={request.answers.map((given) => ({
        key: given.at,
        when: instantText(given.at),
        who: given.byName,
        what: t(`answer_${given.answer}`),
        why: given.remark,
      }))}
    />
  )
}
