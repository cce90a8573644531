import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { OfficialDocument } from './document.ts'
import { measurePdf, spokenText } from './measure-pdf.ts'
import { ClassifiedDocumentError } from './refuse-classified.ts'
import { sampleBulletin, sampleNotice } from './sample-documents.ts'
import { sampleJointNotice, sampleLetter, sampleMinutes, samples, sampleUpward } from './sample-forms.ts'
import { prepareSheet } from './sheet.ts'
import { writePdf } from './write-pdf.ts'

vi.setConfig({ testTimeout: 120_000 })

describe('what is classified is not written', () => {
  it.each([
    { ...sampleNotice, classification: '机密★1年' },
    { ...sampleUpward, classification: '秘密' },
    { ...sampleBulletin, handling: '秘密★6个月' },
    { ...sampleMinutes, title: '机密★10年' },
  ] satisfies OfficialDocument[])('$form', (document) => {
    expect(() => prepareSheet(document)).toThrow(ClassifiedDocumentError)
    // The refusal goes to logs and screens, the words of the document do not.
    expect(() => prepareSheet(document)).not.toThrow(/机密|秘密|归乡/)
  })

  it('but secrecy may be spoken of, and an empty mark is none', () => {
    expect(() => prepareSheet({ ...sampleNotice, title: '关于做好保密工作的通知', classification: ' ' })).not.toThrow()
  })
})

describe('what a form does not have is not printed', () => {
  const kinds = (document: OfficialDocument) => prepareSheet(document).elements.map((element) => element.kind)

  it('a letter has no red rule, 版记 no rules and no printing line', () => {
    expect(kinds(sampleLetter)).not.toContain('red-rule')
    const imprint = { organ: '海东省青年归乡工作办公室', date: '2018-12-10' }
    expect(prepareSheet({ ...sampleLetter, imprint }).imprint).toMatchObject({ ruled: false, organ: '', date: '' })
  })

  it('an annex bound apart carries the number of the document before its label', () => {
    const [annex] = sampleJointNotice.annexes ?? []
    if (!annex) throw new Error('the sample has an annex')
    const sheet = prepareSheet({ ...sampleJointNotice, annexes: [{ ...annex, boundSeparately: true }] })
    expect(sheet.elements.find((one) => one.kind === 'annex')).toMatchObject({ label: '海青归办联〔2018〕5号附件' })
  })

  it('refuses a copy number that is none', () => {
    for (const copyNumber of [0, -1, 1.5, 1_000_000, Number.NaN])
      expect(() => prepareSheet({ ...sampleNotice, copyNumber })).toThrow(RangeError)
  })
})

// Ideographs of every block up to extension H, and private use: given names are full of them.
const blocks: [number, number][] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xe000, 0xf8ff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2ebe0],
  [0x30000, 0x323af],
]
const ideograph = fc.oneof(
  ...blocks.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
)
const name = fc.array(ideograph, { minLength: 1, maxLength: 5 }).map((characters) => characters.join(''))

it('prints every name or reports it, wherever the form says it', async () => {
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const documents: OfficialDocument[] = [
        { ...sampleUpward, signers: [text], contact: { name: text, phone: '0' } },
        { ...sampleMinutes, present: [{ unit: '省教育事务厅', names: [text] }] },
      ]
      for (const document of documents) {
        const { bytes, fallbacks } = await writePdf(document)
        const printed = spokenText(await measurePdf(bytes))
        const missing = new Set(fallbacks.filter((one) => one.missing).map((one) => one.char))
        const expected = [...text].map((char) => (missing.has(char) ? '□' : char)).join('')
        expect(printed.normalize('NFC')).toContain(expected.normalize('NFC'))
      }
    }),
    { numRuns: 8 },
  )
})

it('any string in any field of any form ends in a PDF or a clear error', async () => {
  const strings = fc.string({ unit: 'binary', maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(samples)),
      fc.infiniteStream(strings),
      async (document, stream) => {
        const { bytes } = await writePdf(withStrings(document, stream))
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
      },
    ),
    { numRuns: 15 },
  )
})

/** The document with every free text replaced; days, choices and switches stay. */
const withStrings = <Value>(value: Value, stream: Iterator<string>): Value => {
  const kept = new Set(['form', 'kind', 'date', 'align', 'label', 'urgency', 'id'])
  const replaced = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return kept.has(key) ? part : String(stream.next().value)
    if (Array.isArray(part)) return part.map((item) => replaced(item, key))
    if (part && typeof part === 'object')
      return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, replaced(item, name)]))
    return part
  }
  // Only strings are exchanged for strings, so the shape stays that of the document.
  return replaced(value, '') as Value
}
