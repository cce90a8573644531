/** Loads the named world: the demo, the fixture of every test, and what the journeys walk through. */
import { demoPassword, hashPassword, openAccount } from '../features/access/public.ts'
import { foundUnit } from '../features/units/public.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { uuidv7 } from '../platform/ids.ts'
import { colleagues, firstDay, places } from './places.ts'

export interface WorldUnit {
  id: string
  path: string
}

/** Does nothing where a world is already loaded. */
export async function loadNamedWorld(db: Database): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  await db.asJob('world.load', async (tx) => {
    if (await tx.selectFrom('unit').select('id').limit(1).executeTakeFirst()) return
    await tx.insertInto('world_clock').values({ day: firstDay }).execute()
    const units = await foundPlaces(tx)
    for (const colleague of colleagues) {
      const unit = units.get(colleague.at)
      if (!unit) throw new Error(`no place ${colleague.at}`)
      await openAccount(tx, {
        id: uuidv7(),
        signInName: colleague.signInName,
        name: colleague.name,
        passwordHash,
        post: {
          id: uuidv7(),
          unitId: unit.id,
          path: unit.path,
          role: colleague.role,
          title: colleague.title,
          fromDay: '2018-01-01',
        },
      })
    }
  })
}

async function foundPlaces(tx: Tx): Promise<Map<string, WorldUnit>> {
  const units = new Map<string, WorldUnit>()
  const childrenOf = new Map<string | undefined, number>()
  for (const place of places) {
    const ordinal = (childrenOf.get(place.under) ?? 0) + 1
    childrenOf.set(place.under, ordinal)
    const id = uuidv7()
    const parent = place.under ? units.get(place.under) : undefined
    const { name, shortName, kind, level } = place
    const path = await foundUnit(
      tx,
      { id, name, shortName, kind, level, parent, ordinal, openedOn: '2000-01-01' },
      uuidv7,
    )
    units.set(place.key, { id, path })
  }
  return units
}
