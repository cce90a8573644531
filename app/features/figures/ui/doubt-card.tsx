/** One doubted number: how far off it is, whose word it waits for, and that word once it is given. */
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { numberText, shortInstantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { decideFigureDoubt, getFigureTable, listFigureDoubts } from '../contract.ts'
import { useMeasureWords } from './measure-words.ts'
import { SourceLink } from './source-link.tsx'
import { figureTexts } from './texts.ts'

export type Doubt = OutputOf<typeof listFigureDoubts>['doubts'][number]

export function DoubtCard({ doubt, isAsked }: { doubt: Doubt; isAsked: boolean }) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const card = useRef<HTMLLIElement>(null)
  const { measure, quantity, expected, decision } = doubt
  const counted = (number: number) => `${numberText(number)} ${words.unit(measure)}`
  useEffect(() => {
    if (isAsked) card.current?.scrollIntoView({ block: 'center' })
  }, [isAsked])
  return (
    <li
      ref={card}
      className="yz-card yz-figure-doubt"
      data-open={decision ? undefined : ''}
      {...(isAsked ? { 'aria-current': true } : {})}
    >
      <p className="yz-row">
        {decision ? <StateTag tone="good">{t(decision.decision)}</StateTag> : <DoubtMark>{t(doubt.because)}</DoubtMark>}
        <b>{doubt.unitName}</b>
        <span>{words.name(measure)}</span>
      </p>
      <p className="yz-number">
        {t('recordedAs', { quantity: counted(quantity), expected: counted(expected) })}
        <span className="yz-soft"> {t('ofExpected', { times: numberText(quantity / expected, 1) })}</span>
      </p>
      {decision ? (
        <p className="yz-soft">
          {t('saidAt', { reason: decision.reason, at: shortInstantText(decision.at) })} <Source doubt={doubt} />
        </p>
      ) : (
        <Deciding doubt={doubt} />
      )}
    </li>
  )
}

const Source = ({ doubt }: { doubt: Doubt }) => {
  const t = useTexts(figureTexts)
  return doubt.link && <SourceLink link={doubt.link}>{t('openSource')}</SourceLink>
}

function Deciding({ doubt }: { doubt: Doubt }) {
  const t = useTexts(figureTexts)
  const me = useMe()
  if (!me) return null
  const isOwn = me.post.unit.id === doubt.unitId
  if (isOwn && me.may('figures.decide-doubt')) return <Answers doubt={doubt} />
  return (
    <p className="yz-row yz-soft">
      {isOwn ? t('byOfficer') : t('byUnit', { unit: doubt.unitName })}
      <Source doubt={doubt} />
    </p>
  )
}

function Answers({ doubt }: { doubt: Doubt }) {
  const t = useTexts(figureTexts)
  const message = useMessage()
  const [asking, setAsking] = useState(false)
  const send = useSend(decideFigureDoubt, {
    invalidates: [listFigureDoubts, getFigureTable],
    onDone: (answer) => {
      if (!answer.ok) return
      setAsking(false)
      void message.success(t('confirmed'))
    },
  })
  return (
    <div className="yz-row">
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('confirm')}
      </Button>
      <SourceLink link={doubt.link}>{doubt.link ? t('correctIt') : t('correctThere')}</SourceLink>
      <ReasonDialog
        open={asking}
        title={t('confirmTitle')}
        busy={send.isPending}
        error={send.error}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => send.mutate({ doubtId: doubt.id, reason })}
      >
        <p>{t('confirmHelp')}</p>
        {send.data?.ok === false && <RefusalNote because={t(send.data.because)} />}
      </ReasonDialog>
    </div>
  )
}
