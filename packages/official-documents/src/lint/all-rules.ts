// Every rule of the lint, in the order of the page. To add one: a rule in rules/, a pair in cases/.
import type { Rule } from './finding.ts'
import { annexRules } from './rules/annexes.ts'
import { attachmentRules } from './rules/attachments.ts'
import { bodyRules } from './rules/body.ts'
import { genreRules } from './rules/genre.ts'
import { headRules } from './rules/head.ts'
import { headingRules } from './rules/headings.ts'
import { imprintRules } from './rules/imprint.ts'
import { numberRules } from './rules/number.ts'
import { pageRules } from './rules/page.ts'
import { pageNumberRules } from './rules/page-number.ts'
import { signatureRules } from './rules/signature.ts'
import { titleRules } from './rules/title.ts'
import { wordingRules } from './rules/wording.ts'

export const allRules: readonly Rule[] = [
  ...pageRules,
  ...headRules,
  ...numberRules,
  ...titleRules,
  ...bodyRules,
  ...headingRules,
  ...attachmentRules,
  ...annexRules,
  ...signatureRules,
  ...imprintRules,
  ...pageNumberRules,
  ...genreRules,
  ...wordingRules,
]
