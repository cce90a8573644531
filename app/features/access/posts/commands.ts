import { sql } from 'kysely'
import { localDay } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { type AnyScope, covers, dutyOf, type Role } from '../../../platform/scope.ts'
import { unitById } from '../../units/public.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { decideAppointment, mayAppoint } from './appointment.ts'
import type * as contract from './contract.ts'
import { invite } from './invitations.ts'

/** Writing accounts and posts is a job's: the rule of who may give what has been asked before. */
export async function appoint(call: Call<typeof contract.appoint>) {
  const { db, scope, input } = call
  const unit = await unitInScope(call, scope, input.unitId)
  if (input.standsInFor && !input.toDay) return { ok: false as const, because: 'no-end' as const }
  return db.asJob('access.appoint', async (tx) => {
    if (input.standsInFor) await postAt(tx, input.standsInFor, unit.id)
    const post = {
      unit,
      role: input.role,
      title: input.title,
      fromDay: input.fromDay,
      toDay: input.toDay ?? null,
      standsInFor: input.standsInFor ?? null,
    }
    return give(tx, call, post, input)
  })
}

export const endPost = ({ db, scope, input, now, newId }: Call<typeof contract.endPost>) =>
  db.asJob('access.end-post', async (tx) => {
    const post = await givenPost(tx, scope, input.postId)
    if (!mayAppoint(scope, post)) return { ok: false as const, because: 'not-yours-to-give' as const }
    if (post.endedAt) return { ok: false as const, because: 'already-ended' as const }
    await end(tx, post.id, scope.accountId, input.reason)
    await recordEvent(tx, eventOf('post.ended', { scope, now, newId }, post))
    return { ok: true as const }
  })

/** One action: the successor has the post, the former holder nothing of it. To-dos and work belong to the unit already. */
export const handOverPost = (call: Call<typeof contract.handOverPost>) =>
  call.db.asJob('access.hand-over', async (tx) => {
    const { scope, input } = call
    const post = await givenPost(tx, scope, input.postId)
    if (post.endedAt) return { ok: false as const, because: 'already-ended' as const }
    const { role, title, toDay, standsInFor } = post
    // Terms run on the real calendar, whatever day the demo has.
    const given = { unit: post.unit, role, title, fromDay: localDay(new Date()), toDay, standsInFor }
    const answer = await give(tx, call, given, input)
    if (answer.ok) await end(tx, post.id, scope.accountId, input.reason)
    return answer
  })

export const resetAccess = (call: Call<typeof contract.resetAccess>) =>
  call.db.asJob('access.reset', async (tx) => {
    const { scope, input, publicUrl } = call
    const post = await givenPost(tx, scope, input.postId)
    if (!mayAppoint(scope, post)) return { ok: false as const, because: 'not-yours-to-give' as const }
    for (const table of ['authenticator', 'authenticator_offer', 'recovery_code'] as const)
      await tx.deleteFrom(table).where('account_id', '=', post.accountId).execute()
    // The old password opens nothing any more.
    await tx.updateTable('account').set({ password_hash: null }).where('id', '=', post.accountId).execute()
    await endSessions(tx, post.accountId)
    await recordEvent(tx, eventOf('account.access-reset', call, post))
    return { ok: true as const, invitation: await invite(tx, post.accountId, scope.accountId, publicUrl) }
  })

interface Given {
  unit: { id: string; path: string }
  role: Role
  title: string
  fromDay: string
  toDay: string | null
  standsInFor: string | null
}

async function give(
  tx: Tx,
  call: Pick<Call<typeof contract.appoint>, 'now' | 'newId' | 'publicUrl'> & { scope: AnyScope },
  { unit, role, title, fromDay, toDay, standsInFor }: Given,
  { signInName, name }: { signInName: string; name: string },
) {
  const { scope, now, newId, publicUrl } = call
  const known = await holderOf(tx, signInName, unit.id, role)
  const post = { unitPath: unit.path, role, fromDay, toDay }
  const decision = decideAppointment(scope, post, known, name)
  if (!decision.ok) return decision
  const accountId = known?.id ?? newId()
  if (!known)
    await tx
      .insertInto('account')
      .values({ id: accountId, sign_in_name: signInName, name, password_hash: null, duty: dutyOf(role) })
      .execute()
  const postId = newId()
  await tx
    .insertInto('post')
    .values({
      id: postId,
      account_id: accountId,
      unit_id: unit.id,
      path: unit.path,
      role,
      title,
      from_day: fromDay,
      to_day: toDay,
      appointed_by: scope.accountId,
      appointed_at: now,
      stands_in_for: standsInFor,
    })
    .execute()
  await recordEvent(tx, eventOf('post.given', call, { id: postId, unitPath: unit.path }))
  const isNew = !known?.hasPassword
  return {
    ok: true as const,
    postId,
    invitation: isNew ? await invite(tx, accountId, scope.accountId, publicUrl) : null,
  }
}

async function holderOf(tx: Tx, signInName: string, unitId: string, role: Role) {
  const account = await tx
    .selectFrom('account')
    .select(['id', 'name', 'duty', 'password_hash as passwordHash'])
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  if (!account) return null
  const held = await tx
    .selectFrom('post')
    .select('id')
    .where('account_id', '=', account.id)
    .where('unit_id', '=', unitId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  const { passwordHash, ...known } = account
  return { ...known, hasPassword: passwordHash !== null, holdsIt: held !== undefined }
}

const end = (tx: Tx, postId: string, by: string, because: string) =>
  tx
    .updateTable('post')
    .set({ ended_at: sql<string>`now()`, ended_by: by, ended_because: because })
    .where('id', '=', postId)
    .where('ended_at', 'is', null)
    .execute()

/** A post outside the scope is not found, whoever asks. */
async function givenPost(tx: Tx, scope: AnyScope, postId: string) {
  const post = await tx
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.account_id as accountId', 'post.role', 'post.title', 'post.to_day as toDay'])
    .select([
      'post.stands_in_for as standsInFor',
      'post.ended_at as endedAt',
      'unit.id as unitId',
      'unit.path as unitPath',
    ])
    .where('post.id', '=', postId)
    .forUpdate('post')
    .executeTakeFirst()
  if (!post || !covers(scope, post.unitPath)) throw notFound()
  return { ...post, unit: { id: post.unitId, path: post.unitPath } }
}

async function postAt(tx: Tx, postId: string, unitId: string): Promise<void> {
  const post = await tx.selectFrom('post').select('unit_id').where('id', '=', postId).executeTakeFirst()
  if (post?.unit_id !== unitId) throw notFound()
}

const unitInScope = ({ db }: Pick<Call<typeof contract.appoint>, 'db'>, scope: AnyScope, unitId: string) =>
  db.withScope(scope, async (tx) => {
    const unit = await unitById(tx, unitId)
    if (!covers(scope, unit.path)) throw notFound()
    return unit
  })

const eventOf = (
  type: string,
  { scope, now, newId }: Pick<Call<typeof contract.appoint>, 'now' | 'newId'> & { scope: AnyScope },
  post: { id: string; unitPath: string },
) => ({
  id: newId(),
  type,
  path: post.unitPath,
  subjectId: post.id,
  accountId: scope.accountId,
  at: now,
  data: {},
})
