import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layout } from './layout.ts'
import { type MeasuredPage, measurePdf, type PlacedText } from './measure-pdf.ts'
import { samples } from './sample-forms.ts'
import { writeDocx } from './write-docx.ts'

const hasOffice = spawnSync('soffice', ['--version'], { timeout: 30_000 }).status === 0
const title = hasOffice
  ? 'what LibreOffice makes of our DOCX'
  : 'what LibreOffice makes of our DOCX (left out: soffice is not installed on this machine)'

/** What two programs may differ by, in millimetres. */
const tolerance = 2
const leftEdge = layout.marginLeft.value
const rightEdge = leftEdge + layout.typeWidth.value
const lowerEdge = layout.marginTop.value + layout.typeHeight.value
const linePitch = layout.typeHeight.value / layout.linesPerPage.value
const character = layout.typeWidth.value / layout.charactersPerLine.value

describe.skipIf(!hasOffice)(title, () => {
  let folder = ''
  const pages: Record<string, MeasuredPage[]> = {}

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docx-'))
    const names = Object.keys(samples)
    for (const [name, document] of Object.entries(samples))
      await writeFile(join(folder, `${name}.docx`), await writeDocx(document))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const files = names.map((name) => join(folder, `${name}.docx`))
    spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, ...files], {
      timeout: 150_000,
    })
    for (const name of names)
      pages[name] = await measurePdf(new Uint8Array(await readFile(join(folder, `${name}.pdf`))))
  }, 180_000)

  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true })
  })

  /** Lines of a page as a reader sees them: what stands on one baseline, put together. */
  const linesOf = (page: MeasuredPage): PlacedText[] => {
    const lines: PlacedText[] = []
    for (const item of [...page.items].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
      const last = lines.at(-1)
      if (last && Math.abs(last.baseline - item.baseline) < 1)
        Object.assign(last, { text: last.text + item.text, right: Math.max(last.right, item.right) })
      else lines.push({ ...item })
    }
    return lines
  }
  const pageOf = (name: string, number: number): MeasuredPage => {
    const page = pages[name]?.[number - 1]
    if (!page) throw new Error(`no page ${number} of ${name}`)
    return page
  }
  const bare = (text: string) => text.replace(/\s/g, '')
  const lineOf = (name: string, begins: string): PlacedText & { page: number } => {
    for (const [index, page] of (pages[name] ?? []).entries())
      for (const line of linesOf(page)) if (bare(line.text).startsWith(begins)) return { ...line, page: index + 1 }
    throw new Error(`no line ${begins} in ${name}`)
  }
  const near = (value: number, wanted: number) =>
    expect(Math.abs(value - wanted), `${value} ≠ ${wanted}`).toBeLessThan(tolerance)

  it.each(Object.keys(samples))('%s: A4, and nothing beside the type area but a mark', (name) => {
    for (const page of pages[name] ?? []) {
      const isTurned = page.width > page.height
      near(Math.min(page.width, page.height), layout.pageWidth.value)
      near(Math.max(page.width, page.height), layout.pageHeight.value)
      if (isTurned) continue
      for (const item of page.items) {
        expect(item.left, item.text).toBeGreaterThan(leftEdge - tolerance)
        expect(item.right, item.text).toBeLessThan(rightEdge + tolerance)
      }
    }
  })

  it.each([
    ['notice', '海东省青年归乡工作办公室文件', 35],
    ['minutes', '海东省归乡工作联席会议纪要', 35],
    ['order', '海东省青年服务委员会令', 20],
    ['letter', '海东省青年归乡工作办公室', -7],
  ])('%s: the mark begins %s, %d mm below the edge of the type area', (name, mark, below) => {
    const line = lineOf(name, mark)
    // Ideographs reach some 0.86 of their size above the baseline.
    near(line.baseline - (line.size * 0.86 * 25.4) / 72, layout.marginTop.value + below)
    near((line.left + line.right) / 2, (leftEdge + rightEdge) / 2)
  })

  it('sets the title of every form in the middle', () => {
    for (const [name, begins] of [
      ['notice', '关于做好2019年'],
      ['joint-notice', '关于联合开展'],
      ['upward', '关于设立青岚'],
      ['letter', '关于商请提供'],
      ['minutes', '研究寒假归乡'],
    ] as const) {
      const line = lineOf(name, begins)
      near((line.left + line.right) / 2, (leftEdge + rightEdge) / 2)
      near((line.size * 25.4) / 72, (layout.titleSize.value * 25.4) / 72)
    }
  })

  it('keeps 22 lines to the page', () => {
    const [first, second] = linesOf(pageOf('notice', 2)).slice(1, 3)
    near((second?.baseline ?? 0) - (first?.baseline ?? 0), linePitch)
  })

  // LibreOffice 7.4 knows no w:autoSpaceDE and sets digits wider, so a date keeps its right end only.
  it('sets signature and date without a seal: the organ two from the right, the date where its own width puts it', () => {
    const date = lineOf('notice', '2018年12月18日')
    const organ = linesOf(pageOf('notice', date.page)).findLast((line) => line.baseline < date.baseline - 1)
    expect(bare(organ?.text ?? '')).toBe('海东省青年归乡工作办公室')
    near(rightEdge - (organ?.right ?? 0), 2 * character)
    near(date.baseline - (organ?.baseline ?? 0), linePitch)
    near(rightEdge - date.right, 5 * character)
  })

  it('sets joint seals in a row, the date under the last name', () => {
    const date = lineOf('joint-notice', '2018年12月20日')
    const last = lineOf('joint-notice', '海东省人才事务厅'.slice(0, 5))
    expect(date.page).toBeGreaterThanOrEqual(last.page)
    near(rightEdge - date.right, 4 * character)
  })

  it.each([
    ['notice', '海东省青年归乡工作办公室2018年12月18日印发'],
    ['minutes', '海东省青年归乡工作办公室2018年12月14日印发'],
    ['upward', '青岚市青年归乡工作办公室2018年12月6日印发'],
    ['joint-notice', '海东省青年归乡工作办公室2018年12月20日印发'],
  ])('%s: the imprint stands at the foot of the type area, on the last page, an even one', (name, printing) => {
    const line = lineOf(name, printing)
    expect(line.page).toBe(pages[name]?.length)
    expect(line.page % 2).toBe(0)
    expect(line.baseline).toBeLessThan(lowerEdge)
    expect(line.baseline).toBeGreaterThan(lowerEdge - 3.5 - tolerance)
    near(line.left, leftEdge + (layout.imprintSize.value * 25.4) / 72)
    near(line.right, rightEdge - (layout.imprintSize.value * 25.4) / 72)
  })

  it('sets page numbers below the text, odd to the right, even to the left', () => {
    const [odd, even] = ['—1—', '—2—'].map((text) => lineOf('notice', text))
    near(odd?.right ?? 0, rightEdge - (layout.pageNumberSize.value * 25.4) / 72)
    near(even?.left ?? 0, leftEdge + (layout.pageNumberSize.value * 25.4) / 72)
    // The dash lies about a third of the size above the baseline.
    near(
      (odd?.baseline ?? 0) - (layout.pageNumberSize.value * 0.35 * 25.4) / 72,
      lowerEdge + layout.pageNumberBelow.value,
    )
  })

  it('turns the pages of a wide annex and keeps their numbers, but none stands below the table', () => {
    const turned = (pages['joint-notice'] ?? []).filter((page) => page.width > page.height)
    expect(turned.length).toBeGreaterThan(0)
    for (const page of turned) {
      expect(bare(page.text)).toMatch(/—\d—/)
      expect(page.items.some((item) => /—/.test(item.text))).toBe(false)
    }
  })

  it('leaves the number off page one of a letter', () => {
    expect(bare(pages.letter?.[0]?.text ?? '')).not.toMatch(/—1—/)
  })
})
