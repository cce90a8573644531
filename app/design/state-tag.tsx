/**
 * A short state word: `<StateTag tone="good">已签发</StateTag>`. Tones: quiet (default), active, good, doubt, blocked.
 * Red is for what blocks or is lost only.
 */
import type { ReactNode } from 'react'
import './state-tag.css'

export type Tone = 'quiet' | 'active' | 'good' | 'doubt' | 'blocked'

export function StateTag({ tone = 'quiet', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`yz-state yz-state-${tone}`}>{children}</span>
}
