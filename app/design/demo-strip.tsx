/** The mark that stands on every page as long as there is demo data only, with the day of the demo's calendar. */
import type { ReactNode } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import './demo-strip.css'
import { designTexts } from './texts.ts'

export function DemoStrip({ worldDay }: { worldDay?: ReactNode }) {
  const t = useTexts(designTexts)
  return (
    <div className="yz-demo" role="note">
      <span>{t('demo')}</span>
      {worldDay && (
        <span className="yz-number">
          {t('worldDay')} {worldDay}
        </span>
      )}
    </div>
  )
}
