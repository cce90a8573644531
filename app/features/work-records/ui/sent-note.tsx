/** What became of the entry just made. */
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { entryTexts, workTexts } from './texts.ts'
import type { Sent } from './unsent.ts'

export function SentNote({ sent }: { sent: { words: string; sent: Sent } | undefined }) {
  const t = useTexts(entryTexts)
  const w = useTexts(workTexts)
  if (!sent || sent.sent.state === 'refused') return <div role="status" />
  return (
    <div role="status" className="yz-card yz-entry">
      {sent.sent.state === 'kept' ? (
        <DoubtMark>{t('kept')}</DoubtMark>
      ) : sent.sent.isDoubted ? (
        <>
          <DoubtMark>{t('sentDoubted')}</DoubtMark> <AppLink to="/figures/doubts">{w('openDoubts')}</AppLink>
        </>
      ) : (
        <>
          {t('sent', { what: sent.words })} <AppLink to="/work-records">{t('back')}</AppLink>
        </>
      )}
    </div>
  )
}
