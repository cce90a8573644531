// Whatever bytes come, in whatever format: a reading or a refusal in words, in time, with offsets that match.
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Span } from '../draft.ts'
import { readDocument } from '../read/read-document.ts'
import { originAt, type Reading } from '../read/reading.ts'
import { docOf } from './sample-doc.ts'
import { broken, docxSample, gbk, htmlSample, LINES, pdfSample, seeded, utf8, utf16 } from './samples.ts'

const NAMES = ['a.txt', 'a.docx', 'a.doc', 'a.wps', 'a.pdf', 'a.html', 'a.ofd', 'a']
const SIGNATURES = ['', 'PK\x03\x04', '%PDF-1.7\n', '{\\rtf1', '<html>', 'PNG', '<?xml version="1.0"?>'].map(utf8)
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

/** What must hold of every end; returns it. */
async function end(name: string, bytes: Uint8Array): Promise<Reading> {
  const started = performance.now()
  const reading = await readDocument({ name, bytes })
  // The bound of a PDF is 20 s; of files of this size nothing comes near it.
  expect(performance.now() - started).toBeLessThan(10_000)
  if (!reading.ok) {
    expect(reading.words.zh.length * reading.words.en.length).toBeGreaterThan(0)
    expect('text' in reading).toBe(false)
    return reading
  }
  let last = 0
  for (const part of reading.origin) {
    expect(part.start).toBeGreaterThanOrEqual(last)
    expect(part.end).toBeGreaterThanOrEqual(part.start)
    expect(part.paragraph ?? part.page).toBeGreaterThan(0)
    last = part.end
  }
  expect(last).toBeLessThanOrEqual(reading.text.length)
  for (const offset of [0, reading.text.length >> 1, reading.text.length - 1])
    if (reading.origin.length > 0 && (reading.origin[0]?.start ?? 0) <= offset)
      expect(originAt(reading.origin, offset)?.start).toBeLessThanOrEqual(offset)
  for (const span of spansIn(compile(reading.text))) expect(reading.text.slice(span.start, span.end)).toBe(span.text)
  return reading
}

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as Span] : [] // by its shape
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

const samples: Record<string, { bytes: Uint8Array; times: number }> = {}
beforeAll(async () => {
  const text = LINES.join('\r\n')
  samples['utf8.txt'] = { bytes: utf8(text), times: 120 }
  samples['gbk.txt'] = { bytes: gbk(text), times: 120 }
  samples['utf16.txt'] = { bytes: utf16(`\ufeff${text}`), times: 60 }
  samples['a.html'] = { bytes: htmlSample(), times: 120 }
  samples['a.docx'] = { bytes: await docxSample(), times: 150 }
  samples['a.doc'] = { bytes: docOf({ body: LINES.join('\r'), headers: '页眉\r' }), times: 250 }
  const escaped = [...gbk(text)].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
  samples['a.rtf'] = {
    bytes: utf8(`{\\rtf1{\\fonttbl{\\f0 x;}}${escaped.join('').replaceAll('\r\n', '\\par\n')}}`),
    times: 150,
  }
  samples['a.pdf'] = { bytes: await pdfSample(), times: 60 }
})

describe('any bytes', () => {
  it('end in a reading or a refusal, under every signature and name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...SIGNATURES, OLE),
        fc.uint8Array({ maxLength: 3000 }),
        async (name, signature, bytes) => {
          await end(name, Uint8Array.from([...signature, ...bytes]))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('of a text are the text, whatever the string, in UTF-8 and UTF-16, with every line end and a BOM', async () => {
    const piece = fc.constantFrom(
      ...LINES,
      '\r\n',
      '\r',
      '\n',
      '\u2028',
      '\u0085',
      '\f',
      '　',
      'ａ',
      '𠮷',
      '\ufeff',
      '😀',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', '\ufeff'),
        async (pieces, bom) => {
          const text = bom + pieces.join('')
          fc.pre(/[^\s\ufeff]/.test(text))
          expect(await end('a.txt', utf8(text))).toMatchObject({ ok: true, text })
          if (bom !== '')
            for (const isBig of [false, true])
              expect(await end('a.txt', utf16(text, isBig))).toMatchObject({ ok: true, text })
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a Word file whose parts are broken inside a sound zip', () => {
  it.each(['word/document.xml', 'word/numbering.xml', 'word/styles.xml', '_rels/.rels', '[Content_Types].xml'])(
    '%s',
    async (part) => {
      const parts = unzipSync(await docxSample())
      const sound = parts[part]
      if (!sound) throw new Error(`no part ${part}`)
      for (let seed = 1; seed <= 80; seed++)
        await end('a.docx', zipSync({ ...parts, [part]: broken(sound, seeded(seed)) }, { level: 0 }))
    },
  )
})

describe('a valid file of every format, broken a few hundred times', () => {
  it.each(['utf8.txt', 'gbk.txt', 'utf16.txt', 'a.html', 'a.rtf', 'a.docx', 'a.doc', 'a.pdf'])(
    '%s',
    async (name) => {
      const sample = samples[name]
      if (!sample) throw new Error(`no sample ${name}`)
      const whole = await end(name, sample.bytes)
      expect(whole.ok && whole.text).toContain('团市委办公室')
      const counts = { read: 0, refused: 0 }
      for (let seed = 1; seed <= sample.times; seed++) {
        const reading = await end(name, broken(sample.bytes, seeded(seed)))
        counts[reading.ok ? 'read' : 'refused']++
      }
      // Small injuries must not always be fatal, or the test would only ever see the first check.
      expect(counts.read).toBeGreaterThan(sample.times / 20)
    },
    120_000,
  )
})
