import { afterAll, beforeAll, expect, it } from 'vitest'
import { uuidv7 } from '../../platform/ids.ts'
import { cityOf } from '../../platform/paths.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { getFigureTable } from '../figures/contract.ts'
import { recordHeadCount } from './attendance/contract.ts'
import * as contract from './contract.ts'
import { recentSessions } from './public.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(() => world.close())

/** The province's programme and a county's adoption with one chosen task; written as rows, since this feature only reads them. */
async function adopted(): Promise<{ taskId: string; rootTaskId: string; rootId: string }> {
  const [rootId, rootTaskId, programmeId, taskId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
  const title = '寒假返乡实践'
  const by = { by_account_id: uuidv7(), at: world.clock.now() }
  const atPlace = (place: string) => ({ city: cityOf(world.unit(place).path), path: world.unit(place).path })
  await world.db.asJob('test', async (tx) => {
    const top = { ...atPlace('province'), ...by, unit_id: world.unit('province').id, title }
    await tx
      .insertInto('programme')
      .values({ ...top, id: rootId, root_id: rootId })
      .execute()
    const adoption = { ...atPlace('chengchuan-2'), ...by, unit_id: world.unit('chengchuan-2').id, title }
    const origin = { root_id: rootId, parent_id: rootId, delivery_id: uuidv7() }
    await tx
      .insertInto('programme')
      .values({ ...adoption, ...origin, id: programmeId })
      .execute()
    const task = { position: 1, title: '返乡座谈', body: '', requirement: 'menu', root_task_id: rootTaskId } as const
    const topTask = { ...atPlace('province'), ...task, id: rootTaskId, programme_id: rootId }
    await tx.insertInto('programme_task').values(topTask).execute()
    const chosen = {
      ...atPlace('chengchuan-2'),
      ...task,
      id: taskId,
      programme_id: programmeId,
      choice: 'own',
    } as const
    await tx.insertInto('programme_task').values(chosen).execute()
  })
  return { taskId, rootTaskId, rootId }
}

it('counts under the root of the task and the programme, and shows up in what bulletins read', async () => {
  const { taskId, rootTaskId, rootId } = await adopted()
  const he = await world.signIn('he')
  const { tasks } = await he.call(contract.listSessionTasks, {})
  expect(tasks).toMatchObject([{ taskId, title: '返乡座谈', programmeTitle: '寒假返乡实践' }])

  const when = { place: '县团委', day: '2018-12-28', startTime: '09:00', endTime: '11:00', capacity: 30 }
  const planned = await he.call(contract.planSession, { title: '返乡座谈会', ...when, taskId })
  if (!planned.ok) throw new Error(planned.because)
  const { sessionId } = planned
  await he.call(recordHeadCount, { sessionId, others: 25 })
  expect((await he.call(contract.getSession, { sessionId })).task).toEqual({
    title: '返乡座谈',
    programmeTitle: '寒假返乡实践',
  })

  const asked = { unitId: world.unit('chengchuan-2').id, programmeId: rootId, taskId: rootTaskId }
  const figures = (await he.call(getFigureTable, asked)).rows[0]?.figures
  const values = figures?.filter(({ value }) => value > 0).map(({ measure, value }) => [measure, value])
  expect(values).toEqual([
    ['session', 1],
    ['attendance', 25],
  ])

  const period = { path: world.unit('chengchuan').path, from: '2018-12-01', to: '2018-12-31' }
  const recent = await world.db.asJob('test', (tx) => recentSessions(tx, period))
  expect(recent).toMatchObject([{ title: '返乡座谈会', day: '2018-12-28', attended: 25, hostName: '团柳渡县委' }])

  const lin = await world.signIn('lin')
  const borrowed = await lin.call(contract.planSession, { title: '他人的任务', ...when, taskId })
  expect(borrowed).toEqual({ ok: false, because: 'unknown-task' })
})
