import { describe, expect, it } from 'vitest'
import {
  compoundOf,
  DELETED_PROPERTIES,
  docOf,
  HIDDEN_PROPERTIES,
  SPACED_PROPERTIES,
  STAR_PROPERTIES,
} from '../fuzz/sample-doc.ts'
import { readDocument } from './read-document.ts'

const read = (bytes: Uint8Array, name = 'a.doc') => readDocument({ name, bytes })

describe('binary Word files', () => {
  it.each(['a.doc', 'a.wps', 'a.docx', 'a.txt', 'a'])(
    'are known by their bytes, whatever their name: %s',
    async (name) => {
      const reading = await read(docOf({ body: '关于“助学”的通知\r各县区团委：\r' }), name)
      expect(reading).toMatchObject({ ok: true, format: 'doc', text: '关于“助学”的通知\n各县区团委：' })
    },
  )

  it('show results of fields and no codes, cells as paragraphs, soft breaks inside theirs', async () => {
    const body = '见\x13 HYPERLINK "http://a" \x14附件\x15。\r序号\x07任务\x07\x07软\x0b换行\x1e1\r'
    const reading = await read(docOf({ body }))
    expect(reading).toMatchObject({ ok: true, text: '见附件。\n序号\n任务\n软\n换行-1' })
    if (reading.ok) expect(reading.origin.at(-1)).toEqual({ start: 11, end: 17, paragraph: 4 })
  })

  it('leave out what was deleted or hidden and say so; a wide letter spacing is neither', async () => {
    const body = '请于5月6月底前报送方案。\r'
    const marked = [
      { start: 0, end: 2, properties: SPACED_PROPERTIES },
      { start: 2, end: 4, properties: DELETED_PROPERTIES },
      { start: 10, end: 12, properties: HIDDEN_PROPERTIES },
    ]
    const reading = await read(docOf({ body, marked }))
    expect(reading).toMatchObject({ ok: true, text: '请于6月底前报送。' })
    if (reading.ok) expect(reading.remarks.map((remark) => remark.kind)).toEqual(['tracked-changes', 'hidden-text'])
  })

  it.each([
    ['body', docOf({ body: '机密★1年\r关于报送情况的通知\r' })],
    ['header', docOf({ body: '关于报送情况的通知\r', headers: '秘　密\r' })],
    ['text box', docOf({ body: '关于报送情况的通知\r', boxes: '密级：机密\r' })],
    ['footnote', docOf({ body: '关于报送情况的通知\r', footnotes: '绝密★长期\r' })],
    [
      'star of a symbol font',
      docOf({ body: '机密(1年\r关于报送情况的通知\r', marked: [{ start: 2, end: 3, properties: STAR_PROPERTIES }] }),
    ],
    [
      'deleted line',
      docOf({ body: '机密★1年\r关于报送情况的通知\r', marked: [{ start: 0, end: 6, properties: DELETED_PROPERTIES }] }),
    ],
  ])('are refused for a mark in the %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false, because: 'classified' })
  })

  it('say what they are when they cannot be read', async () => {
    const stream = new Uint8Array(4096)
    for (const [streams, words] of [
      [{ EncryptedPackage: stream }, '密码'],
      [{ Workbook: stream }, 'Excel'],
      [{ 'PowerPoint Document': stream }, 'PowerPoint'],
      [{ WordDocument: stream }, 'Word 6.0'],
    ] as const) {
      const reading = await read(compoundOf(streams))
      expect(reading.ok).toBe(false)
      if (!reading.ok) expect(reading.words.zh).toContain(words)
    }
    const locked = docOf({ body: '关于助学的通知\r' })
    // fEncrypted in the header of the stream, which stands in the first sector.
    locked[512 + 0x0b] = 0x03
    expect(await read(locked)).toMatchObject({
      ok: false,
      because: 'unreadable',
      words: { en: expect.stringContaining('password') },
    })
  })

  it('end when their chains of sectors loop', async () => {
    const bytes = docOf({ body: '关于助学的通知\r' })
    const table = new DataView(bytes.buffer, bytes.length - 512)
    for (let i = 0; i < 128; i++) table.setInt32(i * 4, i % 3, true)
    expect((await read(bytes)).ok).toBe(false)
  })
})
