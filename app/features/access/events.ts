/** What the feature tells of an account: one event a command, with the account as its subject; ids, never names. */
import type { Tx } from '../../platform/db/database.ts'
import { recordEvent } from '../../platform/events.ts'

export type AccountEvent =
  | 'account.signed-in'
  | 'account.opened'
  | 'account.password-changed'
  | 'account.authenticator-added'
  | 'account.authenticator-removed'

/** `path`: of the unit that the account acts for. */
export const recordAccountEvent = (
  tx: Tx,
  type: AccountEvent,
  { accountId, path }: { accountId: string; path: string },
  { now, newId }: { now: string; newId: () => string },
  data: Record<string, unknown> = {},
): Promise<void> => recordEvent(tx, { id: newId(), type, path, subjectId: accountId, accountId, at: now, data })
