/** Which decisions a doubt admits, which one holds, and which doubts are still open. */
import type { Doubt, DoubtKind } from '@yizhan/official-documents'
import { z } from 'zod'
import { type Alternative, valueTaken } from './alternative.ts'

export const DecisionKind = z.enum([
  'take-alternative',
  'keep-as-is',
  'value-given',
  'not-a-problem',
  'restored',
  'stripped',
])
export type DecisionKind = z.infer<typeof DecisionKind>

export const Severity = z.enum(['blocking', 'ask', 'note'])
export type Severity = z.infer<typeof Severity>

export interface Decidable {
  kind: string
  severity: Severity
  isStripped: boolean
  /** The likeliest first. Those of a stored doubt never change, so a decision names one by its number. */
  alternatives: readonly Alternative[]
}

/** `alternative` counts from 1, as the keys do. */
export type Answer = { decision: DecisionKind; alternative?: number | undefined; value?: string | undefined }
export type DecisionRefusal = 'no-such-alternative' | 'value-missing' | 'not-a-day' | 'not-stripped' | 'only-stripped'

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
export const wantsDay = ({ kind, alternatives }: Pick<Decidable, 'kind' | 'alternatives'>): boolean =>
  aboutADay.includes(kind) || alternatives.some(({ value }) => isDay(value))

/** What a person types for a day, as 'YYYY-MM-DD': 2019-2-28, 2019.2.28, 2019年2月28日, 20190228. Null if there is no such day. */
export function dayFrom(text: string): string | null {
  const parts = /^\s*(\d{4})(?:\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?|(\d{2})(\d{2}))\s*$/.exec(text)
  const [, year, month, date, bareMonth, bareDate] = parts ?? []
  const day = `${year}-${(month ?? bareMonth ?? '').padStart(2, '0')}-${(date ?? bareDate ?? '').padStart(2, '0')}`
  return isDay(day) ? day : null
}

const isDay = (value: unknown): boolean => z.iso.date().safeParse(value).success

export function decideDoubt(doubt: Decidable, { decision, alternative, value }: Answer): DecisionRefusal | null {
  const forStripped = decision === 'restored' || decision === 'stripped'
  if (forStripped !== doubt.isStripped) return doubt.isStripped ? 'only-stripped' : 'not-stripped'
  if (decision === 'take-alternative' && !numbered(doubt.alternatives, alternative)) return 'no-such-alternative'
  if (decision === 'value-given') {
    if (!value) return 'value-missing'
    if (wantsDay(doubt) && !isDay(value)) return 'not-a-day'
  }
  return null
}

/** Forty quotation marks of one careless typist are one question; what blocks issuing is looked at one by one. */
export function decideTogether(doubts: readonly Decidable[], answer: Answer): TogetherRefusal | null {
  const [first] = doubts
  if (doubts.some(({ kind }) => kind !== first?.kind)) return 'not-one-kind'
  if (doubts.some(({ severity }) => severity === 'blocking')) return 'blocks'
  for (const doubt of doubts) {
    const refusal = decideDoubt(doubt, answer)
    if (refusal) return refusal
  }
  return null
}
export type TogetherRefusal = DecisionRefusal | 'not-one-kind' | 'blocks'

const numbered = (alternatives: readonly Alternative[], number: number | null | undefined): Alternative | undefined =>
  number ? alternatives[number - 1] : undefined

/** What the decision comes to as a value: the given one, or that of the reading taken; none where the words stay. */
export function decidedValue(
  alternatives: readonly Alternative[],
  decided: { decision: DecisionKind; alternative?: number | null | undefined; value?: string | null | undefined },
): string | null {
  if (decided.decision === 'value-given') return decided.value ?? null
  const taken = decided.decision === 'take-alternative' && numbered(alternatives, decided.alternative)
  return taken ? valueTaken(taken) : null
}

/** Stripped text waits for nobody. */
export const isOpen = (doubt: { isStripped: boolean; decision: unknown }): boolean =>
  !doubt.isStripped && doubt.decision === null
