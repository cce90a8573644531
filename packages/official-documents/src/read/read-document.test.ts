import { readFileSync } from 'node:fs'
import { Document, Header, Packer, Paragraph, TextRun } from 'docx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { readDocument } from './read-document.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function docxOf(paragraphs: string[], header?: string): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        ...(header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }),
        children: paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)] })),
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

describe('readDocument', () => {
  it('returns a plain text unchanged, and its BOM with it, as the corpus counts it', async () => {
    const text = '关于做好工作的通知\r\n\r\n　　各县区团委：\n'
    expect(await readDocument({ name: 'a.txt', bytes: utf8(text) })).toMatchObject({ ok: true, text, format: 'txt' })
    expect(await readDocument({ name: 'a.txt', bytes: utf8(`\ufeff${text}`) })).toMatchObject({
      ok: true,
      text: `\ufeff${text}`,
    })
  })

  it('reads GB18030', async () => {
    const bytes = Uint8Array.from([0xb9, 0xd8, 0xd3, 0xda, 0xcd, 0xa8, 0xd6, 0xaa])
    expect(await readDocument({ name: 'a.txt', bytes })).toMatchObject({ ok: true, text: '关于通知' })
  })

  it('gives the paragraphs of a docx back, with their numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: fc.constantFrom(...'关于通知方案一二。“”（）<&>1a '), minLength: 1, maxLength: 30 }),
          { minLength: 1, maxLength: 8 },
        ),
        async (paragraphs) => {
          fc.pre(paragraphs.some((text) => text.trim() !== ''))
          const reading = await readDocument({ name: 'a.docx', bytes: await docxOf(paragraphs) })
          expect(reading).toMatchObject({ ok: true, text: paragraphs.join('\n') })
          if (reading.ok)
            for (const [i, part] of reading.origin.entries())
              expect([part.paragraph, reading.text.slice(part.start, part.end)]).toEqual([i + 1, paragraphs[i]])
        },
      ),
      { numRuns: 15 },
    )
  })

  it('reads the sample notice from Word as from its text', async () => {
    const text = readFileSync(new URL('../../../../app/world/sample-notice/notice.txt', import.meta.url), 'utf8')
    const reading = await readDocument({ name: 'notice.docx', bytes: await docxOf(text.split('\n')) })
    const wanted = compile(text)
    const draft = compile(reading.ok ? reading.text : '')
    expect(draft.tasks.map((task) => task.title)).toEqual(wanted.tasks.map((task) => task.title))
    expect(draft.deadlines.map((item) => [item.due, item.to])).toEqual(
      wanted.deadlines.map((item) => [item.due, item.to]),
    )
    expect(draft.doubts.map((doubt) => doubt.kind)).toEqual(wanted.doubts.map((doubt) => doubt.kind))
  })

  it('reads the blocks of a web page and none of its scripts', async () => {
    const html =
      '<html><body><script>alert("机密★")</script><h1>关于做好工作的通知</h1><p>各县区团委：</p><p>请&nbsp;落实。</p></body></html>'
    expect(await readDocument({ name: 'a.html', bytes: utf8(html) })).toMatchObject({
      ok: true,
      text: '关于做好工作的通知\n各县区团委：\n请\u00a0落实。',
    })
  })

  it('refuses marks of classification in txt, in a docx body and in its header, and returns nothing of the text', async () => {
    for (const [name, bytes] of [
      ['a.txt', utf8('机密★1年\n关于报送情况的通知')],
      ['a.docx', await docxOf(['秘密★6个月', '关于报送情况的通知'])],
      ['b.docx', await docxOf(['关于报送情况的通知'], '机 密 ★ 1 年')],
      ['秘密★关于报送情况.txt', utf8('关于报送情况的通知')],
    ] as const) {
      const reading = await readDocument({ name, bytes })
      expect(reading).toMatchObject({ ok: false, because: 'classified' })
      expect(JSON.stringify(reading)).not.toContain('报送情况')
    }
  })

  it('says why it cannot read', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 })
    const cases: [string, Uint8Array, string][] = [
      ['a.txt', new Uint8Array(), 'empty'],
      ['a.txt', utf8(' \n '), 'empty'],
      ['a.exe', utf8('MZ'), 'unsupported'],
      ['a.docx', utf8('no zip at all'), 'unreadable'],
      ['a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'unreadable'],
      ['a.docx', bomb, 'too-large'],
      ['a.pdf', utf8('%PDF-1.7 broken'), 'unreadable'],
      ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'unreadable'],
      ['a.txt', Uint8Array.from([0, 1, 2, 0xff, 0]), 'unreadable'],
    ]
    for (const [name, bytes, because] of cases)
      expect(await readDocument({ name, bytes }), name).toMatchObject({ ok: false, because })
  })

  it('ends in a reading for any bytes in any format', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.docx', 'a.doc', 'a.wps', 'a.pdf', 'a.html', 'a'),
        async (bytes, name) => {
          expect(typeof (await readDocument({ name, bytes })).ok).toBe('boolean')
        },
      ),
      { numRuns: 150 },
    )
  })
})
