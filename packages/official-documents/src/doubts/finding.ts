// What a check of the secretary returns: doubts for a person, or something that was examined and holds.
import type { Check, Doubt, Draft } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'

export type Finding = Omit<Doubt, 'id'> | Check

/** One secretary's check: looks at the whole draft, changes nothing. */
export type FindDoubts = (draft: Draft, outline: Outline) => Finding[]

export function isChecked(finding: Finding): finding is Check {
  return finding.kind.endsWith('-meets')
}
