import * as units from '../../features/units/contract.ts'
import { foundUnit } from '../../features/units/public.ts'
import { uuidv7 } from '../../platform/ids.ts'
import { permissionCase, type Stage } from '../permission-table.ts'

let founded = 100

/** A fresh township under the county, so that moving it does not disturb the other rows. */
async function freshTownship({ world }: Stage): Promise<string> {
  const id = uuidv7()
  const parent = world.unit('chengchuan-2')
  const ordinal = founded++
  await world.db.asJob('test', (tx) =>
    foundUnit(
      tx,
      {
        id,
        name: `试验镇 ${ordinal}`,
        shortName: `试验镇 ${ordinal}`,
        kind: 'committee',
        level: 'township',
        parent,
        ordinal,
        openedOn: '2010-01-01',
      },
      uuidv7,
    ),
  )
  return id
}

export const unitsCases = [
  permissionCase(units.listUnits, ({ unitId }) => ({ parentId: unitId })),
  permissionCase(units.getUnit, ({ unitId }) => ({ unitId })),
  permissionCase(units.moveUnit, async (stage) => ({
    unitId: await freshTownship(stage),
    parentId: stage.world.unit('liudu-2').id,
    decision: '临团字〔2018〕9号',
  })),
]
