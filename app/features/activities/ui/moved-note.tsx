/** Tells whoever opens the public page or the ticket that time or place are not what they were. */
import { shortInstantText } from '../../../design/dates.ts'
import type { PublicSession } from '../enrolment/contract.ts'
import './phone-pages.css'
import { useTexts } from '../../../platform/web/texts.ts'
import { phoneTexts } from './phone-texts.ts'
import { whenAndWhereText } from './session-state.tsx'

export function MovedNote({ session }: { session: Pick<PublicSession, 'movedFrom' | 'cancelledBecause'> }) {
  const t = useTexts(phoneTexts)
  const { movedFrom, cancelledBecause } = session
  if (!movedFrom || cancelledBecause) return null
  return (
    <div className="yz-phone-moved" role="note">
      <p>{t('isMoved')}</p>
      <p className="yz-soft">
        {t('movedFrom', { before: whenAndWhereText(movedFrom), at: shortInstantText(movedFrom.at) })}
      </p>
    </div>
  )
}
