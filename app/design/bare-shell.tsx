/** The frame without rail: signing in, printing, whatever stands alone. */
import type { ReactNode } from 'react'
import { DemoStrip } from './demo-strip.tsx'
import { DeskKit } from './desk-kit.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export function BareShell({ worldDay, children }: { worldDay?: ReactNode; children: ReactNode }) {
  return (
    <DeskKit>
      <DemoStrip worldDay={worldDay} />
      <main style={{ padding: '24px 16px', maxWidth: 960, margin: '0 auto' }}>
        {children}
        <LanguageSwitch />
      </main>
    </DeskKit>
  )
}
