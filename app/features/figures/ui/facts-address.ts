/** `?facts=attendance:UNIT` opens the records behind one figure; this is how it is written and read. */
import { z } from 'zod'

export interface FactsAddress {
  measure: string
  unitId: string
}

export const factsAddress = ({ measure, unitId }: FactsAddress): string => `${measure}:${unitId}`

/** `null` for an address that somebody has shortened or mistyped. */
export function readFactsAddress(text: string): FactsAddress | null {
  const at = text.lastIndexOf(':')
  const measure = text.slice(0, Math.max(0, at))
  const unitId = z.uuid().safeParse(text.slice(at + 1))
  return measure && unitId.success ? { measure, unitId: unitId.data } : null
}
