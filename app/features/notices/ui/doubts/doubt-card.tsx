/** One doubt: what is odd; while it is selected also its sentences, its readings and every answer. */
import { memo } from 'react'
import { Icon } from '../../../../design/icon.tsx'
import { useLanguage, useTexts } from '../../../../platform/web/texts.ts'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { AlternativeButtons, AlternativeWords } from './alternatives.tsx'
import { Answer } from './answer.tsx'
import { Decided } from './decided.tsx'
import { useDoubtDesk, useDoubtState } from './doubt-desk.ts'
import { isRestored } from './doubt-list.ts'
import { DoubtSentences } from './doubt-sentences.tsx'
import { DoubtTrouble } from './doubt-trouble.tsx'
import { DoubtValueForm } from './doubt-value-form.tsx'
import { doubtTexts } from './texts.ts'

export const DoubtCard = memo(function DoubtCard({ doubt, isSelected }: { doubt: NoticeDoubt; isSelected: boolean }) {
  const message = useLanguage() === 'en' ? doubt.messageEn : doubt.messageZh
  const isWaiting = !doubt.isStripped && doubt.decision === null
  return (
    <div className="yz-notice-item">
      <span className={doubt.isStripped ? 'yz-soft' : 'yz-doubt-message'}>
        {isWaiting && (
          <span className={doubt.severity === 'blocking' ? 'yz-doubt-blocks' : 'yz-doubt-waits'}>
            <Icon name="doubt" size={16} />
          </span>
        )}
        {message}
      </span>
      {!isSelected && isWaiting && <AlternativeWords doubt={doubt} />}
      <Decided doubt={doubt} />
      {isSelected && <Opened doubt={doubt} />}
    </div>
  )
})

function Opened({ doubt }: { doubt: NoticeDoubt }) {
  const { can } = useDoubtDesk()
  const { troubles, editing } = useDoubtState()
  return (
    <>
      <DoubtSentences doubt={doubt} />
      {can === true &&
        (doubt.isStripped ? (
          <StripButton doubt={doubt} />
        ) : editing === doubt.key ? (
          <DoubtValueForm doubt={doubt} />
        ) : (
          <Answers doubt={doubt} />
        ))}
      <DoubtTrouble troubles={troubles.filter(({ key }) => key === doubt.key)} />
    </>
  )
}

function Answers({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const { decide, edit, defer } = useDoubtDesk()
  return (
    <>
      <AlternativeButtons doubt={doubt} />
      <span className="yz-row yz-doubt-answers">
        <Answer word={t('keep-as-is')} keyName="O" onClick={() => decide(doubt, { decision: 'keep-as-is' })} />
        <Answer word={t('value-given')} keyName="E" onClick={() => edit(true)} />
        <Answer word={t('not-a-problem')} keyName="N" onClick={() => decide(doubt, { decision: 'not-a-problem' })} />
        {!doubt.decision && <Answer word={t('defer')} keyName="D" onClick={defer} />}
      </span>
    </>
  )
}

function StripButton({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const { decide } = useDoubtDesk()
  const decision = isRestored(doubt) ? 'stripped' : 'restored'
  const word = t(decision === 'restored' ? 'restore' : 'strip')
  return <Answer word={word} keyName="R" onClick={() => decide(doubt, { decision })} />
}
