/** Which passwords are taken: by the policy's rules, never one that is known to everybody or says who one is. */
import { z } from 'zod'
import type { SecurityPolicy } from '../../../platform/security-policy.ts'
import { isCommon } from './common-passwords.ts'

export const PasswordRefusal = z.enum(['too-short', 'too-few-classes', 'names-you', 'too-common', 'used-before'])
export type PasswordRefusal = z.infer<typeof PasswordRefusal>

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

export function decidePassword(
  password: string,
  about: { signInName: string; name: string; wasUsedBefore: boolean },
  { password: rules }: SecurityPolicy,
): { ok: true } | { ok: false; because: PasswordRefusal } {
  const no = (because: PasswordRefusal) => ({ ok: false as const, because })
  if ([...password].length < rules.least) return no('too-short')
  if (classes.filter((one) => one.test(password)).length < rules.classes) return no('too-few-classes')
  const lower = password.toLowerCase()
  const own = [about.signInName.toLowerCase(), about.name.toLowerCase(), 'yizhan', '驿站']
  if (own.some((word) => word.length > 1 && lower.includes(word))) return no('names-you')
  if (isCommon(lower)) return no('too-common')
  return about.wasUsedBefore ? no('used-before') : { ok: true }
}

/** Whether another has to be chosen before anything else. */
export const isOutdated = (setAt: string, now: Date, { password }: SecurityPolicy): boolean =>
  password.lastsDays !== null && now.getTime() - Date.parse(setAt) > password.lastsDays * 86_400_000
