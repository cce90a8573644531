import { describe, expect, it, vi } from 'vitest'
import { pageContents, pdfObjects } from './measure-rules.ts'
import { samples } from './sample-forms.ts'
import { writePdf } from './write-pdf.ts'

// Each file is looked at as ISO 19005-2 (PDF/A-2, level b) sees it, by its objects; a validator of its own is not at hand.
vi.setConfig({ testTimeout: 60_000 })

describe.each(Object.entries(samples))('%s is fit for the archive', async (_, document) => {
  const { bytes } = await writePdf(document)
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = [...pdfObjects(bytes).values()]
  const heads = objects.map((one) => one.split('stream\n')[0] ?? '')
  const catalog = heads.find((head) => /\/Type \/Catalog\b/.test(head)) ?? ''

  it('6.6.4: says so in its XMP, which repeats the title', () => {
    const xmp = objects.find((one) => one.includes('/Subtype /XML')) ?? ''
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(Buffer.from(xmp, 'latin1').toString('utf8')).toContain(document.title.replace('\n', ' '))
    expect(catalog).toMatch(/\/Metadata \d+ 0 R/)
  })

  it('6.2.3: carries one output intent with its profile', () => {
    const intents = heads.filter((head) => /\/Type \/OutputIntent\b/.test(head))
    expect(intents).toHaveLength(1)
    expect(intents[0]).toContain('/S /GTS_PDFA1')
    expect(intents[0]).toMatch(/\/DestOutputProfile \d+ 0 R/)
    expect(catalog).toMatch(/\/OutputIntents/)
  })

  it('6.2.4: uses colours of a profile only', () => {
    const pages = heads.filter((head) => /\/Type \/Page\b/.test(head))
    expect(pages.length).toBeGreaterThan(0)
    for (const head of heads) expect(head).not.toMatch(/\/Device(?:RGB|CMYK)\b/)
  })

  it('6.2.11.4: embeds every font, each with a map back to Unicode', () => {
    const descriptors = heads.filter((head) => /\/Type \/FontDescriptor\b/.test(head))
    const composite = heads.filter((head) => /\/Subtype \/Type0\b/.test(head))
    expect(descriptors.length).toBeGreaterThan(0)
    expect(composite).toHaveLength(descriptors.length)
    for (const head of descriptors) expect(head).toMatch(/\/FontFile[23] \d+ 0 R/)
    for (const head of composite) expect(head).toMatch(/\/ToUnicode \d+ 0 R/)
    expect(heads.some((head) => /\/Subtype \/(?:Type1|TrueType|Type3)\b/.test(head))).toBe(false)
  })

  it('6.2.10: has no transparency group without a colour space', () => {
    for (const head of heads)
      for (const group of head.matchAll(/\/Group\s*<<([^>]*)>>/g))
        if (/\/S \/Transparency/.test(group[1] ?? '')) expect(group[1]).toMatch(/\/CS\b/)
  })

  it('6.1.3, 6.5, 6.7: has an identifier; no encryption, script, launched file or attachment', () => {
    expect(raw).toMatch(/\/ID \[/)
    for (const word of ['/Encrypt', '/JavaScript', '/JS ', '/Launch', '/EmbeddedFile', '/OpenAction', '/AA '])
      expect(heads.join('\n') + raw.slice(-600), word).not.toContain(word)
  })

  it('is tagged: marked, with a tree of elements, a language and one title', () => {
    expect(catalog).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(catalog).toContain('/Lang (zh-CN)')
    const elements = heads.filter((head) => /\/Type \/StructElem\b/.test(head))
    const count = (kind: string) => elements.filter((head) => new RegExp(`/S /${kind}\\b`).test(head)).length
    expect(count('P')).toBeGreaterThan(0)
    expect(count('Title')).toBe(document.form === 'order' ? 0 : 1)
    const blocks = document.form === 'bulletin' ? [] : document.blocks
    expect(count('H1')).toBeGreaterThanOrEqual(blocks.filter((b) => b.kind === 'heading' && b.level === 1).length)
    const tables = (document.annexes ?? []).flatMap((annex) => annex.blocks).filter((block) => block.kind === 'table')
    expect(count('Table')).toBe(tables.length)
    if (tables.length > 0) expect(count('TH')).toBeGreaterThan(0)
  })

  it('14.8.2.2: tells page number and mark apart from what the document says', () => {
    pageContents(bytes).forEach(({ content }, index) => {
      const numbered = document.form !== 'letter' || index > 0
      // The slanted mark behind the text, the mark above it, and the number.
      expect(content.split(/\/Artifact <<\s*\/Type \/Page\b/).length - 1).toBe(2 + Number(numbered))
    })
  })

  it('is the same for the same input', async () => {
    expect((await writePdf(document)).bytes).toEqual(bytes)
  })
})
