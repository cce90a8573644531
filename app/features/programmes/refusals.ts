/** The shape of a command's answer in the contracts: done, or refused with a word the screen explains. */
import { z } from 'zod'

export const done = z.object({ ok: z.literal(true) })

export const refused = <const Because extends string>(...because: [Because, ...Because[]]) =>
  z.object({ ok: z.literal(false), because: z.enum(because) })

export const editRefusals = ['not-your-unit', 'in-sign-off', 'already-issued'] as const
