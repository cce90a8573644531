/** Numbers far above what was expected; each waits for its own unit. */
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { numberText, shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { TargetLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { parseSearch, useSearchState } from '../../../platform/web/search-state.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { decideFigureDoubt, listFigureDoubts } from '../contract.ts'
import './figure-doubts-page.css'
import { figureTexts } from './texts.ts'

type Doubt = OutputOf<typeof listFigureDoubts>['doubts'][number]

const Search = z.object({ doubt: z.string().optional() })

export function FigureDoubtsPage() {
  const t = useTexts(figureTexts)
  const [{ doubt }] = useSearchState(Search)
  return (
    <Page
      title={t('doubtsTitle')}
      description={t('doubtsDescription')}
      crumbs={[{ label: t('title'), to: '/figures' }]}
    >
      <Loaded query={useEndpoint(listFigureDoubts, {})}>
        {({ doubts }) =>
          doubts.length === 0 ? (
            <EmptyState title={t('noDoubts')}>{t('noDoubtsHelp')}</EmptyState>
          ) : (
            <ul className="yz-figure-doubts">
              {doubts.map((row) => (
                <DoubtRow key={row.id} doubt={row} isAsked={row.id === doubt} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

function DoubtRow({ doubt, isAsked }: { doubt: Doubt; isAsked: boolean }) {
  const t = useTexts(figureTexts)
  const english = useLanguage() === 'en'
  const { measure, quantity, expected, because, decision } = doubt
  const unit = english ? measure.unitEn : measure.unitZh
  const [path = '', query = ''] = doubt.link?.split('?') ?? []
  return (
    <li className="yz-card yz-figure-doubt" {...(isAsked ? { 'aria-current': true } : {})}>
      <span className="yz-row">
        {decision ? <StateTag tone="good">{t(decision.decision)}</StateTag> : <DoubtMark>{t(because)}</DoubtMark>}
        <b>{doubt.unitName}</b>
        <span>{english ? measure.nameEn : measure.nameZh}</span>
        <span className="yz-number">
          {t('expected', { expected: `${numberText(expected)} ${unit}`, quantity: `${numberText(quantity)} ${unit}` })}
        </span>
      </span>
      {decision ? (
        <span className="yz-soft">
          {decision.reason} · {shortInstantText(decision.at)}
        </span>
      ) : (
        <span className="yz-row">
          {doubt.link && <TargetLink target={{ to: path, search: parseSearch(query) }}>{t('openSource')}</TargetLink>}
          <Confirm doubt={doubt} />
        </span>
      )}
    </li>
  )
}

function Confirm({ doubt }: { doubt: Doubt }) {
  const t = useTexts(figureTexts)
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const send = useSend(decideFigureDoubt, {
    invalidates: [listFigureDoubts],
    onDone: (answer) => answer.ok && setAsking(false),
  })
  if (!me?.may('figures.decide-doubt')) return null
  if (me.post.unit.id !== doubt.unitId) return <span className="yz-faint">{t('not-your-unit')}</span>
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('confirm')}</Button>
      <ReasonDialog
        open={asking}
        title={t('confirmTitle')}
        busy={send.isPending}
        error={send.error}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => send.mutate({ doubtId: doubt.id, reason })}
      >
        {t('confirmHelp')}
        {send.data?.ok === false && <RefusalNote because={t(send.data.because)} />}
      </ReasonDialog>
    </>
  )
}
