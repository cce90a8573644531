import { describe, expect, it } from 'vitest'
import { type CliIo, runCompile } from './cli.ts'

function ioOf(files: Record<string, string>) {
  const written: Record<string, string> = {}
  const seen = { out: '', err: '' }
  const io: CliIo = {
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('ENOENT')
      return new TextEncoder().encode(text)
    },
    writeFile: async (path, text) => {
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

  it('says what is wrong', async () => {
    const { io, seen } = ioOf({ 'a.txt': '机密★1年\n关于报送情况的通知', 'b.txt': notice })
    expect(await runCompile(['a.txt', 'missing.txt', 'b.txt'], io)).toBe(1)
    expect(seen.err).toContain('密级标志')
    expect(seen.err).toContain('missing.txt')
    expect(seen.err).not.toContain('报送情况')
    expect(seen.out).toContain('结对助学')
    expect(await runCompile([], io)).toBe(2)
    expect(await runCompile(['--what'], io)).toBe(2)
  })
})
