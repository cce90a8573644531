/** The fingerprint of a signed bulletin: SHA-256 over the canonical JSON of everything that was frozen. */
import { createHash } from 'node:crypto'
import type { Question } from '../../figures/public.ts'
import type { BulletinText } from './bulletin.ts'

export interface FrozenFigure {
  figureId: string
  question: Question
  value: number
  doubted: number
  evidence: readonly { kind: string; value: number }[]
  asOf: string
  /** How many records were counted, and SHA-256 over their ids in order. */
  facts: number
  factsDigest: string
}

export interface FigureWords {
  unitName: string
  measureZh: string
  measureEn: string
  unitZh: string
  unitEn: string
}

/** What is printed, apart from the figures' values. */
export interface FrozenContent extends BulletinText {
  masthead: string
  organ: string
  /** Day of signing, 'YYYY-MM-DD'. */
  day: string
  /** Names of the credited units, by id. */
  credits: Record<string, string>
  /** How each figure is named and counted on paper, by figure id. */
  figureWords: Record<string, FigureWords>
}

export interface FrozenBulletin {
  year: number
  issue: number
  content: FrozenContent
  figures: readonly FrozenFigure[]
}

/** Keys in order of code points, no white space: the same value gives the same text, whatever stored it (RFC 8785 §3.2.3). */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(',')}}`
}

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

export const fingerprintOf = (frozen: FrozenBulletin): string => sha256(canonicalJson(frozen))

/** Whether the frozen rows still say what was signed. */
export const isIntact = (frozen: FrozenBulletin, fingerprint: string): boolean => fingerprintOf(frozen) === fingerprint
