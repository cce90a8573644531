/** Says that there is no network, and how many entries wait to be sent (see `usePendingCount`). */
import { useSyncExternalStore } from 'react'
import { usePendingCount } from '../platform/web/queries.ts'
import { useTexts } from '../platform/web/texts.ts'
import { designTexts } from './texts.ts'
import './unsent-banner.css'

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)

export function UnsentBanner() {
  const t = useTexts(designTexts)
  const online = useOnline()
  const waiting = usePendingCount()
  return (
    <div role="status">
      {(!online || waiting > 0) && (
        <div className="yz-unsent">
          {!online && <b>{t('offline')}</b>}
          <span>{waiting > 0 ? t('unsent', { count: waiting }) : t('offlineHelp')}</span>
        </div>
      )}
    </div>
  )
}
