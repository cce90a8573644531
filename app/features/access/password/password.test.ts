import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policies } from '../../../platform/security-policy.ts'
import { isCommon } from './common-passwords.ts'
import { decidePassword, isOutdated } from './password.ts'

const about = { signInName: 'shen', name: '沈知行', wasUsedBefore: false }
const decide = (password: string, policy: 'djcp' | 'nist', more: Partial<typeof about> = {}) => {
  const decision = decidePassword(password, { ...about, ...more }, policies[policy])
  return decision.ok || decision.because
}

describe('the two presets contradict each other on purpose', () => {
  it.each([
    ['Short-1a', 'too-short', 'too-short'],
    ['correct horse battery', 'too-few-classes', true],
    ['Correct horse 4 battery', true, true],
    ['四个字也是一句好记的口令一二', 'too-few-classes', 'too-short'],
    ['shen-likes-Tea-2018', 'names-you', 'names-you'],
    ['Password20181228', 'too-common', 'too-common'],
    ['aB3!aB3!aB3!aB3!', 'too-common', 'too-common'],
  ] as const)('%s: djcp %s, nist %s', (password, djcp, nist) => {
    expect([decide(password, 'djcp'), decide(password, 'nist')]).toEqual([djcp, nist])
  })

  it('lets one run out after ninety days, the other never', () => {
    const set = '2026-01-01T00:00:00Z'
    const after = (days: number) => new Date(Date.parse(set) + days * 86_400_000)
    expect(isOutdated(set, after(90), policies.djcp)).toBe(false)
    expect(isOutdated(set, after(91), policies.djcp)).toBe(true)
    expect(isOutdated(set, after(9000), policies.nist)).toBe(false)
  })
})

it('never takes one that was used before, however good', () => {
  expect(decide('Correct horse 4 battery', 'djcp', { wasUsedBefore: true })).toBe('used-before')
})

it('takes nothing shorter than the policy says, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 11 }), (text) => {
      fc.pre([...text].length < 12)
      expect(decide(text, 'djcp')).toBe('too-short')
    }),
  )
})

it.each(['qwertyuiop', '12345678', 'woaini1314', 'Admin@2024'.toLowerCase(), '88888888', 'abcabcabcabc'])(
  'knows %s as one that is tried first',
  (word) => expect(isCommon(word)).toBe(true),
)
