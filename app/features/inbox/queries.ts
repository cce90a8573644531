import type { Call } from '../../platform/http/route.ts'
import type * as contract from './contract.ts'
import type { ToDo } from './contract.ts'

const mostShown = 200

/** Only the unit's own: what waits below is the business of those below. */
export const listToDos = ({ db, scope, input }: Call<typeof contract.listToDos>) =>
  db.withScope(scope, async (tx) => {
    const own = tx
      .selectFrom('to_do')
      .leftJoin('to_do_settlement as settled', 'settled.to_do_id', 'to_do.id')
      .where('to_do.path', 'in', [...scope.own])
    const { open } = await own
      .where('settled.to_do_id', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('open'))
      .executeTakeFirstOrThrow()
    const rows = await own
      .where('settled.to_do_id', input.state === 'open' ? 'is' : 'is not', null)
      .leftJoin('unit', 'unit.id', 'to_do.from_unit_id')
      .select([
        'to_do.id',
        'to_do.kind',
        'to_do.blanks',
        'to_do.link',
        'unit.short_name as fromUnitName',
        'to_do.due_on as dueOn',
        'to_do.raised_at as raisedAt',
        'settled.at as settledAt',
      ])
      .orderBy('to_do.due_on', (order) => order.asc().nullsLast())
      .orderBy('to_do.raised_at', 'desc')
      .limit(mostShown)
      .execute()
    return { open, toDos: rows.map((row) => ({ ...row, blanks: row.blanks as ToDo['blanks'] })) } // raiseToDo alone writes blanks
  })
