/** The public page: what it is, who asks for what and why, then four taps. Opens without account, inside WeChat. */

import { Loaded } from '../../../design/loaded.tsx'
import { PhonePage } from '../../../design/phone-page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getPublicSession } from '../enrolment/contract.ts'
import { NamedRole } from '../session.ts'
import { EnrolForm } from './enrol-form.tsx'
import './phone-pages.css'
import { phoneTexts } from './phone-texts.ts'
import { whenText } from './session-state.tsx'

export type PublicSession = OutputOf<typeof getPublicSession>

export function PublicSessionPage() {
  const code = usePathParameter('code')
  // The page may stay open while one reads: asked again when one comes back to it, not on a beat that costs data.
  const query = useEndpoint(getPublicSession, { code })
  return (
    <Loaded query={query}>
      {(session) =>
        session.openness === 'open' ? (
          <EnrolForm code={code} session={session} />
        ) : (
          <PhonePage title={session.title}>
            <NotOpen session={session} />
            <SessionFacts session={session} />
          </PhonePage>
        )
      }
    </Loaded>
  )
}

function NotOpen({ session }: { session: PublicSession }) {
  const t = useTexts(phoneTexts)
  const { openness, cancelledBecause } = session
  if (openness === 'cancelled') return <RefusalNote because={t('isCancelled')} help={cancelledBecause} />
  return openness === 'full' ? (
    <RefusalNote because={t('isFull')} help={t('full-help')} />
  ) : (
    <RefusalNote because={t('isOver')} />
  )
}

export function SessionFacts({ session }: { session: PublicSession }) {
  const t = useTexts(phoneTexts)
  const facts = [
    { term: t('when'), is: whenText(session) },
    { term: t('where'), is: session.place },
    { term: t('host'), is: session.hostName },
    { term: t('joint'), is: session.jointNames.join(t('comma')) },
    ...NamedRole.options.map((role) => ({
      term: t(role),
      is: session.named
        .filter((organiser) => organiser.role === role)
        .map(({ name }) => name)
        .join(t('comma')),
    })),
  ].filter(({ is }) => is !== '')
  return (
    <>
      <dl className="yz-phone-facts">
        {facts.map(({ term, is }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{is}</dd>
          </div>
        ))}
      </dl>
      {session.description && <p className="yz-phone-text">{session.description}</p>}
    </>
  )
}
