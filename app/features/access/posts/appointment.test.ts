import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roles } from '../../../platform/scope.ts'
import { decideAppointment, mayAppoint } from './appointment.ts'

const province = '/001/'
const city = '/001/002/'
const county = '/001/002/001/'

it.each([
  ['a lead gives every post of work below', 'lead', city, 'lead', county, true],
  ['a lead gives lesser posts at home', 'lead', city, 'officer', city, true],
  ['but not their own', 'lead', city, 'lead', city, false],
  ['nor any above', 'lead', city, 'viewer', province, false],
  ['nor an administrator’s', 'lead', province, 'audit', city, false],
  ['a security administrator gives an administrator’s below', 'security', province, 'audit', city, true],
  ['but not beside them', 'security', province, 'audit', province, false],
  ['and posts of work at home', 'security', province, 'lead', province, true],
  ['an officer gives nothing', 'officer', province, 'viewer', county, false],
  ['neither does an audit administrator', 'audit', province, 'viewer', county, false],
] as const)('%s', (_, role, unitPath, given, at, expected) => {
  expect(mayAppoint({ role, unitPath }, { role: given, unitPath: at })).toBe(expected)
})

it('never lets anybody give what they hold themselves, where they hold it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.constantFrom(province, city, county), (role, unitPath) => {
      expect(mayAppoint({ role, unitPath }, { role, unitPath })).toBe(false)
    }),
  )
})

it('refuses what an existing account cannot hold, and whoever does not know whose it is', () => {
  const lead = { role: 'lead', unitPath: city } as const
  const post = { role: 'officer', unitPath: county, fromDay: '2019-01-01', toDay: null } as const
  const decide = (holder: Parameters<typeof decideAppointment>[2], name = '何以宁') => {
    const decision = decideAppointment(lead, post, holder, name)
    return decision.ok || decision.because
  }
  expect(decide(null)).toBe(true)
  expect(decide({ duty: 'work', name: '何以宁', holdsIt: false })).toBe(true)
  expect(decide({ duty: 'work', name: '何以安', holdsIt: false })).toBe('name-differs')
  expect(decide({ duty: 'audit', name: '何以宁', holdsIt: false })).toBe('other-duty')
  expect(decide({ duty: 'work', name: '何以宁', holdsIt: true })).toBe('already-holds-it')
})
