/** Phases and deadlines. A day that cannot be read stays undecided here; nothing is filled in. */
import type { Deadline, Phase } from '@yizhan/official-documents'
import { dayText, spanText } from '../../../design/dates.ts'
import { StateTag } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { itemTexts } from './item-texts.ts'

export function PhaseCard({ phase }: { phase: Phase }) {
  const t = useTexts(itemTexts)
  const { start, end } = phase
  return (
    <>
      <b>{phase.name}</b>
      <span className="yz-number">
        {start
          ? end
            ? spanText(start, end)
            : t('openEnd', { start: dayText(start) })
          : end
            ? t('until', { end: dayText(end) })
            : t('dueUnclear')}
      </span>
    </>
  )
}

export function DeadlineCard({ deadline }: { deadline: Deadline }) {
  const t = useTexts(itemTexts)
  const { due, type, what, to, recurrence, inferred } = deadline
  return (
    <>
      <span className="yz-row">
        <StateTag>{t(`deadline_${type}`)}</StateTag>
        <b className="yz-number">
          {due ? t('dueBy', { day: dayText(due) }) : recurrence ? t('due_recurring', { recurrence }) : t('dueUnclear')}
        </b>
        {inferred && <span className="yz-faint">{t('inferred')}</span>}
      </span>
      <span>{what}</span>
      {to && <span className="yz-soft">{t('sendTo', { to })}</span>}
    </>
  )
}
