import { hash } from '@node-rs/argon2'
import type { Tx } from '../../platform/db/database.ts'
import type { Call } from '../../platform/http/route.ts'
import { dutyOf, type Role } from '../../platform/scope.ts'
import type * as contract from './contract.ts'

export async function advanceDay({ clock, input, today }: Call<typeof contract.advanceDay>) {
  if (!clock.isWorldCalendar()) return { ok: false as const, because: 'not-a-demo' as const }
  if (input.day < today) return { ok: false as const, because: 'backwards' as const }
  await clock.setDay(input.day)
  return { ok: true as const, day: input.day }
}

export interface NewAccount {
  id: string
  signInName: string
  name: string
  passwordHash: string
  post: { id: string; unitId: string; path: string; role: Role; title: string; fromDay: string }
}

/** An account with its first post; used by the worlds until invitations exist. */
export async function openAccount(tx: Tx, { id, signInName, name, passwordHash, post }: NewAccount): Promise<void> {
  await tx
    .insertInto('account')
    .values({ id, sign_in_name: signInName, name, password_hash: passwordHash, duty: dutyOf(post.role) })
    .execute()
  await tx
    .insertInto('post')
    .values({
      id: post.id,
      account_id: id,
      unit_id: post.unitId,
      path: post.path,
      role: post.role,
      title: post.title,
      from_day: post.fromDay,
      to_day: null,
    })
    .execute()
}

export const hashPassword = (password: string): Promise<string> => hash(password)
