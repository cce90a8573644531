import { shortDayText, timeText } from '../../../design/dates.ts'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { SessionState as State } from '../session.ts'
import { activityTexts } from './texts.ts'

const tones: Record<State, Tone> = {
  planned: 'quiet',
  published: 'active',
  held: 'good',
  closed: 'good',
  cancelled: 'blocked',
}

export function SessionState({ state }: { state: State }) {
  const t = useTexts(activityTexts)
  return <StateTag tone={tones[state]}>{t(state)}</StateTag>
}

interface When {
  day: string
  lastDay: string
  startsAt: string
  endsAt: string
}

/** 1月12日周六 14:00–16:30; over several days both are named. */
export const whenText = ({ day, lastDay, startsAt, endsAt }: When): string =>
  day === lastDay
    ? `${shortDayText(day)} ${timeText(startsAt)}–${timeText(endsAt)}`
    : `${shortDayText(day)} ${timeText(startsAt)} – ${shortDayText(lastDay)} ${timeText(endsAt)}`

export const whenAndWhereText = (moved: When & { place: string }): string => `${whenText(moved)} · ${moved.place}`
