/** One typed event for every command of this feature, at the path of the unit that acts. */
import type { Tx } from '../../platform/db/database.ts'
import { recordEvent } from '../../platform/events.ts'
import type { AnyScope } from '../../platform/scope.ts'

export type ProgrammeEvent =
  | 'programme.drafted'
  | 'programme.edited'
  | 'programme.allotted'
  | 'programme.submitted-for-sign-off'
  | 'programme.checked'
  | 'programme.signed'
  | 'programme.returned'
  | 'programme.steps-set'
  | 'programme.issued'
  | 'programme.received'
  | 'programme.fetched'
  | 'programme.adopted'
  | 'programme.task-chosen'
  | 'programme.demand-explained'
  | 'programme.corrected'
  | 'programme.correction-answered'
  | 'plan.submitted'
  | 'plan.answered'

export interface Acting {
  scope: AnyScope
  now: string
  newId: () => string
}

export const tell = (
  tx: Tx,
  { scope, now, newId }: Acting,
  type: ProgrammeEvent,
  subjectId: string,
  data: Record<string, unknown> = {},
): Promise<void> =>
  recordEvent(tx, {
    id: newId(),
    type,
    path: scope.unitPath,
    subjectId,
    accountId: scope.accountId,
    at: now,
    data: { unitId: scope.unitId, ...data },
  })
