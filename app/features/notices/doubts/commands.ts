import type { Tx } from '../../../platform/db/database.ts'
import { notFound } from '../../../platform/errors.ts'
import { recordEvent } from '../../../platform/events.ts'
import type { Call } from '../../../platform/http/route.ts'
import { namesOf } from '../../access/public.ts'
import { compileAnew } from '../draft-rows.ts'
import type { Alternative } from './alternative.ts'
import type * as contract from './contract.ts'
import { type Answer, decideDoubt, decideTogether, type Severity } from './doubt.ts'

export async function decideNoticeDoubt(call: Call<typeof contract.decideNoticeDoubt>) {
  const { db, scope, input } = call
  const answer = await db.withScope(scope, async (tx) => {
    const [doubt] = await lockDoubts(tx, [input.doubtId])
    if (!doubt) throw notFound()
    if (doubt.unitId !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    const refusal = decideDoubt(doubt, input)
    if (refusal) return { ok: false as const, because: refusal }
    await writeDecision(tx, call, doubt)
    if (doubt.isStripped) await compileAnew(tx, doubt.noticeId, call.newId)
    return { ok: true as const, decided: [decidedNow(call, doubt)] }
  })
  return answer.ok ? withName(call, answer) : answer
}

/** One row and one event for each: who decided what is asked of a single doubt, however many were decided with it. */
export async function decideNoticeDoubts(call: Call<typeof contract.decideNoticeDoubts>) {
  const { db, scope, input } = call
  const wanted = new Set(input.doubtIds)
  const answer = await db.withScope(scope, async (tx) => {
    const doubts = await lockDoubts(tx, [...wanted])
    const [first] = doubts
    if (!first || doubts.length < wanted.size) throw notFound()
    if (doubts.some(({ noticeId }) => noticeId !== input.noticeId)) throw notFound()
    if (first.unitId !== scope.unitId) return { ok: false as const, because: 'not-your-unit' as const }
    const refusal = decideTogether(doubts, input)
    if (refusal) return { ok: false as const, because: refusal }
    // What a colleague decided while this screen was open was looked at; the many are for what nobody looked at.
    const open = doubts.filter(({ decisions, isStripped }) => isStripped || decisions === 0)
    for (const doubt of open) await writeDecision(tx, call, doubt)
    if (open.some(({ isStripped }) => isStripped)) await compileAnew(tx, input.noticeId, call.newId)
    return { ok: true as const, decided: open.map((doubt) => decidedNow(call, doubt)) }
  })
  return answer.ok ? withName(call, answer) : answer
}

type LockedDoubt = Awaited<ReturnType<typeof lockDoubts>>[number]
type Deciding = Pick<Call<typeof contract.decideNoticeDoubt>, 'db' | 'scope' | 'now' | 'newId'> & {
  input: Answer & { note?: string | undefined }
}

/**
 * In one order everywhere: the notice where it will be compiled anew (that writes to every doubt of it), then the doubts
 * by id. What was decided before is counted after the wait, by a statement of its own.
 */
async function lockDoubts(tx: Tx, ids: readonly string[]) {
  const compiledAnew = tx
    .selectFrom('notice_doubt')
    .select('notice_id')
    .where('id', 'in', ids)
    .where('is_stripped', '=', true)
  await tx.selectFrom('notice').select('id').where('id', 'in', compiledAnew).orderBy('id').forUpdate().execute()
  const rows = await tx
    .selectFrom('notice_doubt')
    .innerJoin('notice', 'notice.id', 'notice_doubt.notice_id')
    .select([
      'notice_doubt.id',
      'notice_doubt.path',
      'notice_doubt.kind',
      'notice_doubt.severity',
      'notice_doubt.is_stripped as isStripped',
      'notice_doubt.alternatives',
      'notice.unit_id as unitId',
      'notice.id as noticeId',
    ])
    .where('notice_doubt.id', 'in', ids)
    .orderBy('notice_doubt.id')
    .forUpdate('notice_doubt')
    .execute()
  const earlier = await tx
    .selectFrom('notice_doubt_decision')
    .select(['doubt_id', (eb) => eb.fn.countAll<number>().as('decisions')])
    .where('doubt_id', 'in', ids)
    .groupBy('doubt_id')
    .execute()
  const decisions = new Map(earlier.map((row) => [row.doubt_id, row.decisions]))
  return rows.map((row) => ({
    ...row,
    severity: row.severity as Severity,
    alternatives: row.alternatives as unknown as Alternative[], // written by keepDoubts alone
    decisions: decisions.get(row.id) ?? 0,
  }))
}

async function writeDecision(tx: Tx, { scope, input, now, newId }: Deciding, doubt: LockedDoubt): Promise<void> {
  await tx
    .insertInto('notice_doubt_decision')
    .values({
      id: newId(),
      path: doubt.path,
      doubt_id: doubt.id,
      ...columnsOf(input),
      by_account_id: scope.accountId,
      at: now,
    })
    .execute()
  await recordEvent(tx, {
    id: newId(),
    type: 'notice.doubt-decided',
    path: doubt.path,
    subjectId: doubt.noticeId,
    accountId: scope.accountId,
    at: now,
    data: { doubtId: doubt.id, kind: doubt.kind, decision: input.decision },
  })
}

/** A value beside another decision means nothing and is not kept. */
const columnsOf = ({ decision, alternative, value, note }: Deciding['input']) => ({
  decision,
  alternative: decision === 'take-alternative' ? (alternative ?? null) : null,
  value: decision === 'value-given' ? (value ?? null) : null,
  note: note || null,
})

const decidedNow = ({ input, now }: Deciding, doubt: LockedDoubt) => ({
  doubtId: doubt.id,
  decision: { ...columnsOf(input), at: now },
  earlierDecisions: doubt.decisions,
})

async function withName({ db, scope }: Deciding, answer: { ok: true; decided: ReturnType<typeof decidedNow>[] }) {
  const byName = (await namesOf(db, [scope.accountId])).get(scope.accountId) ?? ''
  const decided = answer.decided.map((one) => ({ ...one, decision: { ...one.decision, byName } }))
  return { ok: true as const, decided }
}
