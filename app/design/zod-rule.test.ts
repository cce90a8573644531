import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ProblemError } from '../platform/web/problem.ts'
import { fieldMessage, isRequired, namePath, setFieldProblems, zodRules } from './zod-rule.ts'

const Title = z.string().min(2, '至少两个字')

describe('a zod schema as a form rule', () => {
  it('marks what an untouched field may not be', () => {
    expect(isRequired(Title)).toBe(true)
    expect(isRequired(Title.optional())).toBe(false)
    expect(zodRules(Title)[0]?.required).toBe(true)
    expect(zodRules(Title.optional())[0]).not.toHaveProperty('required')
  })
  it('says the schema’s own sentence, and that an untouched field is needed', () => {
    expect(fieldMessage(Title, '好')).toBe('至少两个字')
    expect(fieldMessage(Title, '')).toBe('此项必填')
    expect(fieldMessage(Title, '座谈会')).toBeNull()
    expect(fieldMessage(Title.optional(), '')).toBeNull()
  })
  it('rejects and resolves as the form engine expects', async () => {
    const rule = zodRules(Title)[0]
    await expect(rule?.validator({}, '好')).rejects.toThrow('至少两个字')
    await expect(rule?.validator({}, '座谈会')).resolves.toBeUndefined()
  })
})

describe('a problem’s field errors', () => {
  it('land under their fields', () => {
    const set: unknown[] = []
    const error = new ProblemError({
      type: 't',
      title: 't',
      status: 400,
      errors: [{ path: 'rows.2.name', message: '空' }],
    })
    expect(setFieldProblems({ setFields: (fields) => set.push(...fields) }, error)).toBe(true)
    expect(set).toEqual([{ name: ['rows', 2, 'name'], errors: ['空'] }])
  })
  it('are none for other errors', () => {
    expect(setFieldProblems({ setFields: () => expect.unreachable() }, new Error('x'))).toBe(false)
    expect(namePath('a.b')).toEqual(['a', 'b'])
  })
})
