/** Six characters that a person can read out, type on a phone and not mistake: the public page's and the ticket's code. */
import { z } from 'zod'

/** Without 0 O, 1 I L, 2 Z, 5 S, 8 B: 25 characters, so 244 million codes. */
const letters = 'ACDEFGHJKMNPQRTUVWXY34679'
const length = 6

/** As typed: lower case, blanks and dashes do not matter. */
export const ShortCode = z
  .string()
  .transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${letters}]{${length}}$`)))

/** From a keyed hash (base64url, at least 22 characters): nobody can guess it, the same input gives the same code. */
export function shortCodeFrom(keyedHash: string): string {
  const bytes = Buffer.from(keyedHash, 'base64url')
  let value = 0n
  for (const byte of bytes.subarray(0, 16)) value = value * 256n + BigInt(byte)
  let code = ''
  for (let i = 0; i < length; i++) {
    code += letters[Number(value % BigInt(letters.length))]
    value /= BigInt(letters.length)
  }
  return code
}
