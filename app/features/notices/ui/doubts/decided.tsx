/** What was decided, by whom and when, and whether it was decided before. */
import { useCallback } from 'react'
import { shortInstantText } from '../../../../design/dates.ts'
import { StateTag } from '../../../../design/state-tag.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { decidedValue } from '../../doubts/doubt.ts'
import { doubtTexts } from './texts.ts'

export function Decided({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const words = useDecidedWords()
  if (!doubt.decision) return null
  const { note, byName, at } = doubt.decision
  return (
    <span className="yz-row">
      <StateTag tone={doubt.isStripped ? 'quiet' : 'good'}>{words(doubt)}</StateTag>
      <span className="yz-faint">
        {at ? t('byAt', { name: byName, at: shortInstantText(at) }) : t('saving')}
        {doubt.earlierDecisions > 0 && ` · ${t('earlier', { count: doubt.earlierDecisions })}`}
      </span>
      {note && <span className="yz-soft">{note}</span>}
    </span>
  )
}

/** The decision in words; empty where there is none. */
export function useDecidedWords(): (doubt: NoticeDoubt) => string {
  const t = useTexts(doubtTexts)
  return useCallback(
    ({ decision, alternatives }) => {
      if (!decision) return ''
      if (decision.decision !== 'take-alternative' && decision.decision !== 'value-given')
        return t(`did_${decision.decision}`)
      const text = decidedValue(alternatives, decision) ?? ''
      return text === '' ? t('did_takeNothing') : t(`did_${decision.decision}`, { text })
    },
    [t],
  )
}
