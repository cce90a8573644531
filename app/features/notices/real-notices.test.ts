/** The five documents that the loop was built for, read from the corpus where it lies beside the repository. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../world/test-client.ts'
import { openTestWorld, type TestWorld } from '../../world/test-world.ts'
import * as contract from './contract.ts'
import type { NoticeDoubt } from './doubts/contract.ts'

const corpus = process.env.YIZHAN_CORPUS ?? fileURLToPath(new URL('../../../../shared/corpus', import.meta.url))
const place = (number: string) => join(corpus, 'open', `${number}.txt`)
const isThere = existsSync(place('002'))
if (!isThere) console.warn(`the corpus is not at ${corpus}: the real notices are not tested here (set YIZHAN_CORPUS)`)

describe.skipIf(!isThere)('real notices', () => {
  let world: TestWorld
  let shen: Client
  beforeAll(async () => {
    world = await openTestWorld()
    shen = await world.signIn('shen')
  })
  afterAll(() => world.close())

  async function upload(name: string, bytes: Uint8Array) {
    const answer = await shen.upload(contract.uploadNotice, {}, { name, bytes })
    if (!answer.ok) throw new Error(`refused: ${answer.because}`)
    return shen.call(contract.getNotice, { noticeId: answer.noticeId })
  }
  const asText = (number: string) => upload(`${number}.txt`, readFileSync(place(number)))
  async function asDocx(number: string) {
    const children = readFileSync(place(number), 'utf8')
      .split(/\r?\n/)
      .map((line) => new Paragraph(line))
    return upload(`${number}.docx`, new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))))
  }
  const has = (kinds: string[]) => expect.arrayContaining(kinds)
  const kindsOf = (doubts: NoticeDoubt[]) => doubts.map((doubt) => doubt.kind)
  const header = (notice: Awaited<ReturnType<typeof upload>>, field: string) =>
    notice.draft.header.find((item) => item.field === field)?.value

  it.each([
    ['text', asText],
    ['Word', asDocx],
  ])('002 as %s: a menu of ten in four groups, three phases, two submissions, its doubts', async (_, from) => {
    const notice = await from('002')
    const { draft, doubts } = notice
    expect(draft.isPlan).toBe(true)
    expect(draft.tasks).toHaveLength(10)
    expect(new Set(draft.tasks.map((task) => task.group?.title)).size).toBe(4)
    expect(draft.phases.map(({ start, end }) => [start, end])).toEqual([
      ['2018-12-21', '2019-01-10'],
      ['2019-01-11', '2019-02-20'],
      ['2019-02-21', null],
    ])
    expect(draft.deadlines.map(({ type, due }) => [type, due])).toEqual([
      ['report', '2019-01-10'],
      ['report', null],
    ])
    expect(draft.menus).toMatchObject([{ from: 10 }])
    expect(header(notice, 'recipients')).toHaveLength(3)
    expect(header(notice, 'date')).toBe('2018-12-24')
    expect(kindsOf(doubts)).toEqual(
      has(['no-such-date', 'lost-characters', 'open-end', 'unbalanced-quote', 'web-chrome']),
    )
    expect(doubts.find((doubt) => doubt.kind === 'no-such-date')?.severity).toBe('blocking')
    expect(doubts.find((doubt) => doubt.alternatives[0]?.value === '2019-01-10')?.kind).toBe('lost-characters')
    for (const { span } of [...draft.tasks, ...draft.phases, ...draft.deadlines])
      expect(notice.text.slice(span.start, span.end)).toBe(span.text)
  })

  it('003: five tasks with windows and responsible departments, no target in numbers', async () => {
    const { draft } = await asText('003')
    expect(draft.tasks).toHaveLength(5)
    for (const task of draft.tasks) {
      expect(task.window?.start).toMatch(/^2022-/)
      expect(task.responsible.length).toBeGreaterThan(0)
    }
    expect(draft.targets).toEqual([])
  })

  it('004: the tree of targets adds up but not over one population; the yearly floor misses the total; 力争 is kept', async () => {
    const { draft, doubts } = await asText('004')
    const quantities = draft.targets.map((target) => target.quantity)
    for (const quantity of [20000, 6000, 8000, 30000, 9000]) expect(quantities).toContain(quantity)
    expect(draft.checks.map((check) => check.kind)).toContain('sum-meets')
    expect(kindsOf(doubts)).toEqual(has(['population-differs', 'floor-below-total']))
    expect(kindsOf(doubts)).not.toContain('sum-differs')
    expect(draft.targets.find((target) => target.quantity === 30000)?.commitment).toBe('力争')
  })

  it.each(['000', '001'])('%s is a report of results: achieved numbers, no task, nothing to draft', async (number) => {
    const notice = await asText(number)
    expect(notice.isPlan).toBe(false)
    expect(notice.draft.tasks).toEqual([])
    expect(notice.draft.targets.length).toBeGreaterThan(0)
    expect(notice.draft.targets.every((target) => target.nature === 'achieved')).toBe(true)
    expect(notice.can.draft).toBe('not-a-plan')
  })
})
