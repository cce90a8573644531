/** What a dispatch carries: the words and the answers of the figures at that moment. */
import { z } from 'zod'
import { Blocks, BoundValue } from '../bound-figure.ts'

export const SentContent = z.object({ title: z.string(), blocks: Blocks, figures: z.array(BoundValue) })
export type SentContent = z.infer<typeof SentContent>
