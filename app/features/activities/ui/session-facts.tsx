/** What a session is, for whoever thinks of coming: when, where, who. */
import { useTexts } from '../../../platform/web/texts.ts'
import type { PublicSession } from '../enrolment/contract.ts'
import { NamedRole } from '../session.ts'
import { MovedNote } from './moved-note.tsx'
import { phoneTexts } from './phone-texts.ts'
import { whenText } from './session-state.tsx'

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
      <MovedNote session={session} />
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
