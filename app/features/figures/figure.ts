/** What a figure asks and answers, and when a number is far enough off to go back to its unit. */
import { z } from 'zod'

export const Evidence = z.enum(['measured', 'confirmed', 'attested', 'imported', 'estimated'])
export type Evidence = z.infer<typeof Evidence>

/** Stands for "any" programme or task where a counter is kept for all of them. */
export const anyId = '00000000-0000-0000-0000-000000000000'

export const Question = z.object({
  measure: z.string(),
  unitId: z.uuid(),
  /** Root programme and root task: every level's adoption counts into the same question. */
  programmeId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type Question = z.infer<typeof Question>

export const Figure = z.object({
  measure: z.string(),
  value: z.number().int(),
  /** How much of the value rests on which kind of evidence; empty for distinct people. */
  evidence: z.array(z.object({ kind: Evidence, value: z.number().int() })),
  /** Part of the value that its unit has yet to look at (待核); bulletins leave it out. */
  doubted: z.number().int(),
})
export type Figure = z.infer<typeof Figure>

export type DoubtReason = 'above-capacity' | 'above-allotment'

/** 1.2: a room may hold some more than was planned; beyond it a slip of the keyboard is likelier than a crowd. */
export const toleratedExcess = 1.2

export function isFarAbove(quantity: number, expected: number): boolean {
  return expected > 0 && quantity > expected * toleratedExcess
}
