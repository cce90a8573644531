import { describe, expect, it } from 'vitest'
import { runCompile } from './cli.ts'
import type { CliIo } from './io.ts'
import { outputNames } from './names.ts'

function ioOf(files: Record<string, string>) {
  const written: Record<string, string> = {}
  const seen = { out: '', err: '' }
  const io: CliIo = {
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('ENOENT')
      return new TextEncoder().encode(text)
    },
    listFolder: async (path) => {
      const names = Object.keys(files)
        .filter((name) => name.startsWith(`${path.replace(/\/$/, '')}/`))
        .map((name) => name.slice(name.lastIndexOf('/') + 1))
      return names.length > 0 || path.endsWith('/') ? names : null
    },
    writeFile: async (path, text) => {
      if (path.startsWith('full/')) throw new Error('ENOSPC')
      written[path] = text
    },
    makeFolder: async () => {},
    out: (text) => {
      seen.out += text
    },
    err: (text) => {
      seen.err += text
    },
  }
  return { io, written, seen }
}

const notice =
  '关于开展助学行动的通知\n各县区团委：\n一、重点任务\n1.结对助学。要抓好落实。\n2.走访慰问。请于4月31日前报送团市委办公室。\n共青团云溪市委\n2022年4月1日\n'

describe('compile on the command line', () => {
  it('prints a readable outline with its doubts and their sentences', async () => {
    const { io, seen } = ioOf({ 'a.txt': notice })
    expect(await runCompile(['a.txt'], io)).toBe(0)
    for (const piece of ['关于开展助学行动的通知', '1. 结对助学', '[必须先定]', '请于4月31日前报送团市委办公室。'])
      expect(seen.out).toContain(piece)
    expect(seen.err).toBe('')
    const english = ioOf({ 'a.txt': notice })
    await runCompile(['a.txt', '--lang', 'en'], english.io)
    expect(english.seen.out).toContain('[decide first]')
  })

  it('writes one prediction per file', async () => {
    const { io, written } = ioOf({ 'x/001.txt': notice, 'x/002.txt': notice })
    expect(await runCompile(['--json', 'x/001.txt', 'x/002.txt', '--out', 'o'], io)).toBe(0)
    expect(Object.keys(written)).toEqual(['o/001.pred.json', 'o/002.pred.json'])
    expect(JSON.parse(written['o/001.pred.json'] ?? '').doc).toBe('001')
  })

  it('prints JSON: one document whole, several as one line each', async () => {
    const one = ioOf({ 'a.txt': notice })
    expect(await runCompile(['--json', 'a.txt'], one.io)).toBe(0)
    expect(JSON.parse(one.seen.out).doc).toBe('a')
    const two = ioOf({ 'a.txt': notice, 'b.txt': notice })
    expect(await runCompile(['--json', 'a.txt', 'b.txt'], two.io)).toBe(0)
    expect(
      two.seen.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).doc),
    ).toEqual(['a', 'b'])
  })

  it('goes through a folder of thirteen with a bad one, and says at the end that one is missing', async () => {
    const files = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`d/${i}.txt`, i === 4 ? '' : notice]))
    const { io, seen, written } = ioOf({ ...files, 'd/notes.json': '{}', 'd/.hidden.txt': notice })
    expect(await runCompile(['--json', 'd', '--out', 'o'], io)).toBe(1)
    expect(Object.keys(written)).toHaveLength(12)
    expect(seen.err).toContain('d/4.txt: ')
    expect(seen.err.trim().split('\n').at(-1)).toMatch(/完成 12，未能处理 1.*2 other files/)
  })

  it('says what is wrong', async () => {
    const { io, seen } = ioOf({ 'a.txt': '机密★1年\n关于报送情况的通知', 'b.txt': notice })
    expect(await runCompile(['a.txt', 'missing.txt', 'b.txt'], io)).toBe(1)
    expect(seen.err).toContain('密级标志')
    expect(seen.err).toContain('missing.txt')
    expect(seen.err).toContain('1 of 3 compiled')
    expect(seen.err).not.toContain('报送情况')
    expect(seen.out).toContain('结对助学')
    expect(await runCompile([], io)).toBe(2)
    expect(await runCompile(['--what'], io)).toBe(2)
    expect(await runCompile(['b.txt', '--out', 'full'], io)).toBe(1)
    expect(seen.err).toContain('full/b.txt: 写不进去')
    expect(await runCompile(['nothing/'], io)).toBe(1)
  })

  it('never lets one output overwrite another', () => {
    expect(outputNames(['a/001.txt', 'a/001.docx', 'b/001.txt', 'b/001.txt', 'A.pdf', 'a.txt'])).toEqual([
      '001',
      '001.docx',
      '001.txt',
      'b-001',
      'A',
      'a.txt',
    ])
    const many = Array.from({ length: 40 }, () => 'x/001.txt')
    expect(new Set(outputNames(many)).size).toBe(40)
  })
})
