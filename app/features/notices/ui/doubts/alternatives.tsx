/** The readings of a doubt, the likeliest first, how likely in words; the n-th is taken by key n. */
import { useTexts } from '../../../../platform/web/texts.ts'
import { type Alternative, likelihoodOf, valueTaken } from '../../doubts/alternative.ts'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { useDoubtDesk } from './doubt-desk.ts'
import { doubtTexts } from './texts.ts'

/** On a card that is not selected: in one line, nothing to press. */
export function AlternativeWords({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const wordsOf = useReadingWords()
  if (doubt.alternatives.length === 0) return null
  return (
    <span className="yz-faint">
      {doubt.alternatives.map((one) => t(`as_${likelihoodOf(one.confidence)}`, { text: wordsOf(one) })).join(' · ')}
    </span>
  )
}

export function AlternativeButtons({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const wordsOf = useReadingWords()
  const { decide } = useDoubtDesk()
  if (doubt.alternatives.length === 0) return null
  return (
    <ul className="yz-doubt-readings" aria-label={t('readings')}>
      {doubt.alternatives.map((one, at) => (
        <li key={`${one.text} ${one.value}`}>
          <button
            type="button"
            className="yz-doubt-reading"
            aria-keyshortcuts={at < 9 ? `${at + 1}` : undefined}
            onClick={() => decide(doubt, { decision: 'take-alternative', alternative: at + 1 })}
          >
            {at < 9 && <kbd>{at + 1}</kbd>}
            <span className="yz-doubt-words">{wordsOf(one)}</span>
            <span className="yz-doubt-likely">{t(likelihoodOf(one.confidence))}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function useReadingWords(): (one: Alternative) => string {
  const t = useTexts(doubtTexts)
  return (one) => (valueTaken(one) === '' ? t('leaveOut') : one.text || valueTaken(one))
}
