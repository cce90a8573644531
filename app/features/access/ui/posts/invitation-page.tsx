/** What an invitation opens, on any phone: who is meant, what the password needs, and the password twice. */
import { useState } from 'react'
import { Waiting } from '../../../../design/outcome-pages.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { usePathParameter } from '../../../../platform/web/pages.ts'
import { ProblemError } from '../../../../platform/web/problem.ts'
import { useEndpoint } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { getInvitation } from '../../posts/contract.ts'
import './invitation-page.css'
import { invitationTexts } from './invitation-texts.ts'
import { PasswordChoice } from './password-choice.tsx'

export function InvitationPage() {
  const token = usePathParameter('token')
  const [opened, setOpened] = useState<string>()
  // Once used it is not found any more: it must not be asked for again.
  const invited = useEndpoint(getInvitation, opened ? null : { token })
  return (
    <div className="yz-invitation">
      {opened ? (
        <Opened signInName={opened} />
      ) : invited.data ? (
        <PasswordChoice token={token} invited={invited.data} onDone={setOpened} />
      ) : invited.error ? (
        <Gone error={invited.error} />
      ) : (
        <Waiting />
      )}
    </div>
  )
}

function Opened({ signInName }: { signInName: string }) {
  const t = useTexts(invitationTexts)
  return (
    <div className="yz-card yz-stack" role="status">
      <h1>{t('done')}</h1>
      <p>{t('doneHelp', { signInName })}</p>
      <AppLink to="/sign-in" className="yz-invitation-go">
        {t('toSignIn')}
      </AppLink>
    </div>
  )
}

/** A link cut off in a message is as little an invitation as one used already. */
function Gone({ error }: { error: Error }) {
  const t = useTexts(invitationTexts)
  const isGone = error instanceof ProblemError && error.status >= 400 && error.status < 500 && error.status !== 429
  return (
    <div className="yz-card yz-stack">
      <h1>{t('title')}</h1>
      {isGone ? <RefusalNote because={t('gone')} help={t('goneHelp')} /> : <RefusalNote error={error} />}
      {isGone && (
        <AppLink to="/sign-in" className="yz-invitation-go">
          {t('toSignIn')}
        </AppLink>
      )}
    </div>
  )
}
