/** What is wrong with a value, in plain words; zod's own sentences speak of types. A schema's own message wins. */
import type { z } from 'zod'
import { textOf } from '../platform/web/texts.ts'
import { numberText } from './dates.ts'
import { designTexts } from './texts.ts'

const sized = (issue: { origin?: unknown }, text: string, list: string, number: string) =>
  issue.origin === 'string' ? text : issue.origin === 'array' || issue.origin === 'set' ? list : number

export function issueText(issue: z.core.$ZodRawIssue): string {
  const t = textOf(designTexts)
  switch (issue.code) {
    case 'too_small': {
      const least = numberText(Number(issue.minimum))
      return sized(issue, t('tooShort', { least }), t('tooFew', { least }), t('tooSmall', { least }))
    }
    case 'too_big': {
      const most = numberText(Number(issue.maximum))
      return sized(issue, t('tooLong', { most }), t('tooMany', { most }), t('tooLarge', { most }))
    }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return t('fieldNeeded')
      return issue.expected === 'int' ? t('notWhole') : issue.expected === 'number' ? t('notANumber') : t('wrongForm')
    default:
      return t('wrongForm')
  }
}
