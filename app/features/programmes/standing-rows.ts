/** Loads where a programme stands; `lockProgramme` makes two officers who press at once take turns. */
import type { Tx } from '../../platform/db/database.ts'
import { notFound } from '../../platform/errors.ts'
import type { AnyScope } from '../../platform/scope.ts'
import { defaultSteps, type Entry, type Step, signOffState } from './sign-off/sign-off.ts'
import type { Standing } from './standing.ts'

export interface SignOffEntry {
  id: string
  step: Entry
  remark: string | null
  accountId: string | null
  at: string
}

export interface ProgrammeHead {
  id: string
  unitId: string
  path: string
  rootId: string
  parentId: string | null
  deliveryId: string | null
  noticeId: string | null
  title: string
  recipients: string[]
  accountId: string
  at: string
}

export interface Held {
  head: ProgrammeHead
  standing: Standing
  entries: SignOffEntry[]
  steps: readonly Step[]
  issue: { groups: string[]; published: boolean; accountId: string; at: string } | undefined
}

export const lockProgramme = (tx: Tx, scope: AnyScope, programmeId: string): Promise<Held> =>
  loadHeld(tx, scope, programmeId, true)

export async function loadHeld(tx: Tx, scope: AnyScope, programmeId: string, locked = false): Promise<Held> {
  let query = tx.selectFrom('programme').where('id', '=', programmeId)
  if (locked) query = query.forUpdate()
  const head = await query
    .select([
      'id',
      'unit_id as unitId',
      'path',
      'root_id as rootId',
      'parent_id as parentId',
      'delivery_id as deliveryId',
      'notice_id as noticeId',
      'title',
      'recipients',
      'by_account_id as accountId',
      'at',
    ])
    .executeTakeFirst()
  if (!head) throw notFound()
  const entries = await tx
    .selectFrom('sign_off')
    .select(['id', 'step', 'remark', 'by_account_id as accountId', 'at'])
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute()
  const issue = await tx
    .selectFrom('programme_issue')
    .select(['groups', 'published', 'by_account_id as accountId', 'at'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  const standing: Standing = {
    isOwn: head.unitId === scope.unitId,
    role: scope.role,
    signOff: signOffState(entries.map((entry) => entry.step)),
    isIssued: issue !== undefined,
  }
  return { head, standing, entries, steps: await stepsOf(tx, head.unitId), issue }
}

async function stepsOf(tx: Tx, unitId: string): Promise<readonly Step[]> {
  const rule = await tx.selectFrom('sign_off_rule').select('steps').where('unit_id', '=', unitId).executeTakeFirst()
  // setSignOffSteps alone writes the rule, from the enumeration of its endpoint.
  return rule ? (rule.steps as Step[]) : defaultSteps
}
