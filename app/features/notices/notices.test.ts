import { readdirSync } from 'node:fs'
import { DeletedTextRun, Document, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleNotice } from '../../world/sample-notice/sample-notice.ts'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import { demoPassword } from '../access/public.ts'
import * as contract from './contract.ts'
import type { NoticeDoubt } from './doubts/contract.ts'

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

const kinds = (doubts: NoticeDoubt[]) => [...new Set(doubts.map((doubt) => doubt.kind))]

describe('the sample notice', () => {
  it('shows the original beside ten tasks in four groups, three phases, two deadlines and its doubts', async () => {
    const notice = await upload(shen, '归雁.txt', sampleNotice)
    expect(notice.text).toBe(new TextDecoder().decode(sampleNotice))
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
    const text = new TextDecoder().decode(sampleNotice)
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs(text) }] }))
    const notice = await upload(shen, '归雁.docx', new Uint8Array(docx))
    expect(notice.draft.tasks).toHaveLength(10)
    expect(notice.draft.phases).toHaveLength(3)
    expect(notice.draft.deadlines).toHaveLength(2)
    expect(kinds(notice.doubts)).toEqual(expect.arrayContaining(['no-such-date', 'open-end']))
  })

  it('says what reading left out: words that a tracked change deletes are not in the text', async () => {
    const changed = new Paragraph({
      children: [
        new TextRun('请各单位于2019年1月10日前报送方案。'),
        new DeletedTextRun({ text: '删去的话。', id: 1, author: '甲', date: '2018-12-20T00:00:00Z' }),
      ],
    })
    const children = [...paragraphs('关于报送方案的通知\n\n各团市委：\n'), changed]
    const docx = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    const notice = await upload(shen, '修订.docx', new Uint8Array(docx))
    expect(notice.text).not.toContain('删去的话')
    expect(notice.remarks).toMatchObject([{ kind: 'tracked-changes' }])
    expect(notice.pages).toEqual([])
    expect(notice.summary.groups.flatMap(({ duties }) => duties.map(({ due }) => due))).toContain('2019-01-10')
  })

  it('leads to the notice that is already there when the same bytes come again, at the same unit only', async () => {
    const again = await shen.upload(contract.uploadNotice, {}, { name: 'copy.txt', bytes: sampleNotice })
    expect(again).toMatchObject({ ok: true, alreadyThere: true })
    const lin = await world.signIn('lin')
    expect(await lin.upload(contract.uploadNotice, {}, { name: 'copy.txt', bytes: sampleNotice })).toMatchObject({
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
    const answer = await shen.upload(contract.uploadNotice, {}, { name, bytes: await bytes() })
    expect(answer).toMatchObject({ ok: false, because: 'classified' })
    expect(JSON.stringify(answer)).not.toContain(mark)
    expect(await kept()).toEqual(before)
  })

  it('keeps nothing of a file whose sender stopped while it was read', async () => {
    const signIn = await world.http.request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ signInName: 'shen', password: demoPassword }),
    })
    const before = await kept()
    const stopping = new AbortController()
    const answer = world.http.request(contract.uploadNotice.path, {
      method: 'POST',
      headers: { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-file-name': 'stopped.txt' },
      body: bytesOf(`${new TextDecoder().decode(sampleNotice)}\n停止。\n`),
      signal: stopping.signal,
    })
    stopping.abort()
    expect(await (await answer).json()).toMatchObject({ ok: false, because: 'stopped' })
    expect(await kept()).toEqual(before)
  })

  it('says what it cannot read', async () => {
    const before = await kept()
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const send = (name: string, bytes: Uint8Array) => shen.upload(contract.uploadNotice, {}, { name, bytes })
    expect(await send('scan.png', png)).toMatchObject({ ok: false, because: 'unsupported', words: expect.any(String) })
    expect(await send('empty.txt', bytesOf(' \n '))).toMatchObject({ ok: false, because: 'empty' })
    expect(await send('broken.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ ok: false })
    expect((await shen.raw(contract.uploadNotice, {}, { name: 'x.txt', bytes: new Uint8Array(21 << 20) })).status).toBe(
      413,
    )
    expect(await kept()).toEqual(before)
  })
})
