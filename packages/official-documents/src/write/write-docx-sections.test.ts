import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Notice } from './document.ts'
import { endOfText } from './docx-pages.ts'
import { sampleNotice } from './sample-documents.ts'
import { sampleJointNotice, sampleLetter } from './sample-forms.ts'
import { prepareSheet } from './sheet.ts'
import { writeDocx } from './write-docx.ts'

/** A notice whose text has so many paragraphs of one line each. */
const withLines = (count: number): Notice => ({
  ...sampleNotice,
  annexes: [],
  blocks: Array.from({ length: count }, () => ({ kind: 'paragraph', runs: [{ text: '各地要从实际出发安排活动。' }] })),
})
const endOf = (count: number) => endOfText(prepareSheet(withLines(count)))
const part = async (document: Notice | typeof sampleLetter, path: string): Promise<string> =>
  strFromU8(unzipSync(await writeDocx(document))[path] ?? new Uint8Array())

/** So many lines that the text ends on that page, with that many lines of it used. */
const ending = (page: number, from: number, to: number): Notice => {
  for (let count = 1; count < 120; count++) {
    const end = endOf(count)
    if (end.page === page && end.used >= from && end.used <= to) return withLines(count)
  }
  throw new Error('no such document')
}

describe('the page on which the text ends', () => {
  it('moves on with the lines, never by more than a signature, and no page holds more than 22', () => {
    const ends = Array.from({ length: 60 }, (_, index) => endOf(index + 1))
    for (const [index, end] of ends.slice(1).entries()) {
      const before = ends[index] ?? end
      // The signature moves as a whole, and waits there while the lines before it fill the page.
      const moved = end.page * 22 + end.used - (before.page * 22 + before.used)
      expect(moved).toBeGreaterThan(-0.1)
      expect(moved).toBeLessThan(5.1)
      expect(end.used).toBeLessThan(22.4)
    }
    expect(ends.at(-1)?.page).toBe(4)
  })
})

describe('where 版记 stands', () => {
  it('at the foot of an even page that has room for it', async () => {
    const xml = await part(ending(2, 4, 12), 'word/document.xml')
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1)
    expect(xml).not.toContain('<w:pageBreakBefore/>')
  })

  it('on the next page, an even one, behind text that ends on an odd page', async () => {
    const xml = await part(ending(3, 4, 12), 'word/document.xml')
    expect(xml).toMatch(/<w:pageBreakBefore\/>(?:(?!<w:tbl>).)*<\/w:p><w:tbl>(?:(?!<w:tbl>).)*印发/)
    expect(xml.match(/<w:sectPr/g)).toHaveLength(1)
  })

  it('behind an empty page where an even page is full, and neither carries a number', async () => {
    const document = ending(2, 20, 22)
    const xml = await part(document, 'word/document.xml')
    const [first, second] = xml.split('<w:sectPr').slice(1)
    expect(second).toContain('<w:type w:val="evenPage"/>')
    expect(first).not.toContain('evenPage')
    const footers = unzipSync(await writeDocx(document))
    const numbered = Object.keys(footers).filter(
      (name) => /footer\d/.test(name) && strFromU8(footers[name] ?? new Uint8Array()).includes('PAGE'),
    )
    expect(numbered).toHaveLength(2)
  })
})

it('turns a section of its own for a wide annex, its margins with it', async () => {
  const xml = await part(sampleJointNotice, 'word/document.xml')
  const [, turned, last] = xml.split('<w:sectPr').slice(1)
  expect(turned).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
  expect(turned).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
  expect(last).toContain('<w:pgSz w:w="11906" w:h="16838"')
})

it('gives page one of a letter a foot of its own, with a double rule and no number', async () => {
  const entries = unzipSync(await writeDocx(sampleLetter))
  const xml = strFromU8(entries['word/document.xml'] ?? new Uint8Array())
  expect(xml).toContain('<w:titlePg/>')
  expect(xml).toContain('thickThinSmallGap')
  const ruled = Object.keys(entries).filter((name) =>
    strFromU8(entries[name] ?? new Uint8Array()).includes('thinThickSmallGap'),
  )
  expect(ruled).toHaveLength(1)
  expect(strFromU8(entries[ruled[0] ?? ''] ?? new Uint8Array())).not.toContain('PAGE')
})
