/** Small words and marks that several screens of this feature share. */
import { shortDayText } from '../../../design/dates.ts'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import type { TypedValue } from '../../../design/typed-value.ts'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { getProgramme } from '../contract.ts'
import type { Target, Task } from '../programme.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { editTexts } from './edit-texts.ts'
import { programmeTexts } from './texts.ts'

export type Programme = OutputOf<typeof getProgramme>
export type Demand = Programme['demands'][number]

const stateTones: Record<Programme['state'], Tone> = {
  drafting: 'quiet',
  submitted: 'active',
  checked: 'active',
  signed: 'good',
  issued: 'good',
}

export function ProgrammeStateTag({ state }: { state: Programme['state'] }) {
  const t = useTexts(programmeTexts)
  return <StateTag tone={stateTones[state]}>{t(state)}</StateTag>
}

/** A window with open ends: `1月11日 – 2月20日`, `2月21日 – 长期`, `至 2月10日`. */
export function useWindowText(): (start: string | null, end: string | null) => string | null {
  const t = useTexts(programmeTexts)
  return (start, end) => {
    if (start) return `${shortDayText(start)} – ${end ? shortDayText(end) : t('openEnd')}`
    return end ? t('until', { day: shortDayText(end) }) : null
  }
}

export function useWhen(): (task: Pick<Task, 'windowStart' | 'windowEnd' | 'fixedDay'>) => string | null {
  const t = useTexts(programmeTexts)
  const windowText = useWindowText()
  return ({ windowStart, windowEnd, fixedDay }) => {
    const parts = [
      windowText(windowStart, windowEnd),
      fixedDay ? `${t('fixedDay')} ${shortDayText(fixedDay)}` : null,
    ].filter(Boolean)
    return parts.length > 0 ? parts.join(' · ') : null
  }
}

export function useDemandText(): (demand: Demand) => string {
  const t = useTexts(adoptionTexts)
  return ({ kind, title, from, to }) => t(kind, { title, from: from ?? '', to })
}

const comparators = {
  '>=': { comparator: '≥' },
  '<=': { comparator: '≤' },
  '=': {},
  '~': { approximate: '约' },
} as const

/** A target as the typed number shows it; periods that the number has no words for stand with its unit. */
export function useTypedTarget(): (target: Target) => TypedValue {
  const t = useTexts(editTexts)
  return ({ quantity, unit, comparator, approximate, period }) => ({
    value: quantity,
    ...(approximate ? { approximate: '约' as const } : {}),
    ...comparators[comparator],
    ...(period === 'perYear' ? { unit, per: 'year' as const } : {}),
    ...(period === 'perMonth' ? { unit, per: 'month' as const } : {}),
    ...(period === 'total' ? { unit } : {}),
    ...(period === 'perQuarter' || period === 'perWeek' || period === 'perDay'
      ? { unit: `${unit} / ${t(period)}` }
      : {}),
  })
}
