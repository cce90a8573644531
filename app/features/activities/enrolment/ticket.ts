/** What a ticket is: a signed link that nobody can make up, and a short code of the same enrolment for the door. */
import { ShortCode, shortCodeFrom } from '../short-code.ts'

type KeyedHash = (text: string) => string

/** 22 base64url characters = 132 bits. */
const signatureLength = 22
const idLength = 22

const signatureOf = (enrolmentId: string, keyedHash: KeyedHash): string =>
  keyedHash(`ticket ${enrolmentId}`).slice(0, signatureLength)

/** The part of `/t/…`: the enrolment's id and its signature, 44 characters. */
export const ticketToken = (enrolmentId: string, keyedHash: KeyedHash): string =>
  Buffer.from(enrolmentId.replaceAll('-', ''), 'hex').toString('base64url') + signatureOf(enrolmentId, keyedHash)

/** The enrolment's id, or undefined where the signature is not ours. */
export function enrolmentIdIn(token: string, keyedHash: KeyedHash): string | undefined {
  if (!/^[\w-]{44}$/.test(token)) return undefined
  const hex = Buffer.from(token.slice(0, idLength), 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return token === ticketToken(id, keyedHash) ? id : undefined
}

export const ticketCode = (enrolmentId: string, keyedHash: KeyedHash): string =>
  shortCodeFrom(keyedHash(`ticket code ${enrolmentId}`))

/** What was typed or scanned at the door: a code, or the ticket's link with a code behind it. */
export function ticketCodeIn(text: string, keyedHash: KeyedHash): string | undefined {
  const typed = ShortCode.safeParse(text)
  if (typed.success) return typed.data
  const id = enrolmentIdIn(text.trim().split('/').at(-1) ?? '', keyedHash)
  return id && ticketCode(id, keyedHash)
}
