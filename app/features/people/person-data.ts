import { sql } from 'kysely'
import type { PersonData } from '../../platform/person-data.ts'
import { maskPhone } from './person-fields.ts'

export const peoplePersonData: PersonData = {
  feature: 'people',
  async list(tx, personId) {
    const person = await tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
    const ties = await tx.selectFrom('tie').selectAll().where('person_id', '=', personId).orderBy('since').execute()
    const looks = await tx
      .selectFrom('person_look')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('at')
      .execute()
    return [
      ...(person
        ? [
            {
              what: { zh: '姓名和手机号', en: 'Name and phone' },
              path: person.path,
              at: person.at,
              values: { name: person.name, phone: maskPhone(person.phone_tail) },
            },
          ]
        : []),
      ...ties.map(({ path, since, until, kind, channel }) => ({
        what: { zh: '联系关系', en: 'Tie' },
        path,
        at: `${since}T00:00:00.000Z`,
        values: { kind, channel, since, until },
      })),
      ...looks.map(({ path, at, what, reason }) => ({
        what: { zh: '查看记录', en: 'Somebody looked' },
        path,
        at,
        values: { what, reason },
      })),
    ]
  },
  /** The row stays without anything that identifies: other features' counts point at its id, which names nobody. */
  async erase(tx, personId) {
    await tx.deleteFrom('tie').where('person_id', '=', personId).execute()
    await tx.deleteFrom('person_look').where('person_id', '=', personId).execute()
    await tx.deleteFrom('person_import_row').where('person_id', '=', personId).execute()
    await sql`UPDATE person SET name = '—', phone_sealed = NULL, phone_hash = NULL, phone_tail = NULL WHERE id = ${personId}`.execute(
      tx,
    )
  },
}
