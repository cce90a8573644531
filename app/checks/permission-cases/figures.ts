import * as figures from '../../features/figures/contract.ts'
import { doubtIfFarAbove } from '../../features/figures/public.ts'
import * as inbox from '../../features/inbox/contract.ts'
import { uuidv7 } from '../../platform/ids.ts'
import { listCase, permissionCase, type Stage } from '../permission-table.ts'
import { delivered } from './programmes-prepared.ts'

async function freshDoubt({ world }: Stage): Promise<string> {
  const id = uuidv7()
  const suspicion = {
    id,
    unit: world.unit('chengchuan-2'),
    source: { kind: 'session', id: uuidv7() },
    measure: 'attendance',
    quantity: 300,
    expected: 30,
  }
  await world.db.asJob('test', (tx) =>
    doubtIfFarAbove(tx, { ...suspicion, because: 'above-capacity', at: world.clock.now(), accountId: null }, uuidv7),
  )
  return id
}

export const figuresCases = [
  permissionCase(figures.listMeasures, () => ({})),
  permissionCase(figures.getFigureTable, ({ unitId }) => ({ unitId })),
  permissionCase(figures.exportFigureTable, ({ unitId }) => ({ unitId })),
  permissionCase(figures.listFacts, ({ unitId }) => ({ unitId, measure: 'attendance' })),
  listCase(figures.listFigureDoubts, freshDoubt, () => ({})),
  permissionCase(figures.decideFigureDoubt, async (stage) => ({
    doubtId: await freshDoubt(stage),
    reason: '已核对现场名单',
  })),
  listCase(
    inbox.listToDos,
    async (stage) => (await delivered(stage)).deliveryId,
    () => ({}),
  ),
]
