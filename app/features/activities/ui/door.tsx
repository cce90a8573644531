/** At the door, on a phone or a laptop: one big field for the code, the list below, walk-ins and the head count. */
import { useState } from 'react'
import { numberText, shortDayText } from '../../../design/dates.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { decideDoor } from '../attendance/attendance.ts'
import { CodeEntry } from './code-entry.tsx'
import './door.css'
import type { Session } from '../contract.ts'
import { DoorList } from './door-list.tsx'
import { doorTexts } from './door-texts.ts'
import { HeadCount } from './head-count.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { WalkIn } from './walk-in.tsx'

export function Door({ session }: { session: Session }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const me = useMe()
  const [sought, setSought] = useState('')
  if (!me) return null
  const asked = { ...session, isHost: true, today: me.day }
  const door = decideDoor(asked, 'code')
  const paper = decideDoor(asked, 'sheet')
  if (!door.ok && !paper.ok)
    return (
      <p className="yz-card">
        {paper.because === 'not-the-day' ? t('tooEarly', { day: shortDayText(session.day) }) : why(paper.because)}
      </p>
    )
  return (
    <div className="yz-door">
      <p className="yz-door-numbers" role="status">
        <b>{t('present', { attended: numberText(session.attended) })}</b>
        <span>{t('enrolled', { enrolled: numberText(session.enrolled) })}</span>
      </p>
      {door.ok ? (
        <>
          <CodeEntry session={session} onUnknown={setSought} />
          <DoorList session={session} sought={sought} onSought={setSought} />
          <WalkIn session={session} />
        </>
      ) : (
        <p className="yz-card">{t('afterwards')}</p>
      )}
      <HeadCount session={session} />
    </div>
  )
}
