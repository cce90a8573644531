import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFallbackReport } from './fallbacks.ts'
import { readFontFile } from './font-file.ts'
import { findFaces } from './fonts.ts'

/** A font without outlines: one Windows family name and one format-4 segment, enough to be found and asked. */
const tinyFont = (family: string, first: number, last: number): Uint8Array => {
  const name = new DataView(new ArrayBuffer(18 + family.length * 2))
  const records = [0, 1, 18, 3, 1, 0x0804, 1, family.length * 2, 0]
  records.forEach((value, index) => {
    name.setUint16(index * 2, value)
  })
  for (let at = 0; at < family.length; at++) name.setUint16(18 + at * 2, family.charCodeAt(at))
  const cmap = new DataView(new ArrayBuffer(12 + 24))
  const words = [0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 0, 0, 0, last, 0, first, (1 - first) & 0xffff, 0]
  words.forEach((value, index) => {
    cmap.setUint16(index * 2, value)
  })
  const head = new DataView(new ArrayBuffer(12 + 2 * 16))
  head.setUint32(0, 0x00010000)
  head.setUint16(4, 2)
  const tables: [number, DataView][] = [
    [0x636d6170, cmap],
    [0x6e616d65, name],
  ]
  let offset = head.byteLength
  tables.forEach(([tag, table], index) => {
    const entry = 12 + index * 16
    head.setUint32(entry, tag)
    head.setUint32(entry + 8, offset)
    head.setUint32(entry + 12, table.byteLength)
    offset += table.byteLength
  })
  return Buffer.concat([head, cmap, name].map((view) => Buffer.from(view.buffer)))
}

describe('faces', () => {
  let directory = ''
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'faces-'))
    await writeFile(join(directory, 'a.ttf'), tinyFont('仿宋_GB2312', 0x4e00, 0x4e10))
    await writeFile(join(directory, 'b.ttf'), tinyFont('方正小标宋简体', 0x4e00, 0x9fff))
    await writeFile(join(directory, 'broken.ttf'), tinyFont('黑体', 0x4e00, 0x9fff).subarray(0, 60))
    await writeFile(join(directory, 'notes.txt'), 'no font')
  })
  afterAll(() => rm(directory, { recursive: true }))

  it('come from the operator first and from npm last; a broken file is passed over', async () => {
    const { roles } = await findFaces([directory])
    expect(roles.fangsong.files[0]?.path).toBe(join(directory, 'a.ttf'))
    expect(roles.fangsong).toMatchObject({ standIn: false, weight: 'regular' })
    expect(roles.fangsong.files.some((file) => file.families.includes('noto serif sc'))).toBe(true)
    expect(roles.title).toMatchObject({ standIn: false, weight: 'regular' })
    expect(roles.hei.files[0]?.path.startsWith(directory)).toBe(false)
    expect(roles.hei.files.map((file) => file.path)).not.toContain(join(directory, 'broken.ttf'))
  })

  it('report each character that the first face lacks, and replace what none has', async () => {
    const report = createFallbackReport(await findFaces([directory]))
    expect(report.print('一丁喆喆\u{1F600}', 'fangsong')).toBe('一丁喆喆□')
    expect(report.print('喆', 'title')).toBe('喆')
    expect(report.list()).toEqual([
      { char: '\u{1F600}', count: 1, missing: true },
      { char: '喆', count: 2, missing: false },
    ])
  })

  it('may be brought for a single name, for every face of the operator prints what no other has', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'faces-'))
    await writeFile(join(copy, 'own.ttf'), tinyFont('本单位造字', 0xe000, 0xe001))
    const report = createFallbackReport(await findFaces([copy]))
    expect(report.print('\ue000\ue002', 'kai')).toBe('\ue000□')
    expect(report.list().map((one) => [one.char, one.missing])).toEqual([
      ['\ue002', true],
      ['\ue000', false],
    ])
    await rm(copy, { recursive: true })
  })

  it('read coverage from the file: all ideographs of the first block in the face from npm', async () => {
    const { roles } = await findFaces([])
    const noto = roles.fangsong.files.find((file) => file.families.includes('noto serif sc'))
    const missing = Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, index) => 0x4e00 + index).filter(
      (code) => !noto?.covers(code),
    )
    expect(missing).toEqual([])
    expect(noto?.covers(0x1f600)).toBe(false)
  })

  it('are not guessed from a file that is no font', async () => {
    expect(await readFontFile(join(directory, 'notes.txt'))).toBeNull()
    await expect(findFaces(['/nowhere/at/all'])).rejects.toThrow('/nowhere/at/all')
  })
})
