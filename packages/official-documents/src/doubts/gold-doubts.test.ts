import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import type { Doubt } from '../draft.ts'
import { type GoldDoubt, scoreDoubts, table } from './score-doubts.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const open = join(process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus'), 'open')
const absent = !existsSync(open)
const why = absent ? ` (not run: no documents at ${open}; set YIZHAN_CORPUS)` : ''

const gold = JSON.parse(readFileSync(new URL('./gold-doubts.json', import.meta.url), 'utf8')) as {
  documents: Record<string, GoldDoubt[]> // written beside this test; the head of the file says how
}

describe(`the doubts of the open documents${why}`, () => {
  it.skipIf(absent)('are those that a careful reader raised', () => {
    const documents = Object.entries(gold.documents).map(([name, wanted]) => ({
      wanted,
      found: compile(readFileSync(join(open, `${name}.txt`), 'utf8')).doubts,
    }))
    const rows = scoreDoubts(documents)
    console.log(table(rows))
    expect(rows.at(-1)?.f1).toBeGreaterThanOrEqual(0.9)
    // A false doubt costs more trust than a missed one.
    expect(rows.at(-1)?.precision).toBeGreaterThanOrEqual(0.95)
  })
})

describe('the score of doubts', () => {
  const at = (start: number, end: number) => ({ start, end, text: '' })
  const doubt = (kind: Doubt['kind'], ...spans: Doubt['spans']): Doubt => ({
    id: 'q1',
    kind,
    severity: 'note',
    message: { zh: '', en: '' },
    spans,
    about: [],
  })

  it('pairs each entry once, by kind and place', () => {
    const wanted: GoldDoubt[] = [{ kind: 'numbering', spans: [[5, 9]] }]
    const score = (found: Doubt[]) => scoreDoubts([{ wanted, found }]).at(-1)
    expect(score([doubt('numbering', at(8, 12))])).toMatchObject({ precision: 1, recall: 1, f1: 1 })
    expect(score([doubt('numbering', at(9, 12))])).toMatchObject({ precision: 0, recall: 0, f1: 0 })
    expect(score([doubt('ocr-noise', at(5, 9))])).toMatchObject({ f1: 0 })
    expect(score([doubt('numbering', at(5, 9)), doubt('numbering', at(5, 9))])).toMatchObject({
      precision: 0.5,
      recall: 1,
    })
  })
})
