/** One's own account: what is still to be done first, then password, second factor and sessions. */
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import './account-page.css'
import { accountTexts } from './account-texts.ts'
import { useMe } from './me.ts'
import { MySessions } from './my-sessions.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'

export function AccountPage() {
  const t = useTexts(accountTexts)
  const pending = useMe()?.pending
  return (
    <Page title={t('title')} description={t('description')}>
      {pending && <RefusalNote because={t(`pending-${pending}`)} />}
      <div className="yz-account-page">
        <PasswordCard />
        <SecondFactorCard />
        <MySessions />
      </div>
    </Page>
  )
}
