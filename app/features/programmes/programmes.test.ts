import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleNotice } from '../../world/sample-notice/sample-notice.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { listToDos } from '../inbox/contract.ts'
import * as notices from '../notices/contract.ts'
import { decideNoticeDoubt } from '../notices/doubts/contract.ts'
import * as adoption from './adoption/contract.ts'
import * as contract from './contract.ts'
import * as corrections from './corrections/contract.ts'
import * as drafting from './drafting/contract.ts'
import * as issue from './issue/contract.ts'
import * as plans from './plans/contract.ts'
import { tasksForWork } from './public.ts'
import * as signOff from './sign-off/contract.ts'
import * as targets from './targets/contract.ts'

/** The story of a notice from the province down to a county; each test goes on where the one before stopped. */
describe('a programme from notice to county', () => {
  let world: TestWorld
  let shen: Client
  let xu: Client
  let lin: Client
  let zhou: Client
  let he: Client
  let programmeId = ''
  let cityProgramme = ''
  let countyProgramme = ''

  beforeAll(async () => {
    world = await openTestWorld()
    shen = await world.signIn('shen')
    xu = await world.signIn('xu')
    lin = await world.signIn('lin')
    zhou = await world.signIn('zhou')
    he = await world.signIn('he')
  })
  afterAll(() => world.close())

  const get = (client: Client, id: string) => client.call(contract.getProgramme, { programmeId: id })
  const toDos = async (client: Client, kind: string) =>
    (await client.call(listToDos, {})).toDos.filter((toDo) => toDo.kind === kind)
  const idOf = (answer: { ok: boolean; id?: string }): string => {
    if (!answer.ok || !answer.id) throw new Error(`refused: ${JSON.stringify(answer)}`)
    return answer.id
  }

  it('is not drafted while a blocking doubt is undecided', async () => {
    const uploaded = await shen.upload(notices.uploadNotice, {}, { name: '归雁.txt', bytes: sampleNotice })
    const noticeId = uploaded.ok ? uploaded.noticeId : ''
    expect(await shen.call(drafting.draftProgramme, { noticeId })).toEqual({ ok: false, because: 'open-doubts' })
    const notice = await shen.call(notices.getNotice, { noticeId })
    for (const doubt of notice.doubts.filter((one) => one.severity === 'blocking'))
      await shen.call(decideNoticeDoubt, { doubtId: doubt.id, decision: 'keep-as-is' })
    programmeId = idOf(await shen.call(drafting.draftProgramme, { noticeId }))
    expect(await shen.call(drafting.draftProgramme, { noticeId })).toEqual({ ok: false, because: 'already-drafted' })
  })

  it('holds what the notice says, each item with its sentence, and no number that it does not say', async () => {
    const programme = await get(shen, programmeId)
    expect(programme.tasks).toHaveLength(10)
    expect(new Set(programme.tasks.map((task) => task.groupTitle)).size).toBe(4)
    expect(programme.tasks.every((task) => task.requirement === 'menu' && task.source && task.choice === null)).toBe(
      true,
    )
    expect(programme.phases).toHaveLength(3)
    expect(programme.phases.at(-1)?.endsOn).toBeNull()
    expect(programme.targets).toEqual([])
    expect(programme.deadlines.map((deadline) => deadline.asks)).toEqual(['plan', 'summary'])
    expect(programme.deadlines[0]).toMatchObject({ toUnitId: world.unit('department-2').id })
    expect(programme.deadlines[1]).toMatchObject({ dueOn: null, doubt: { because: 'no-such-date' } })
    expect(
      programme.addressees.map(({ group, preselected, unitNames }) => [group, preselected, unitNames.length]),
    ).toEqual([
      ['committees', true, 11],
      ['departments', true, 6],
      ['affiliates', true, 3],
      ['associations', false, 2],
    ])
  })

  it('is not signed before a person has given the day that the notice does not have', async () => {
    expect(await xu.call(signOff.signProgramme, { programmeId })).toEqual({
      ok: false,
      because: 'deadline-without-day',
    })
    const { deadlines } = await get(shen, programmeId)
    for (const deadline of deadlines) {
      if (deadline.dueOn) continue
      const { id: deadlineId, what, asks, toName } = deadline
      const dueOn = asks === 'plan' ? '2019-01-10' : '2019-02-28'
      await shen.call(drafting.saveDeadline, { programmeId, deadlineId, what, asks, toName, dueOn })
    }
    const programme = await get(shen, programmeId)
    expect(programme.deadlines.map((deadline) => deadline.dueOn)).toEqual(['2019-01-10', '2019-02-28'])
    expect(programme.deadlines.map((deadline) => deadline.toUnitId)).toEqual(
      Array(2).fill(world.unit('department-2').id),
    )
    expect(programme.dayDecisions).toContainEqual(
      expect.objectContaining({ dueOn: '2019-02-28', byName: '沈知行', deadlineId: programme.deadlines[1]?.id }),
    )
  })

  it('takes a typed target and shows sum, floor and slack of its allotment', async () => {
    const { tasks } = await get(shen, programmeId)
    const target = {
      programmeId,
      subject: '返乡大学生座谈会',
      measure: 'session',
      comparator: '>=' as const,
      quantity: 60,
      quantityMax: null,
      approximate: false,
      unit: '场',
      period: 'total' as const,
      years: null,
      commitment: '力争' as const,
      taskId: tasks[2]?.id ?? null,
    }
    expect(await shen.call(drafting.saveTarget, { ...target, subject: '少数民族青年座谈' })).toEqual({
      ok: false,
      because: 'sensitive-group',
    })
    const targetId = idOf(await shen.call(drafting.saveTarget, target))
    const { rows } = await shen.call(targets.getAllotments, { targetId })
    expect(rows.map((row) => row.unitName).slice(0, 2)).toEqual(['团澄川市委', '团云泽市委'])
    const answer = await shen.call(targets.allotTarget, {
      targetId,
      allotments: rows.map(({ unitId }) => ({ unitId, quantity: 5, floor: 3 })),
    })
    expect(answer).toEqual({ ok: true, balance: { target: 60, sum: 55, floor: 33, slack: 5, state: 'open' } })
    const county = world.unit('chengchuan-2').id
    expect(await shen.call(targets.allotTarget, { targetId, allotments: [{ unitId: county, quantity: 1 }] })).toEqual({
      ok: false,
      because: 'not-below',
    })
  })

  it('is issued after its sign-off: eleven cities adopt, nine receive, each with one to-do', async () => {
    const groups = ['committees', 'departments', 'affiliates'] as const
    expect(await shen.call(issue.issueProgramme, { programmeId, groups: [...groups] })).toEqual({
      ok: false,
      because: 'not-signed',
    })
    expect(await shen.call(signOff.takeSignOffStep, { programmeId, step: 'submitted' })).toEqual({ ok: true })
    await world.settle()
    expect(await toDos(xu, 'programme-to-sign')).toHaveLength(1)
    expect((await shen.refused(signOff.signProgramme, { programmeId })).status).toBe(403)
    expect(await xu.call(signOff.signProgramme, { programmeId })).toEqual({ ok: true })
    expect((await get(shen, programmeId)).signOff.map(({ step, byName }) => [step, byName])).toEqual([
      ['submitted', '沈知行'],
      ['checked', '许怀远'],
      ['signed', '许怀远'],
    ])
    expect(await shen.call(issue.issueProgramme, { programmeId, groups: [...groups] })).toEqual({
      ok: true,
      adopting: 11,
      receiving: 9,
    })
    await world.settle()
    expect(await toDos(xu, 'programme-to-sign')).toEqual([])
    expect(await toDos(lin, 'programme-to-adopt')).toMatchObject([{ dueOn: '2019-01-10', fromUnitName: '团省委' }])
    const su = await world.signIn('su')
    const [received] = (await su.call(contract.listProgrammes, {})).arrived
    if (!received) throw new Error('nothing arrived at the department')
    expect(received.role).toBe('receive')
    expect(await su.call(adoption.adoptProgramme, { deliveryId: received.deliveryId })).toEqual({
      ok: false,
      because: 'to-receive',
    })
    expect(await su.call(issue.receiveProgramme, { deliveryId: received.deliveryId })).toEqual({ ok: true })
    expect(await toDos(su, 'programme-received')).toEqual([])
  })

  it('is adopted by a city that takes 4 of 10, adapts 2 of them and adds 1', async () => {
    const [arrived] = (await lin.call(contract.listProgrammes, {})).arrived
    if (!arrived) throw new Error('nothing arrived')
    const { deliveryId } = arrived
    expect((await lin.refused(contract.getProgramme, { programmeId })).status).toBe(404)
    cityProgramme = idOf(await lin.call(adoption.adoptProgramme, { deliveryId }))
    expect(await lin.call(adoption.adoptProgramme, { deliveryId })).toEqual({ ok: false, because: 'already-adopted' })
    expect(await zhou.call(signOff.signProgramme, { programmeId: cityProgramme })).toEqual({
      ok: false,
      because: 'nothing-chosen',
    })
    const { tasks, targets: mine } = await get(lin, cityProgramme)
    expect(mine).toMatchObject([{ quantity: 5, allotted: 5, allottedFloor: 3 }])
    for (const task of [tasks[2], tasks[3]])
      await lin.call(adoption.chooseTask, { programmeId: cityProgramme, taskId: task?.id ?? '', choice: 'as-is' })
    for (const [task, title] of [
      [tasks[5], '开设“代办小站”，送证上门'],
      [tasks[6], '开展高铁站春运志愿服务'],
    ] as const) {
      if (!task) throw new Error('the notice has ten items')
      await lin.call(drafting.saveTask, { ...task, programmeId: cityProgramme, taskId: task.id, title })
    }
    await lin.call(drafting.saveTask, {
      programmeId: cityProgramme,
      title: '举办归雁创业集市',
      body: '邀请返乡创业青年摆摊展示。',
      requirement: 'menu',
      fixedDay: '2019-02-08',
      windowStart: null,
      windowEnd: null,
    })
    const { comparison } = await get(lin, cityProgramme)
    expect(comparison).toMatchObject({ asIs: 2, adapted: 2, added: 1, notChosen: 6, adjustmentRequested: 0 })
  })

  it('shows the province exactly 2 adapted, 1 added, 6 not chosen, beside ten cities that have not begun', async () => {
    const { adoptions, receivers } = await shen.call(adoption.listAdoptions, { programmeId })
    expect(adoptions.map((row) => row.unitName)[0]).toBe('团澄川市委')
    expect(adoptions).toHaveLength(11)
    expect(adoptions.filter((row) => row.state === 'not-started')).toHaveLength(10)
    expect(adoptions[0]?.comparison).toMatchObject({ adapted: 2, added: 1, notChosen: 6 })
    expect(adoptions[0]?.comparison?.differences.filter(({ kind }) => kind === 'adapted')).toMatchObject([
      { title: '开设“代办小站”，送证上门', fields: ['title'] },
      { title: '开展高铁站春运志愿服务', fields: ['title'] },
    ])
    expect(receivers).toHaveLength(9)
  })

  it('is handed in to the department that the notice names, which reads it without reading the city', async () => {
    expect(await lin.call(plans.submitPlan, { programmeId: cityProgramme })).toEqual({
      ok: false,
      because: 'not-signed',
    })
    await zhou.call(signOff.signProgramme, { programmeId: cityProgramme })
    expect(await lin.call(plans.submitPlan, { programmeId: cityProgramme })).toEqual({ ok: true, isLate: false })
    expect(await toDos(lin, 'programme-to-adopt')).toEqual([])
    await world.settle()
    const su = await world.signIn('su')
    expect(await toDos(su, 'plan-submitted')).toHaveLength(1)
    const [plan] = (await su.call(plans.listPlans, {})).plans
    const { comparison, can } = await su.call(plans.getPlan, { planId: plan?.id ?? '' })
    expect(comparison).toMatchObject({ adapted: 2, added: 1, notChosen: 6 })
    expect(can.answer).toBe(true)
    expect((await su.refused(contract.getProgramme, { programmeId: cityProgramme })).status).toBe(404)
    await su.call(plans.answerPlan, { planId: plan?.id ?? '', answer: 'returned', remark: '请补充责任人' })
    await world.settle()
    expect(await toDos(lin, 'plan-returned')).toHaveLength(1)
    expect((await get(lin, cityProgramme)).state).toBe('drafting')
  })

  it('measures what the city newly demands of its counties and asks for a reason before it is issued', async () => {
    const { tasks, targets: mine } = await get(lin, cityProgramme)
    const target = mine[0]
    const task = tasks[2]
    if (!target || !task) throw new Error('nothing to raise')
    await lin.call(drafting.saveTarget, { ...target, programmeId: cityProgramme, targetId: target.id, quantity: 8 })
    await lin.call(drafting.saveTask, { ...task, programmeId: cityProgramme, taskId: task.id, requirement: 'required' })
    await lin.call(drafting.saveDeadline, {
      programmeId: cityProgramme,
      what: '每周进展表',
      asks: 'other',
      dueOn: '2019-01-20',
      toName: '团澄川市委',
    })
    const { demands } = await get(lin, cityProgramme)
    expect(demands.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['task-required', 'menu', 'required'],
      ['deadline-added', null, '2019-01-20'],
      ['target-raised', '5', '8'],
    ])
    await zhou.call(signOff.signProgramme, { programmeId: cityProgramme })
    const issueCity = () => lin.call(issue.issueProgramme, { programmeId: cityProgramme, groups: ['committees'] })
    expect(await issueCity()).toEqual({ ok: false, because: 'demand-without-reason' })
    for (const { key } of demands)
      await lin.call(adoption.explainDemand, { programmeId: cityProgramme, demand: key, reason: '市委专题会议要求' })
    await lin.call(plans.submitPlan, { programmeId: cityProgramme })
    expect(await toDos(lin, 'plan-returned')).toEqual([])
    expect(await issueCity()).toEqual({ ok: true, adopting: 3, receiving: 0 })
    await world.settle()
    const { adoptions } = await shen.call(adoption.listAdoptions, { programmeId })
    expect(adoptions[0]).toMatchObject({ state: 'issued' })
    expect(adoptions[0]?.demands).toHaveLength(3)
  })

  it('reaches a county as one to-do, with the choices of its city and none of its city’s own duties', async () => {
    const waiting = await toDos(he, 'programme-to-adopt')
    expect(waiting).toHaveLength(1)
    const deliveryId = waiting[0]?.link.split('/').at(-1) ?? ''
    const { content } = await he.call(adoption.getDelivery, { deliveryId })
    expect(content.tasks.map((task) => task.title)).toContain('举办归雁创业集市')
    expect(content.tasks).toHaveLength(5)
    expect(content.deadlines.map((deadline) => deadline.what)).toEqual(['每周进展表'])
    countyProgramme = idOf(await he.call(adoption.adoptProgramme, { deliveryId, allAsIs: true }))
    expect(await toDos(he, 'programme-to-adopt')).toEqual([])
    const county = await get(he, countyProgramme)
    const province = await get(shen, programmeId)
    expect(county.rootId).toBe(programmeId)
    expect(county.tasks.flatMap((task) => province.tasks.filter(({ id }) => id === task.rootTaskId))).toHaveLength(4)
    const work = await world.db.asJob('test', (tx) => tasksForWork(tx, world.unit('chengchuan-2').id))
    expect(work).toHaveLength(5)
    expect(work.find((task) => task.title === '举办归雁创业集市')).toMatchObject({
      fixedDay: '2019-02-08',
      rootProgrammeId: programmeId,
    })
    const required = county.tasks.find((task) => task.base?.requirement === 'required')
    expect(county.tasks.filter((task) => task.choice === 'as-is')).toHaveLength(5)
    expect(required?.title).toBe('召开返乡大学生座谈会')
  })

  it('is corrected item by item: one taken, one kept, own changes survive, and what is taken goes on to the counties', async () => {
    const { tasks } = await get(shen, programmeId)
    const [symposium, stand, unchosen] = [tasks[2], tasks[5], tasks[0]]
    if (!symposium || !stand || !unchosen) throw new Error('the notice has ten items')
    expect(
      await shen.call(corrections.correctProgramme, {
        programmeId,
        reason: '时间调整',
        items: [
          { kind: 'task', itemId: symposium.id, changes: { body: '座谈会改在正月初十前召开。' } },
          { kind: 'task', itemId: stand.id, changes: { title: '开设“便民小站”', windowEnd: '2019-02-15' } },
          { kind: 'task', itemId: unchosen.id, changes: { body: '不再统一片头。' } },
        ],
      }),
    ).toEqual({ ok: true, corrections: 3 })
    await world.settle()
    expect(await toDos(lin, 'correction-to-answer')).toHaveLength(2)
    const { received } = await lin.call(corrections.listCorrections, { programmeId: cityProgramme })
    const about = (id: string) => {
      const found = received.find((one) => tasksOfCity.find((task) => task.id === one.itemId)?.parentId === id)
      if (!found) throw new Error('no correction')
      return found
    }
    const tasksOfCity = (await get(lin, cityProgramme)).tasks
    expect(about(unchosen.id).answer).toBe('noted')
    expect(about(stand.id).conflicts).toEqual([{ field: 'title', mine: '开设“代办小站”，送证上门' }])

    expect(await lin.call(corrections.answerCorrection, { correctionId: about(stand.id).id, answer: 'take' })).toEqual({
      ok: false,
      because: 'conflict',
    })
    await lin.call(corrections.answerCorrection, {
      correctionId: about(stand.id).id,
      answer: 'take',
      conflicts: { title: 'mine' },
    })
    await lin.call(corrections.answerCorrection, { correctionId: about(symposium.id).id, answer: 'keep' })
    await world.settle()

    const city = await get(lin, cityProgramme)
    expect(city.openCorrections).toBe(0)
    expect(city.tasks[5]).toMatchObject({
      title: '开设“代办小站”，送证上门',
      windowEnd: '2019-02-15',
      choice: 'adapted',
    })
    expect(city.tasks[2]).toMatchObject({ body: symposium.body, choice: 'adapted' })
    expect(city.tasks[2]?.base?.body).toBe('座谈会改在正月初十前召开。')
    expect(city.comparison).toMatchObject({ adapted: 3, added: 1, notChosen: 6 })

    const waiting = await toDos(he, 'correction-to-answer')
    expect(waiting).toHaveLength(1)
    const county = await he.call(corrections.listCorrections, { programmeId: countyProgramme })
    expect(county.received).toMatchObject([{ changes: [{ field: 'windowEnd', from: null, to: '2019-02-15' }] }])
    const sent = await shen.call(corrections.listCorrections, { programmeId })
    expect(sent.sent.flatMap((one) => one.answers.map(({ unitName, answer }) => [unitName, answer])).sort()).toEqual([
      ['团澄川市委', 'kept'],
      ['团澄川市委', 'noted'],
      ['团澄川市委', 'taken'],
    ])
  })

  it('reaches a city that adopts later in its corrected form, with nothing left to answer', async () => {
    const gu = await world.signIn('gu')
    const [arrived] = (await gu.call(contract.listProgrammes, {})).arrived
    const id = idOf(await gu.call(adoption.adoptProgramme, { deliveryId: arrived?.deliveryId ?? '', allAsIs: true }))
    const programme = await get(gu, id)
    expect(programme.tasks[5]?.title).toBe('开设“便民小站”')
    expect(programme.comparison).toMatchObject({ asIs: 10, adapted: 0, added: 0, notChosen: 0 })
    expect(programme.openCorrections).toBe(0)
  })

  it('moves the due day of who has not adopted yet with a corrected deadline', async () => {
    const waiting = await world.signInAs('officer', 'yunze')
    const itemId = (await get(shen, programmeId)).deadlines.find(({ asks }) => asks === 'plan')?.id ?? ''
    const items = [{ kind: 'deadline' as const, itemId, changes: { dueOn: '2019-01-18' } }]
    await shen.call(corrections.correctProgramme, { programmeId, reason: '工作安排有变', items })
    await world.settle()
    expect(await toDos(waiting, 'programme-to-adopt')).toMatchObject([{ dueOn: '2019-01-18' }])
  })

  it('delivers nothing twice when a job runs again', async () => {
    const before = await toDos(lin, 'programme-to-adopt')
    await world.owner((client) =>
      client.query(
        "SELECT enqueue_job('programmes.deliver', json_build_object('id', id, 'type', type, 'path', path, 'subjectId', subject_id, 'accountId', account_id, 'at', at, 'data', data)) FROM event WHERE type = 'programme.issued'",
      ),
    )
    await world.settle()
    expect(await toDos(lin, 'programme-to-adopt')).toEqual(before)
    expect((await shen.call(adoption.listAdoptions, { programmeId })).adoptions).toHaveLength(11)
  })
})
