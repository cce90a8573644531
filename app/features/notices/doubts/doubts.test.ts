import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleNotice } from '../../../world/sample-notice/sample-notice.ts'
import type { Client } from '../../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../../world/test-world.ts'
import * as contract from '../contract.ts'
import { noticeForDrafting } from '../public.ts'
import { decideNoticeDoubt, decideNoticeDoubts } from './contract.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

let world: TestWorld
let shen: Client
beforeAll(async () => {
  world = await openTestWorld()
  shen = await world.signIn('shen')
})
afterAll(() => world.close())

async function upload(client: Client, name: string, bytes: Uint8Array) {
  const answer = await client.upload(contract.uploadNotice, {}, { name, bytes })
  if (!answer.ok) throw new Error(`refused: ${answer.because}`)
  return client.call(contract.getNotice, { noticeId: answer.noticeId })
}

describe('doubts', () => {
  const find = async (text: string, kind: string) => {
    const notice = await upload(shen, 'doubts.txt', bytesOf(text))
    const doubt = notice.doubts.find((candidate) => candidate.kind === kind)
    if (!doubt) throw new Error(`no ${kind} among ${notice.doubts.map((doubt) => doubt.kind)}`)
    return { notice, doubt }
  }
  const text = `${new TextDecoder().decode(sampleNotice)}\n另行通知。\n`

  it('are decided by a person, and may be decided anew; text and draft stay as they were', async () => {
    const { notice, doubt } = await find(text, 'no-such-date')
    const before = (await shen.call(contract.listNotices, {})).notices.find((row) => row.id === notice.id)
    expect(before?.openBlocking).toBe(1)
    const decide = (input: { decision: 'value-given' | 'keep-as-is'; value?: string; note?: string }) =>
      shen.call(decideNoticeDoubt, { doubtId: doubt.id, ...input })
    expect(await decide({ decision: 'value-given', value: '2019-02-30' })).toEqual({ ok: false, because: 'not-a-day' })
    expect(await decide({ decision: 'keep-as-is' })).toMatchObject({ ok: true })
    const again = await decide({ decision: 'value-given', value: '2019-02-28', note: '电话核实' })

    const after = await shen.call(contract.getNotice, { noticeId: notice.id })
    const decided = after.doubts.find((candidate) => candidate.id === doubt.id)
    expect(decided?.decision).toMatchObject({ decision: 'value-given', value: '2019-02-28', byName: '沈知行' })
    expect(decided?.earlierDecisions).toBe(1)
    // The screen goes on with the answer alone, so it has to be what asking again would bring.
    expect(again).toEqual({
      ok: true,
      decided: [{ doubtId: doubt.id, decision: decided?.decision, earlierDecisions: 1 }],
    })
    expect(after.text).toBe(notice.text)
    expect(after.draft).toEqual(notice.draft)
    const drafting = await world.db.asJob('test', (tx) => noticeForDrafting(tx, notice.id))
    expect(drafting?.openDoubts).toBe(0)
    expect(drafting?.decisions).toEqual([
      { key: doubt.key, kind: 'no-such-date', about: doubt.about, decision: 'value-given', value: '2019-02-28' },
    ])
    const events = await world.owner((client) =>
      client.query("SELECT data FROM event WHERE type = 'notice.doubt-decided' AND subject_id = $1", [notice.id]),
    )
    expect(events.rows).toHaveLength(2)
  })

  it('restore what was stripped, which then is read as text, and strip it again; decisions stay', async () => {
    const { notice, doubt } = await find(`${text}附记。\n`, 'web-chrome')
    expect(doubt.isStripped).toBe(true)
    const blocking = notice.doubts.find((candidate) => candidate.severity === 'blocking')
    await shen.call(decideNoticeDoubt, { doubtId: blocking?.id ?? '', decision: 'keep-as-is' })
    const after = async (decision: 'restored' | 'stripped') => {
      expect(await shen.call(decideNoticeDoubt, { doubtId: doubt.id, decision })).toMatchObject({ ok: true })
      const now = await shen.call(contract.getNotice, { noticeId: notice.id })
      expect(now.doubts.find((candidate) => candidate.id === doubt.id)?.decision?.decision).toBe(decision)
      expect(now.doubts.find((candidate) => candidate.id === blocking?.id)?.decision?.decision).toBe('keep-as-is')
      expect(now.text).toBe(notice.text)
      return now.draft
    }
    const furniture = (draft: typeof notice.draft) => draft.anomalies.filter(({ kind }) => kind === 'web-chrome').length
    expect(furniture(await after('restored'))).toBe(furniture(notice.draft) - 1)
    expect(await after('stripped')).toEqual(notice.draft)
  })

  it('offer their readings; one is taken by its number and is what a programme is drafted with', async () => {
    const { notice, doubt } = await find(`${text}再附。\n`, 'lost-characters')
    const [likeliest] = doubt.alternatives
    expect(likeliest?.value).toBe('2019-01-10')
    const take = (alternative?: number) =>
      shen.call(decideNoticeDoubt, {
        doubtId: doubt.id,
        decision: 'take-alternative',
        ...(alternative ? { alternative } : {}),
      })
    const none = { ok: false, because: 'no-such-alternative' }
    expect([await take(), await take(doubt.alternatives.length + 1)]).toEqual([none, none])
    expect(await take(1)).toMatchObject({
      ok: true,
      decided: [{ doubtId: doubt.id, decision: { decision: 'take-alternative', alternative: 1, value: null } }],
    })
    const drafting = await world.db.asJob('test', (tx) => noticeForDrafting(tx, notice.id))
    expect(drafting?.decisions).toMatchObject([{ key: doubt.key, decision: 'take-alternative', value: '2019-01-10' }])
  })

  it('two lines restored at the same moment are both text afterwards', async () => {
    const { notice } = await find(`${text}又附。\n`, 'web-chrome')
    const stripped = notice.doubts.filter(({ isStripped }) => isStripped).slice(0, 4)
    await Promise.all(
      stripped.map(({ id }) => shen.call(decideNoticeDoubt, { doubtId: id, decision: 'restored' as const })),
    )
    const { draft } = await shen.call(contract.getNotice, { noticeId: notice.id })
    const left = draft.anomalies.filter(({ kind }) => kind === 'web-chrome').length
    expect(left).toBe(notice.doubts.filter(({ kind }) => kind === 'web-chrome').length - stripped.length)
  })

  it('belong to the unit that uploaded; units above read, units beside see nothing', async () => {
    const lin = await world.signIn('lin')
    const theirs = await upload(lin, 'city.txt', bytesOf(`${text}市级补充。\n`))
    const doubt = theirs.doubts[0]
    expect((await shen.call(contract.getNotice, { noticeId: theirs.id })).can).toEqual({
      decide: 'not-your-unit',
      draft: 'not-your-unit',
    })
    expect(await shen.call(decideNoticeDoubt, { doubtId: doubt?.id ?? '', decision: 'keep-as-is' })).toMatchObject({
      ok: false,
      because: 'not-your-unit',
    })
    const gu = await world.signIn('gu')
    expect((await gu.refused(contract.getNotice, { noticeId: theirs.id })).status).toBe(404)
    expect((await gu.refused(contract.downloadNotice, { noticeId: theirs.id })).status).toBe(404)
    const own = await shen.call(contract.listNotices, {})
    const all = await shen.call(contract.listNotices, { reach: 'all' })
    expect(own.notices.some((row) => row.id === theirs.id)).toBe(false)
    expect(all.notices.some((row) => row.id === theirs.id)).toBe(true)
    const wen = await world.signIn('wen')
    expect((await wen.raw(contract.uploadNotice, {}, { name: 'a.txt', bytes: sampleNotice })).status).toBe(403)
  })
})

