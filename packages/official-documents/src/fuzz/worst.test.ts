// The worst files, in a process of its own with a heap of 512 MB: what would eat it or hang ends this process, not the tests.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { WORST } from './worst.ts'

const program = fileURLToPath(new URL('./worst.ts', import.meta.url))

interface Line {
  name: string
  ended: string
  spent: number
  peak: number
}

describe('the worst files in a heap of 512 MB', () => {
  it('end in a reading or a refusal each, within 25 seconds', () => {
    const run = spawnSync(
      process.execPath,
      ['--max-old-space-size=512', '--import', import.meta.resolve('tsx'), program, ...Object.keys(WORST)],
      { encoding: 'utf8', timeout: 300_000, maxBuffer: 64 * 1024 * 1024 },
    )
    const lines = run.stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Line) // printed by the program above
    expect(run.stderr.slice(-2000)).toBe('')
    expect(lines.map((line) => line.name)).toEqual(Object.keys(WORST))
    for (const line of lines) expect(line.spent, line.name).toBeLessThan(25_000)
    const ended = Object.fromEntries(lines.map((line) => [line.name, line.ended]))
    expect(ended).toMatchObject({
      'zip bomb': 'too-large',
      'zip bomb that lies': 'too-large',
      'zip of overlapping parts': 'too-large',
      'bytes of 51 MB': 'too-large',
      '1,000,000 paragraphs': 'too-large',
      '1,000,000 lines': 'too-large',
      '1,000,000 paragraphs of a page': 'too-large',
      'a paragraph of 5 million characters': 'too-large',
      'an attribute of 20 MB': 'read',
      'a billion laughs': 'read',
      'styles that are based on each other': 'read',
      'html 100,000 deep': 'read',
      'pdf whose page unpacks to 80 MB': 'too-large',
      'pdf with wrong places': 'read',
      'doc of 900,000 characters': 'read',
      'doc of half a million paragraphs': 'too-large',
      'compound file of one looping chain': 'unreadable',
    })
  }, 320_000)
})
