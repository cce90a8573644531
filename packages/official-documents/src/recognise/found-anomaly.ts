// What is wrong with a place in the text, before it becomes part of the draft.
import type { AnomalyKind } from '../draft.ts'

export interface FoundAnomaly {
  from: number
  to: number
  kind: AnomalyKind
  fix?: string
}