describe('many doubts of one kind', () => {
  // 1 March 2019 was a Friday: counted one day on, each of the forty is wrong.
  const lines = Array.from({ length: 40 }, (_, at) => {
    const day = at % 28
    return `${at + 1}. 第${at + 1}项活动于2019年3月${day + 1}日（星期${'六日一二三四五'[day % 7]}）举行。`
  })
  const text = [
    '关于开展结伴活动的通知',
    '',
    '各团市委：',
    '',
    '一、主要内容',
    '',
    ...lines,
    '',
    '共青团临江省委',
  ].join('\n')
  let times = 0
  const open = async () => {
    const notice = await upload(shen, 'many.txt', bytesOf(`${text}\n附记${++times}。\n`))
    const weekdays = notice.doubts.filter(({ kind }) => kind === 'weekday-differs')
    expect(weekdays).toHaveLength(40)
    return { notice, ids: weekdays.map(({ id }) => id) }
  }
  const eventsOf = (noticeId: string) =>
    world.owner(async (client) => {
      const found = await client.query(
        "SELECT account_id, data FROM event WHERE type = 'notice.doubt-decided' AND subject_id = $1",
        [noticeId],
      )
      return found.rows
    })

  it('are decided by one action, each with its own row, who and when, and its own event', async () => {
    const { notice, ids } = await open()
    const answer = await shen.call(decideNoticeDoubts, { noticeId: notice.id, doubtIds: ids, decision: 'keep-as-is' })
    expect(answer.ok && answer.decided.map(({ doubtId }) => doubtId).sort()).toEqual([...ids].sort())
    const after = await shen.call(contract.getNotice, { noticeId: notice.id })
    const decided = after.doubts.filter(({ id }) => ids.includes(id))
    expect(decided.every(({ decision }) => decision?.decision === 'keep-as-is' && decision.byName === '沈知行')).toBe(
      true,
    )
    expect((await eventsOf(notice.id)).map(({ data }) => data.doubtId).sort()).toEqual([...ids].sort())
  })

  it('leave alone what somebody decided meanwhile, also when the key is pressed twice', async () => {
    const { notice, ids } = await open()
    const [first = ''] = ids
    await shen.call(decideNoticeDoubt, { doubtId: first, decision: 'not-a-problem' })
    const keep = () =>
      shen.call(decideNoticeDoubts, { noticeId: notice.id, doubtIds: ids, decision: 'keep-as-is' as const })
    const answers = await Promise.all([keep(), keep()])
    const decided = answers.flatMap((answer) => (answer.ok ? answer.decided : []))
    expect(decided).toHaveLength(39)
    const after = await shen.call(contract.getNotice, { noticeId: notice.id })
    expect(after.doubts.find(({ id }) => id === first)?.decision?.decision).toBe('not-a-problem')
    expect(await eventsOf(notice.id)).toHaveLength(40)
  })

  it('are of this notice, of one kind, and none that blocks', async () => {
    const { notice, ids } = await open()
    const other = await upload(shen, 'other.txt', bytesOf(`${new TextDecoder().decode(sampleNotice)}\n三附。\n`))
    const idOf = (kind: string) => other.doubts.find((doubt) => doubt.kind === kind)?.id ?? ''
    const keep = (doubtIds: string[], noticeId = other.id) => ({ noticeId, doubtIds, decision: 'keep-as-is' as const })
    expect((await shen.refused(decideNoticeDoubts, keep([ids[0] ?? '', idOf('open-end')]))).status).toBe(404)
    expect(await shen.call(decideNoticeDoubts, keep([idOf('unbalanced-quote'), idOf('open-end')]))).toEqual({
      ok: false,
      because: 'not-one-kind',
    })
    expect(await shen.call(decideNoticeDoubts, keep([idOf('no-such-date')]))).toEqual({ ok: false, because: 'blocks' })
    const lin = await world.signIn('lin')
    expect((await lin.refused(decideNoticeDoubts, keep(ids, notice.id))).status).toBe(404)
  })
})
