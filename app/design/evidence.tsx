/**
 * What a figure rests on. `<EvidenceTag of="attested" />` names one kind; `<EvidenceBar mix={{ measured: 80, attested: 20 }} />`
 * draws the parts of a whole, strongest first, with the same in words for readers who do not see it.
 */
import { useTexts } from '../platform/web/texts.ts'
import { shareText } from './dates.ts'
import './evidence.css'
import { designTexts } from './texts.ts'
import { type Evidence, evidenceColours } from './tokens.ts'

export type { Evidence }
export type EvidenceMix = Partial<Record<Evidence, number>>

// The keys of the colour table are the kinds of evidence, in order of strength.
export const evidenceKinds = Object.keys(evidenceColours) as Evidence[]

export function EvidenceTag({ of }: { of: Evidence }) {
  const t = useTexts(designTexts)
  return (
    <span className="yz-evidence-tag" title={t(`${of}Why`)}>
      <i style={{ background: `var(--yz-evidence-${of})` }} />
      {t(of)}
    </span>
  )
}

/** Shares that add up to 1; kinds without any are left out. */
export function sharesOf(mix: EvidenceMix): { kind: Evidence; share: number }[] {
  const total = evidenceKinds.reduce((sum, kind) => sum + (mix[kind] ?? 0), 0)
  if (total <= 0) return []
  return evidenceKinds.map((kind) => ({ kind, share: (mix[kind] ?? 0) / total })).filter(({ share }) => share > 0)
}

export function EvidenceBar({ mix }: { mix: EvidenceMix }) {
  const t = useTexts(designTexts)
  const shares = sharesOf(mix)
  if (shares.length === 0) return null
  const words = shares.map(({ kind, share }) => `${t(kind)} ${shareText(share)}`).join(' · ')
  return (
    <span className="yz-evidence-bar" role="img" aria-label={`${t('evidenceMix')}: ${words}`} title={words}>
      {shares.map(({ kind, share }) => (
        <i key={kind} style={{ width: `${share * 100}%`, background: `var(--yz-evidence-${kind})` }} />
      ))}
    </span>
  )
}
