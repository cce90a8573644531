// Every rule of the lint, in the order of the page. To add one: a rule in rules/, a pair in lint-cases.ts.
import type { Rule } from './finding.ts'
import { bodyRules } from './rules/body.ts'
import { attachmentRules, signatureRules } from './rules/closing.ts'
import { genreRules } from './rules/genre.ts'
import { headRules } from './rules/head.ts'
import { imprintRules } from './rules/imprint.ts'
import { pageRules } from './rules/page.ts'
import { pageNumberRules } from './rules/page-number.ts'
import { titleRules } from './rules/title.ts'
import { wordingRules } from './rules/wording.ts'

export const allRules: readonly Rule[] = [
  ...pageRules,
  ...headRules,
  ...titleRules,
  ...bodyRules,
  ...attachmentRules,
  ...signatureRules,
  ...imprintRules,
  ...pageNumberRules,
  ...genreRules,
  ...wordingRules,
]
