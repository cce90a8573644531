/** The frame of young people's pages: one column, demo strip, language, and what is not sent yet. */
import type { ReactNode } from 'react'
import { DemoStrip } from './demo-strip.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PhoneKit } from './phone-kit.tsx'
import './phone-shell.css'
import { UnsentBanner } from './unsent-banner.tsx'

export function PhoneShell({ worldDay, children }: { worldDay?: ReactNode; children: ReactNode }) {
  return (
    <PhoneKit>
      <div className="yz-phone">
        <DemoStrip worldDay={worldDay} />
        <UnsentBanner />
        {children}
        <footer className="yz-phone-foot">
          <LanguageSwitch />
        </footer>
      </div>
    </PhoneKit>
  )
}
