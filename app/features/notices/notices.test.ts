import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as contract from './contract.ts'
import { noticeForDrafting } from './public.ts'

const sample = readFileSync(fileURLToPath(new URL('../../world/sample-notice/notice.txt', import.meta.url)))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const paragraphs = (text: string) => text.split(/\r?\n/).map((line) => new Paragraph(line))

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

const kinds = (doubts: contract.NoticeDoubt[]) => [...new Set(doubts.map((doubt) => doubt.kind))]

describe('the sample notice', () => {
  it('shows the original beside ten tasks in four groups, three phases, two deadlines and its doubts', async () => {
    const notice = await upload(shen, '归雁.txt', sample)
    expect(notice.text).toBe(new TextDecoder().decode(sample))
    expect(notice.draft.tasks).toHaveLength(10)
    expect(new Set(notice.draft.tasks.map((task) => task.group?.title)).size).toBe(4)
    expect(notice.draft.phases).toHaveLength(3)
    expect(notice.draft.phases.at(-1)?.end).toBeNull()
    expect(notice.draft.deadlines).toHaveLength(2)
    expect(notice.draft.menus).toHaveLength(1)
    expect(kinds(notice.doubts)).toEqual(
      expect.arrayContaining(['no-such-date', 'lost-characters', 'open-end', 'unbalanced-quote', 'web-chrome']),
    )
    for (const { spans } of notice.doubts)
      for (const span of spans) expect(notice.text.slice(span.start, span.end)).toBe(span.text)
    expect(notice.can).toEqual({ decide: true, draft: true })
    expect(notice.docDate).toBe('2018-12-24')
  })

  it('reads the same programme from a Word file', async () => {
    const text = new TextDecoder().decode(sample)
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs(text) }] }))
    const notice = await upload(shen, '归雁.docx', new Uint8Array(docx))
    expect(notice.draft.tasks).toHaveLength(10)
    expect(notice.draft.phases).toHaveLength(3)
    expect(notice.draft.deadlines).toHaveLength(2)
    expect(kinds(notice.doubts)).toEqual(expect.arrayContaining(['no-such-date', 'open-end']))
  })

  it('leads to the notice that is already there when the same bytes come again, at the same unit only', async () => {
    const again = await shen.upload(contract.uploadNotice, {}, { name: 'copy.txt', bytes: sample })
    expect(again).toMatchObject({ ok: true, alreadyThere: true })
    const lin = await world.signIn('lin')
    expect(await lin.upload(contract.uploadNotice, {}, { name: 'copy.txt', bytes: sample })).toMatchObject({
      ok: true,
      alreadyThere: false,
    })
  })

  it('gives back the very bytes', async () => {
    const [first] = (await shen.call(contract.listNotices, { search: '归雁' })).notices
    const response = await shen.raw(contract.downloadNotice, { noticeId: first?.id ?? '' })
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })
})

