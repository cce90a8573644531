import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fillPath } from './pages.ts'
import { parseSearch, patchSearch, readSearch, stringifySearch } from './search-state.ts'

const Filter = z.object({
  q: z.string().default(''),
  page: z.coerce.number().int().min(1).default(1),
  state: z.enum(['open', 'closed']).optional(),
})

describe('state in the address', () => {
  it('reads plain strings through the schema', () => {
    expect(readSearch(Filter, parseSearch('?q=2018&page=3&state=open'))).toEqual({ q: '2018', page: 3, state: 'open' })
  })
  it('ignores what no longer fits, and other parameters', () => {
    expect(readSearch(Filter, parseSearch('?page=-2&state=lost&sheet=9'))).toEqual({ q: '', page: 1 })
  })
  it('leaves defaults out and keeps what belongs to others', () => {
    const before = { sheet: '9', page: '3', state: 'open' }
    expect(patchSearch(Filter, before, { page: 1, state: undefined, q: '返乡' })).toEqual({ sheet: '9', q: '返乡' })
  })
  it('comes back the same from any address it wrote', () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ minLength: 1, unit: 'grapheme' }))
    fc.assert(
      fc.property(values, (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual({ ...search })
      }),
    )
  })
})

it('fills a path and refuses a hole', () => {
  expect(fillPath('/activities/$activityId/sessions/$sessionId', { activityId: 'a b', sessionId: '1' })).toBe(
    '/activities/a%20b/sessions/1',
  )
  expect(() => fillPath('/activities/$activityId', {})).toThrow('activityId')
})
