import type { ReactNode } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { evidenceOf, headCountEvidence, Way } from '../attendance/attendance.ts'
import type { Session } from '../contract.ts'
import { NamedRole } from '../session.ts'
import { InvitationCard } from './invitation-card.tsx'
import { PublicPageCard } from './public-page-card.tsx'
import './session-overview.css'
import { whenAndWhereText } from './session-state.tsx'
import { SharedNames } from './shared-names.tsx'
import { activityTexts } from './texts.ts'

export function SessionOverview({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  return (
    <>
      {session.can.answer === true && <InvitationCard session={session} />}
      {session.cancelledBecause && (
        <RefusalNote because={t('cancelledBecause', { reason: session.cancelledBecause })} />
      )}
      {session.movedFrom && !session.cancelledBecause && (
        <p className="yz-soft" role="note">
          {t('movedFrom', { at: shortInstantText(session.movedFrom.at), before: whenAndWhereText(session.movedFrom) })}
        </p>
      )}
      {session.doubt && (
        <div className="yz-row">
          <DoubtMark>{t('doubt', session.doubt)}</DoubtMark>
          <AppLink to="/figures/doubts">{t('toDoubts')}</AppLink>
        </div>
      )}
      <div className="yz-session">
        <section className="yz-card yz-stack" aria-label={t('numbers')}>
          <Numbers session={session} />
          {session.description && <p className="yz-session-text">{session.description}</p>}
          {session.task && (
            <p className="yz-soft">
              {t('task')}：{session.task.title} · {session.task.programmeTitle}
            </p>
          )}
          <Organisers session={session} />
        </section>
        {session.standing === 'host' && session.state !== 'cancelled' && <PublicPageCard session={session} />}
        {session.standing === 'joint' && session.can.seeNames && <SharedNames sessionId={session.id} />}
      </div>
      {session.standing !== 'host' && !session.can.seeNames && <p className="yz-faint">{t('onlyCounts')}</p>}
    </>
  )
}

function Numbers({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  // A number opens to its records where the reader may see them.
  const records = session.standing === 'host' && session.can.seeNames ? { target: { sheet: { tab: 'names' } } } : {}
  return (
    <div className="yz-session-numbers">
      <TypedNumber label={t('capacity')} value={session.capacity} unit={t('seats')} size="large" />
      <TypedNumber label={t('enrolled')} value={session.enrolled} unit={t('people')} size="large" {...records} />
      <TypedNumber
        label={t('attended')}
        value={session.attended}
        unit={t('attendances')}
        mix={mixOf(session)}
        size="large"
        {...records}
      />
      <p className="yz-faint">{t('numbersHelp')}</p>
    </div>
  )
}

function mixOf({ present }: Session) {
  const mix: Partial<Record<'measured' | 'confirmed' | 'attested' | 'imported' | 'estimated', number>> = {}
  for (const way of Way.options) mix[evidenceOf[way]] = (mix[evidenceOf[way]] ?? 0) + present[way]
  mix[headCountEvidence] = (mix[headCountEvidence] ?? 0) + present.others
  return mix
}

function Organisers({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  return (
    <dl className="yz-session-organisers">
      <dt>{t('hostUnit')}</dt>
      <dd>{session.hostName}</dd>
      {session.joint.map((unit) => (
        <Pair key={unit.unitId} term={t('jointField')}>
          {unit.name} <span className="yz-soft">{t(unit.answer)}</span>
          {unit.reason && <span className="yz-soft">：{unit.reason}</span>}
        </Pair>
      ))}
      {NamedRole.options.map((role) => {
        const names = session.named.filter((organiser) => organiser.role === role).map(({ name }) => name)
        return names.length > 0 ? (
          <Pair key={role} term={t(role)}>
            {names.join('、')}
          </Pair>
        ) : null
      })}
    </dl>
  )
}

function Pair({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
