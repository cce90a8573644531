/** One doubt: what is odd, the words themselves, a possible reading, and who decided what. */
import { Button } from 'antd'
import { shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { NoticeDoubt } from '../doubts/contract.ts'
import { doubtTexts } from './doubt-texts.ts'
import { DoubtValueForm } from './doubt-value-form.tsx'
import { itemTexts } from './item-texts.ts'
import { type Deciding, isRestored } from './use-deciding.ts'

interface Props {
  doubt: NoticeDoubt
  isSelected: boolean
  deciding: Deciding
}

export function DoubtCard({ doubt, isSelected, deciding }: Props) {
  const t = useTexts(doubtTexts)
  const message = useLanguage() === 'en' ? doubt.messageEn : doubt.messageZh
  const suggestion = doubt.alternatives[0]?.text
  const refused = deciding.refused?.key === doubt.key ? deciding.refused.because : null
  const offersAnswers = deciding.can === true && (isSelected || (!doubt.isStripped && doubt.decision === null))
  return (
    <div className="yz-notice-item">
      {doubt.isStripped ? <span>{message}</span> : <DoubtMessage doubt={doubt}>{message}</DoubtMessage>}
      {suggestion !== undefined && !doubt.decision && !(suggestion && message.includes(suggestion)) && (
        <span className="yz-notice-suggestion">
          {suggestion ? t('suggestion', { text: suggestion }) : t('suggestsNothing')}
        </span>
      )}
      <Decided doubt={doubt} />
      {offersAnswers &&
        (deciding.editing === doubt.key ? (
          <DoubtValueForm doubt={doubt} deciding={deciding} />
        ) : doubt.isStripped ? (
          <StripButton doubt={doubt} deciding={deciding} />
        ) : (
          <Answers doubt={doubt} deciding={deciding} />
        ))}
      {refused && <RefusalNote because={t(refused)} />}
      {isSelected && <RefusalNote error={deciding.error} />}
    </div>
  )
}

function DoubtMessage({ doubt, children }: { doubt: NoticeDoubt; children: string }) {
  return doubt.decision ? <span>{children}</span> : <DoubtMark>{children}</DoubtMark>
}

function Decided({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  if (!doubt.decision) return null
  const { decision, value, note, byName, at } = doubt.decision
  const words =
    decision === 'take-alternative'
      ? doubt.alternatives[0]?.text
        ? t('did_accept', { text: doubt.alternatives[0].text })
        : t('did_acceptNothing')
      : decision === 'value-given'
        ? t('did_value', { text: value ?? '' })
        : t(`did_${decision}`)
  return (
    <span className="yz-row">
      <StateTag tone={doubt.isStripped ? 'quiet' : 'good'}>{words}</StateTag>
      <span className="yz-faint">
        {t('byAt', { name: byName, at: shortInstantText(at) })}
        {doubt.earlierDecisions > 0 && ` · ${t('earlier', { count: doubt.earlierDecisions })}`}
      </span>
      {note && <span className="yz-soft">{note}</span>}
    </span>
  )
}

function Answers({ doubt, deciding }: { doubt: NoticeDoubt; deciding: Deciding }) {
  const t = useTexts(doubtTexts)
  const small = { size: 'small', disabled: deciding.busy } as const
  return (
    <span className="yz-row">
      {doubt.alternatives[0] && (
        <Button
          {...small}
          type="primary"
          onClick={() => deciding.decide(doubt, 'take-alternative', { alternative: 1 })}
        >
          {t('take-alternative')}
        </Button>
      )}
      <Button {...small} onClick={() => deciding.decide(doubt, 'keep-as-is')}>
        {t('keep-as-is')}
      </Button>
      <Button {...small} onClick={() => deciding.edit(doubt.key)}>
        {t('value-given')}
      </Button>
      <Button {...small} onClick={() => deciding.decide(doubt, 'not-a-problem')}>
        {t('not-a-problem')}
      </Button>
      {!doubt.decision && (
        <Button {...small} type="text" onClick={() => deciding.defer(doubt)}>
          {t('defer')}
        </Button>
      )}
    </span>
  )
}

function StripButton({ doubt, deciding }: { doubt: NoticeDoubt; deciding: Deciding }) {
  const t = useTexts(itemTexts)
  const restored = isRestored(doubt)
  return (
    <span>
      <Button
        size="small"
        disabled={deciding.busy}
        onClick={() => deciding.decide(doubt, restored ? 'stripped' : 'restored')}
      >
        {t(restored ? 'strip' : 'restore')}
      </Button>
    </span>
  )
}
