import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ProblemError } from '../platform/web/problem.ts'
import { fieldMessage, isRequired, namePath, setFieldProblems, zodRules } from './zod-rule.ts'

const Title = z.string().min(2, '至少两个字')

describe('a zod schema as a form rule', () => {
  it('marks what an untouched field may not be', () => {
    expect(isRequired(Title)).toBe(true)
    expect(isRequired(Title.optional())).toBe(false)
    expect(isRequired(Title.nullable())).toBe(false)
    expect(isRequired(z.string().max(9))).toBe(false)
    expect(isRequired(z.coerce.number())).toBe(true)
    expect(fieldMessage(Title.nullable(), undefined)).toBeNull()
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

describe('zod’s findings in plain words', () => {
  it.each([
    [z.string().min(2), '好', '至少 2 个字'],
    [z.string().max(1), '好好', '最多 1 个字'],
    [z.array(z.string()).min(1), [], '至少 1 项'],
    [z.number().min(10), 3, '不能小于 10'],
    [z.number().max(1000), 3000, '不能大于 1,000'],
    [z.number(), 'x', '请填写数字'],
    [z.number().int(), 1.5, '请填写整数'],
    [z.iso.date(), '2019-02-30', '格式不对，请核对'],
    [z.enum(['a']), 'b', '格式不对，请核对'],
    [z.number(), null, '此项必填'],
  ])('%#', (schema, value, words) => expect(fieldMessage(schema, value)).toBe(words))
})
