/** Which decisions a doubt admits, which one holds, and which doubts are still open. */
import type { Doubt, DoubtKind } from '@yizhan/official-documents'
import { z } from 'zod'

export const DecisionKind = z.enum([
  'accept-suggestion',
  'keep-as-is',
  'value-given',
  'not-a-problem',
  'restored',
  'stripped',
])
export type DecisionKind = z.infer<typeof DecisionKind>

export const Severity = z.enum(['blocking', 'ask', 'note'])
export type Severity = z.infer<typeof Severity>

export const Suggestion = z.object({
  text: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  confidence: z.number().optional(),
})
export type Suggestion = z.infer<typeof Suggestion>

interface Decidable {
  kind: string
  isStripped: boolean
  suggestion: Suggestion | null
}

export type Answer = { decision: DecisionKind; value?: string | undefined }
export type DecisionRefusal = 'no-suggestion' | 'value-missing' | 'not-a-day' | 'not-stripped' | 'only-stripped'

/** Site furniture and page numbers are no part of the document; they are set aside, not doubted. */
export const isStrippedKind = (kind: DoubtKind): boolean => kind === 'web-chrome'

/**
 * Names each doubt by what and where it is, so that it stays itself when the text is compiled again after a line was
 * restored: the compiler's own ids only count.
 */
export function keyed(doubts: readonly Doubt[]): (Doubt & { key: string })[] {
  const seen = new Map<string, number>()
  return doubts.map((doubt) => {
    const [first] = doubt.spans
    const name = `${doubt.kind}-${first?.start ?? 0}-${first?.end ?? 0}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...doubt, key: times === 1 ? name : `${name}-${times}` }
  })
}

const aboutADay: readonly string[] = ['no-such-date', 'date-unreadable']

/** A doubted day is answered with a day, so that a programme can hold it; everything else with words. */
export const wantsDay = ({ kind, suggestion }: Pick<Decidable, 'kind' | 'suggestion'>): boolean =>
  aboutADay.includes(kind) || isDay(suggestion?.value)

/** What a person types for a day, as 'YYYY-MM-DD': 2019-2-28, 2019.2.28, 2019年2月28日, 20190228. Null if there is no such day. */
export function dayFrom(text: string): string | null {
  const parts = /^\s*(\d{4})(?:\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?|(\d{2})(\d{2}))\s*$/.exec(text)
  const [, year, month, date, bareMonth, bareDate] = parts ?? []
  const day = `${year}-${(month ?? bareMonth ?? '').padStart(2, '0')}-${(date ?? bareDate ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}

const isDay = (value: unknown): boolean => z.iso.date().safeParse(value).success

export function decideDoubt(doubt: Decidable, { decision, value }: Answer): DecisionRefusal | null {
  const forStripped = decision === 'restored' || decision === 'stripped'
  if (forStripped !== doubt.isStripped) return doubt.isStripped ? 'only-stripped' : 'not-stripped'
  if (decision === 'accept-suggestion' && !doubt.suggestion) return 'no-suggestion'
  if (decision === 'value-given') {
    if (!value) return 'value-missing'
    if (wantsDay(doubt) && !isDay(value)) return 'not-a-day'
  }
  return null
}

/** What the decision comes to as a value: the given one, or the accepted suggestion's; none where the words stay. */
export function decidedValue(suggestion: Suggestion | null, { decision, value }: Answer): string | null {
  if (decision === 'value-given') return value ?? null
  if (decision === 'accept-suggestion') return String(suggestion?.value ?? suggestion?.text ?? '')
  return null
}

/** Stripped text waits for nobody. */
export const isOpen = (doubt: { isStripped: boolean; decision: unknown }): boolean =>
  !doubt.isStripped && doubt.decision === null
