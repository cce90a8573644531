import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as adoption from '../adoption/contract.ts'
import * as contract from '../contract.ts'
import * as drafting from '../drafting/contract.ts'
import * as signOff from '../sign-off/contract.ts'
import * as issue from './contract.ts'

describe('a programme drafted from nothing', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openTestWorld()
  })
  afterAll(() => world.close())

  it('asks for an adjustment with a reason where an item is required, and never for leaving a menu item', async () => {
    const xu = await world.signIn('xu')
    const drafted = await xu.call(drafting.draftProgramme, { title: '夏季返乡见习' })
    if (!drafted.ok) throw new Error(drafted.because)
    const programmeId = drafted.id
    const fields = { programmeId, body: '', fixedDay: null, windowStart: null, windowEnd: null }
    await xu.call(drafting.saveTask, { ...fields, title: '见习岗位征集', requirement: 'required' })
    await xu.call(drafting.saveTask, { ...fields, title: '见习分享会', requirement: 'menu' })
    await xu.call(signOff.signProgramme, { programmeId })
    await xu.call(issue.issueProgramme, { programmeId, groups: ['committees'], published: true })
    await world.settle()
    const gu = await world.signIn('gu')
    const [arrived] = (await gu.call(contract.listProgrammes, {})).arrived
    const adopted = await gu.call(adoption.adoptProgramme, { deliveryId: arrived?.deliveryId ?? '' })
    if (!adopted.ok) throw new Error(adopted.because)
    const mine = adopted.id
    const { tasks } = await gu.call(contract.getProgramme, { programmeId: mine })
    expect(tasks.map((task) => task.choice)).toEqual(['as-is', 'not-chosen'])
    const choose = (index: number, choice: 'not-chosen' | 'adjustment-requested', reason?: string) =>
      gu.call(adoption.chooseTask, {
        programmeId: mine,
        taskId: tasks[index]?.id ?? '',
        choice,
        ...(reason ? { reason } : {}),
      })
    expect(await choose(0, 'not-chosen')).toEqual({ ok: false, because: 'required-task' })
    expect(await choose(0, 'adjustment-requested')).toEqual({ ok: false, because: 'reason-missing' })
    expect(await choose(1, 'adjustment-requested', '人手不足')).toEqual({ ok: false, because: 'not-required' })
    expect(await choose(0, 'adjustment-requested', '本市无合适单位')).toEqual({ ok: true })
    expect(await choose(1, 'not-chosen')).toEqual({ ok: true })
    const { adoptions } = await xu.call(adoption.listAdoptions, { programmeId })
    expect(adoptions.find((row) => row.unitName === '团云泽市委')?.comparison).toMatchObject({
      adjustmentRequested: 1,
      notChosen: 1,
    })
  })

  it('may be adopted by a unit that was not addressed when it is published, without its duties', async () => {
    const he = await world.signIn('he')
    const { programmes } = await he.call(issue.listPublished, {})
    expect(programmes).toMatchObject([{ title: '夏季返乡见习', unitName: '团省委', tasks: 2, deliveryId: null }])
    const programmeId = programmes[0]?.programmeId ?? ''
    const fetched = await he.call(issue.fetchPublished, { programmeId })
    if (!fetched.ok) throw new Error(fetched.because)
    const { deliveryId } = fetched
    expect(await he.call(issue.fetchPublished, { programmeId })).toEqual({ ok: true, deliveryId })
    expect((await he.call(adoption.adoptProgramme, { deliveryId, allAsIs: true })).ok).toBe(true)
    const xu = await world.signIn('xu')
    expect(await xu.call(issue.fetchPublished, { programmeId })).toEqual({ ok: false, because: 'own-programme' })
    const unpublished = '00000000-0000-4000-8000-000000000000'
    expect((await he.refused(issue.fetchPublished, { programmeId: unpublished })).status).toBe(404)
  })
})
