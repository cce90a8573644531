/** One reading that the compiler offers for a doubtful stretch, and how likely it is in words. */
import { z } from 'zod'

/** Of the package's own type: an empty text means that the stretch should be left out. */
export const Alternative = z.object({
  text: z.string(),
  value: z.union([z.string(), z.number()]).optional(),
  confidence: z.number(),
})
export type Alternative = z.infer<typeof Alternative>

export type Likelihood = 'likely' | 'possible' | 'unlikely'

/** People weigh three words better than two digits, and the compiler's confidence has no more than that to say. */
export const likelihoodOf = (confidence: number): Likelihood =>
  confidence >= 0.75 ? 'likely' : confidence >= 0.4 ? 'possible' : 'unlikely'

/** What taking the reading comes to: its typed value where it has one, else its words. */
export const valueTaken = ({ value, text }: Alternative): string => String(value ?? text)