describe('doubts', () => {
  const find = async (text: string, kind: string) => {
    const notice = await upload(shen, 'doubts.txt', bytesOf(text))
    const doubt = notice.doubts.find((candidate) => candidate.kind === kind)
    if (!doubt) throw new Error(`no ${kind} among ${kinds(notice.doubts)}`)
    return { notice, doubt }
  }
  const text = `${new TextDecoder().decode(sample)}\n另行通知。\n`

  it('are decided by a person, and may be decided anew; text and draft stay as they were', async () => {
    const { notice, doubt } = await find(text, 'no-such-date')
    const before = (await shen.call(contract.listNotices, {})).notices.find((row) => row.id === notice.id)
    expect(before?.openBlocking).toBe(1)
    const decide = (input: { decision: 'value-given' | 'keep-as-is'; value?: string; note?: string }) =>
      shen.call(contract.decideNoticeDoubt, { doubtId: doubt.id, ...input })
    expect(await decide({ decision: 'value-given', value: '2019-02-30' })).toEqual({ ok: false, because: 'not-a-day' })
    expect(await decide({ decision: 'keep-as-is' })).toEqual({ ok: true })
    expect(await decide({ decision: 'value-given', value: '2019-02-28', note: '电话核实' })).toEqual({ ok: true })

    const after = await shen.call(contract.getNotice, { noticeId: notice.id })
    const decided = after.doubts.find((candidate) => candidate.id === doubt.id)
    expect(decided?.decision).toMatchObject({ decision: 'value-given', value: '2019-02-28', byName: '沈知行' })
    expect(decided?.earlierDecisions).toBe(1)
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
    await shen.call(contract.decideNoticeDoubt, { doubtId: blocking?.id ?? '', decision: 'keep-as-is' })
    const after = async (decision: 'restored' | 'stripped') => {
      expect(await shen.call(contract.decideNoticeDoubt, { doubtId: doubt.id, decision })).toEqual({ ok: true })
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

  it('belong to the unit that uploaded; units above read, units beside see nothing', async () => {
    const lin = await world.signIn('lin')
    const theirs = await upload(lin, 'city.txt', bytesOf(`${text}市级补充。\n`))
    const doubt = theirs.doubts[0]
    expect((await shen.call(contract.getNotice, { noticeId: theirs.id })).can).toEqual({
      decide: 'not-your-unit',
      draft: 'not-your-unit',
    })
    expect(
      await shen.call(contract.decideNoticeDoubt, { doubtId: doubt?.id ?? '', decision: 'keep-as-is' }),
    ).toMatchObject({ ok: false, because: 'not-your-unit' })
    const gu = await world.signIn('gu')
    expect((await gu.refused(contract.getNotice, { noticeId: theirs.id })).status).toBe(404)
    expect((await gu.refused(contract.downloadNotice, { noticeId: theirs.id })).status).toBe(404)
    const own = await shen.call(contract.listNotices, {})
    const all = await shen.call(contract.listNotices, { reach: 'all' })
    expect(own.notices.some((row) => row.id === theirs.id)).toBe(false)
    expect(all.notices.some((row) => row.id === theirs.id)).toBe(true)
    const wen = await world.signIn('wen')
    expect((await wen.raw(contract.uploadNotice, {}, { name: 'a.txt', bytes: sample })).status).toBe(403)
  })
})

describe('refusals', () => {
  /** Everything that could have kept something: three tables and the folder of files. */
  const kept = async () => {
    const { rows } = await world.owner((client) =>
      client.query(`SELECT (SELECT count(*) FROM file) AS file, (SELECT count(*) FROM notice) AS notice,
        (SELECT count(*) FROM notice_doubt) AS doubt, (SELECT count(*) FROM event) AS event`),
    )
    return { rows, files: readdirSync(world.dataFolder, { recursive: true }).length }
  }
  // The mark is put together here so that this file bears none itself.
  const mark = `机${'密'}★1年`
  const marked = `${mark}\n\n关于开展某项工作的通知\n\n各团市委：\n\n请认真落实。\n`

  it.each([
    ['a mark in the text', 'plain.txt', async () => bytesOf(marked)],
    ['a mark in the name', `${mark}.txt`, async () => bytesOf(marked.replace(mark, ''))],
    [
      'a mark in a Word file',
      'plain.docx',
      async () => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: paragraphs(marked) }] }))),
    ],
  ])('keeps nothing of %s', async (_, name, bytes) => {
    const before = await kept()
    expect(await shen.upload(contract.uploadNotice, {}, { name, bytes: await bytes() })).toEqual({
      ok: false,
      because: 'classified',
    })
    expect(await kept()).toEqual(before)
  })

  it('says what it cannot read', async () => {
    const before = await kept()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const send = (name: string, bytes: Uint8Array) => shen.upload(contract.uploadNotice, {}, { name, bytes })
    expect(await send('scan.png', png)).toMatchObject({ ok: false, because: 'unsupported' })
    expect(await send('empty.txt', bytesOf(' \n '))).toMatchObject({ ok: false, because: 'empty' })
    expect(await send('broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false })
    expect((await shen.raw(contract.uploadNotice, {}, { name: 'x.txt', bytes: new Uint8Array(21 << 20) })).status).toBe(
      413,
    )
    expect(await kept()).toEqual(before)
  })
})
