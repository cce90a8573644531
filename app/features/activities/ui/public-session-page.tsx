/** The public page: what it is, who asks for what and why, then four taps. Opens without account, inside WeChat. */

import { Loaded } from '../../../design/loaded.tsx'
import { PhonePage } from '../../../design/phone-page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getPublicSession, type PublicSession } from '../enrolment/contract.ts'
import { EnrolForm } from './enrol-form.tsx'
import { SessionFacts } from './session-facts.tsx'
import './phone-pages.css'
import { phoneTexts } from './phone-texts.ts'

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
