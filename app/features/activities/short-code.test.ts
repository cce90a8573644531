import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openCrypto } from '../../platform/crypto.ts'
import { uuidv7 } from '../../platform/ids.ts'
import { enrolmentIdIn, ticketCode, ticketCodeIn, ticketToken } from './enrolment/ticket.ts'
import { ShortCode, shortCodeFrom } from './short-code.ts'

const { keyedHash } = openCrypto('one installation')
const other = openCrypto('another installation').keyedHash

it('makes codes that one can read out, however they are typed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const code = shortCodeFrom(keyedHash(text))
      expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{6}$/)
      expect(ShortCode.parse(`${code.slice(0, 3).toLowerCase()} -${code.slice(3)} `)).toBe(code)
    }),
  )
  for (const wrong of ['ABCDE', 'ABCDEFG', 'ABCDE0', '中文四个字啊'])
    expect(ShortCode.safeParse(wrong).success).toBe(false)
})

it('spreads: ten thousand ids share next to no code', () => {
  const codes = new Set(Array.from({ length: 10_000 }, () => ticketCode(uuidv7(), keyedHash)))
  expect(codes.size).toBeGreaterThan(9_995)
})

it('opens a ticket link only where this installation signed it', () => {
  const id = uuidv7()
  const token = ticketToken(id, keyedHash)
  expect(token).toHaveLength(44)
  expect(enrolmentIdIn(token, keyedHash)).toBe(id)
  expect(enrolmentIdIn(token, other)).toBeUndefined()
  fc.assert(
    fc.property(fc.nat(43), fc.constantFrom(...'AZaz09-_'), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      expect(enrolmentIdIn(changed, keyedHash)).toBe(changed === token ? id : undefined)
    }),
  )
})

it('reads at the door what was typed and what was scanned', () => {
  const id = uuidv7()
  const code = ticketCode(id, keyedHash)
  expect(ticketCodeIn(code.toLowerCase(), keyedHash)).toBe(code)
  expect(ticketCodeIn(`http://x.cn/t/${ticketToken(id, keyedHash)}`, keyedHash)).toBe(code)
  expect(ticketCodeIn(`http://x.cn/t/${ticketToken(id, other)}`, keyedHash)).toBeUndefined()
  expect(ticketCodeIn('', keyedHash)).toBeUndefined()
})
