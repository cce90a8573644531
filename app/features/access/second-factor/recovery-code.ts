/** Ten codes for the day the phone is lost: written down once, each good once, kept as keyed hashes. */
import { randomInt } from 'node:crypto'

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const howMany = 10

/** Fifty bits, in two groups to be read aloud: 'K7WQ2-9HXMP'. */
export const newRecoveryCode = (): string => {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return `${group()}-${group()}`
}

export const plainCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
