/** One line of the one-page view: by when, what, how many, to whom. */
import type { Duty, RecurringDuty } from '@yizhan/official-documents'
import type { ReactNode } from 'react'
import { StateTag } from '../../../../design/state-tag.tsx'
import { typedText } from '../../../../design/typed-value.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { dayFrom } from '../../doubts/doubt.ts'
import { typedOf } from '../target-card.tsx'
import { summaryTexts } from './texts.ts'

/** `decided`: what a person decided to stand where the day is doubtful. */
export function DutyCard({ duty, decided }: { duty: Duty; decided: string | null }) {
  const t = useTexts(summaryTexts)
  const { due, from, uncertain, written, targets, to, together } = duty
  const day = (decided && dayFrom(decided)) ?? due ?? (from && `${from} ${t('untilOpen')}`)
  const isDoubtful = decided === null && uncertain !== null && uncertain !== 'recurring'
  return (
    <Line
      when={
        <>
          {day ? <b>{day}</b> : !uncertain && <span className="yz-faint">{t('undated')}</span>}
          {isDoubtful && <span className="yz-summary-uncertain">{t(uncertain)}</span>}
        </>
      }
      what={duty.what}
      tag={duty.kind !== 'task' && <StateTag>{t(duty.kind)}</StateTag>}
      more={[
        to && t('sendTo', { to }),
        ...targets.map((target) =>
          [target.commitment, typedText(typedOf(target)), target.subject].filter(Boolean).join(' '),
        ),
        together.length > 0 && t('together', { units: together.join('、') }),
        uncertain && written && t('written', { words: written.replaceAll(/\s+/g, ' ') }),
      ]}
    />
  )
}

/** monthly-25, yearly-06-10: the rhythm is the word before the first number. */
const rhythms = ['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'daily'] as const

export function RecurringCard({ recurring }: { recurring: RecurringDuty }) {
  const t = useTexts(summaryTexts)
  const rhythm = rhythms.find((name) => recurring.recurrence.startsWith(name))
  return (
    <Line
      when={<b>{rhythm ? t(`rhythm_${rhythm}`) : recurring.recurrence}</b>}
      what={recurring.what}
      more={[
        recurring.who.units.join('、'),
        recurring.to && t('sendTo', { to: recurring.to }),
        t('written', { words: recurring.written.replaceAll(/\s+/g, ' ') }),
      ]}
    />
  )
}

function Line(props: {
  when: ReactNode
  what: string
  tag?: ReactNode
  more: readonly (string | null | undefined | false)[]
}) {
  const more = props.more.filter(Boolean)
  return (
    <div className="yz-summary-line">
      <span className="yz-summary-when yz-number">{props.when}</span>
      <span className="yz-summary-what">
        <span className="yz-row">
          <span>{props.what}</span>
          {props.tag}
        </span>
        {more.length > 0 && <span className="yz-soft">{more.join(' · ')}</span>}
      </span>
    </div>
  )
}
