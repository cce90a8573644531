/** What is not sent yet, on this device, with why. */
import { Button } from 'antd'
import { useTexts } from '../../../platform/web/texts.ts'
import { entryTexts, workTexts } from './texts.ts'
import { dropUnsent, sendAll, type UnsentEntry } from './unsent.ts'
import { refusalWords } from './work-words.ts'

export function UnsentList({ entries, postId }: { entries: readonly UnsentEntry[]; postId: string | undefined }) {
  const t = useTexts(entryTexts)
  const w = useTexts(workTexts)
  if (entries.length === 0 || !postId) return null
  return (
    <section className="yz-card yz-entry yz-stack" aria-label={t('unsentTitle', { count: entries.length })}>
      <div className="yz-unsent-entry">
        <div>
          <b>{t('unsentTitle', { count: entries.length })}</b>
          <p className="yz-soft">{t('unsentWhy')}</p>
        </div>
        <Button onClick={() => void sendAll(postId)}>{t('retry')}</Button>
      </div>
      {entries.map((entry) => (
        <div key={entry.input.clientKey} className="yz-unsent-entry">
          <div>
            <p className="yz-number">
              {entry.input.day} · {entry.words}
            </p>
            <p className="yz-soft">{entry.input.sentence}</p>
            {entry.refusal && <p>{t('refused', { why: refusalWords(entry.refusal, w) })}</p>}
          </div>
          <Button type="text" onClick={() => dropUnsent(entry.input.clientKey)}>
            {t('drop')}
          </Button>
        </div>
      ))}
    </section>
  )
}
