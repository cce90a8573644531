import type { Endpoint } from '../../../platform/http/endpoint.ts'
import type { Call } from '../../../platform/http/route.ts'
import { cityOf } from '../../../platform/paths.ts'
import { type ProgrammeEvent, tell } from '../events.ts'
import { loadContent } from '../programme-rows.ts'
import { firstBlocker } from '../standing.ts'
import { lockProgramme } from '../standing-rows.ts'
import type * as contract from './contract.ts'
import { decideStep, type Entry } from './sign-off.ts'

export const takeSignOffStep = (call: Call<typeof contract.takeSignOffStep>) =>
  takeStep(call, call.input.step, call.input.remark)

export const signProgramme = (call: Call<typeof contract.signProgramme>) => takeStep(call, 'signed')

const events: Record<Entry, ProgrammeEvent> = {
  submitted: 'programme.submitted-for-sign-off',
  checked: 'programme.checked',
  signed: 'programme.signed',
  returned: 'programme.returned',
}

const takeStep = <E extends Endpoint>(
  call: Call<E> & { input: { programmeId: string } },
  entry: Entry,
  remark?: string,
) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now, newId } = call
    const { standing, head, steps, entries } = await lockProgramme(tx, scope, input.programmeId)
    if (!standing.isOwn) return { ok: false as const, because: 'not-your-unit' as const }
    if (entry === 'returned' && !remark) return { ok: false as const, because: 'remark-missing' as const }
    const decision = decideStep({ state: standing.signOff, isIssued: standing.isIssued, steps }, entry)
    if (!decision.ok) return decision
    const blocker = entry === 'returned' ? undefined : firstBlocker(await loadContent(tx, head.id))
    if (blocker) return { ok: false as const, because: blocker }
    for (const [index, step] of (entry === 'returned' ? [entry] : decision.steps).entries()) {
      await tx
        .insertInto('sign_off')
        .values({
          id: newId(),
          city: cityOf(head.path),
          path: head.path,
          programme_id: head.id,
          position: entries.length + index,
          step,
          remark: step === 'returned' ? (remark ?? null) : null,
          by_account_id: scope.accountId,
          at: now,
        })
        .execute()
    }
    await tell(tx, call, events[entry], head.id)
    return { ok: true as const }
  })

export const setSignOffSteps = (call: Call<typeof contract.setSignOffSteps>) =>
  call.db.withScope(call.scope, async (tx) => {
    const { scope, input, now } = call
    const rule = {
      steps: input.isChecked ? ['submitted', 'checked', 'signed'] : ['submitted', 'signed'],
      by_account_id: scope.accountId,
      at: now,
    }
    await tx
      .insertInto('sign_off_rule')
      .values({ unit_id: scope.unitId, path: scope.unitPath, ...rule })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(rule))
      .execute()
    await tell(tx, call, 'programme.steps-set', scope.unitId)
    return { ok: true as const }
  })
