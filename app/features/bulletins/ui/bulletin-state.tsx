import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { BulletinState, ConfirmationState } from '../issues/bulletin.ts'
import { bulletinTexts } from './texts.ts'

const tones: Record<BulletinState, Tone> = { drafting: 'quiet', drafted: 'active', checked: 'active', signed: 'good' }

export function BulletinTag({ state }: { state: BulletinState }) {
  const t = useTexts(bulletinTexts)
  return <StateTag tone={tones[state]}>{t(`state_${state}`)}</StateTag>
}

const words = {
  'not-asked': { tone: 'quiet', key: 'confirm_not_asked' },
  asked: { tone: 'active', key: 'confirm_asked' },
  confirmed: { tone: 'good', key: 'confirm_confirmed' },
  objected: { tone: 'blocked', key: 'confirm_objected' },
} as const

export function ConfirmationTag({ state }: { state: ConfirmationState }) {
  const t = useTexts(bulletinTexts)
  return <StateTag tone={words[state].tone}>{t(words[state].key)}</StateTag>
}
