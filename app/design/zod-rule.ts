/**
 * zod schemas as rules of antd's and antd-mobile's forms (both stand on one form engine), so that a screen checks
 * what the endpoint will check.
 *
 *   <Form.Item name="title" rules={zodRules(draftActivity.input.shape.title)}>
 *
 * `setFieldProblems(form, error)` puts the server's field errors under their fields.
 */
import type { z } from 'zod'
import { ProblemError } from '../platform/web/problem.ts'
import { textOf } from '../platform/web/texts.ts'
import { designTexts } from './texts.ts'
import { issueText } from './zod-words.ts'

/** The part of the form engine's rule that is used here. */
export interface ZodRule {
  required?: boolean
  validator: (rule: unknown, value: unknown) => Promise<void>
}

/** A form gives '' and null for an untouched field; a schema means `undefined`. */
const entered = (value: unknown) => (value === '' || value === null ? undefined : value)

/** Whether an untouched field is refused: it is not where the schema takes "nothing" in any of its shapes. */
export const isRequired = (schema: z.ZodType): boolean =>
  !schema.safeParse(undefined).success && schema.safeParse(null).data !== null && schema.safeParse('').data !== ''

export function fieldMessage(schema: z.ZodType, value: unknown): string | null {
  const given = entered(value)
  if (given === undefined) return isRequired(schema) ? textOf(designTexts)('fieldNeeded') : null
  const parsed = schema.safeParse(given, { error: issueText })
  if (parsed.success) return null
  return parsed.error.issues[0]?.message ?? textOf(designTexts)('fieldNeeded')
}

export function zodRules(schema: z.ZodType): ZodRule[] {
  const validator = (_: unknown, value: unknown) => {
    const message = fieldMessage(schema, value)
    return message === null ? Promise.resolve() : Promise.reject(new Error(message))
  }
  return [{ ...(isRequired(schema) ? { required: true } : {}), validator }]
}

/** `a.0.b` of a problem document as the form engine's name path. */
export const namePath = (path: string): (string | number)[] =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

interface AnyForm {
  setFields: (fields: { name: (string | number)[]; errors: string[] }[]) => void
}

/** True when the error named fields and they were marked; otherwise show it with RefusalNote. */
export function setFieldProblems(form: AnyForm, error: unknown): boolean {
  if (!(error instanceof ProblemError) || error.errors.length === 0) return false
  form.setFields(error.errors.map(({ path, message }) => ({ name: namePath(path), errors: [message] })))
  return true
}
