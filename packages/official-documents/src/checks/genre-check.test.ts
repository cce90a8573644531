import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fitOneDocument, literalsOf } from './genre-check.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const open = join(process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus'), 'open')
const absent = !existsSync(open)
const why = absent ? ` (not run: no documents at ${open}; set YIZHAN_CORPUS)` : ''

const here = fileURLToPath(new URL('../', import.meta.url))
const sources = ['recognise', 'outline', 'doubts'].flatMap((folder) =>
  readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name)),
)

describe(`rules of the genre, never of a document${why}`, () => {
  it('looks at all recognisers', () => expect(sources.length).toBeGreaterThan(40))

  it.skipIf(absent)(
    'no literal of four or more characters stands in exactly one open document, unless it cites its source',
    () => {
      const documents = new Map(
        readdirSync(open)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name, readFileSync(join(open, name), 'utf8')]),
      )
      const found = sources.flatMap((source) =>
        fitOneDocument(literalsOf(readFileSync(join(here, source), 'utf8')), documents).map(
          ({ text, line, document }) => `src/${source}:${line} ${text} (only in ${document})`,
        ),
      )
      expect(found, 'write the rule in the words of the genre, or cite the law or standard that fixes them').toEqual([])
    },
  )
})

describe('the check itself, on invented input', () => {
  const documents = new Map([
    ['a.txt', '现将暖 春行动方案印发给你们'],
    ['b.txt', '各级组织要抓好落实，印发给你们'],
  ])
  const found = (source: string) =>
    fitOneDocument(literalsOf(source), documents).map(({ text, line, document }) => [text, line, document])

  it('finds what fits one document, in strings, templates and patterns', () => {
    expect(found("const a = '暖春行动'")).toEqual([['暖春行动', 1, 'a.txt']])
    expect(found('\nconst a = /(?:暖春行动|春)[\\/“]/g')).toEqual([['暖春行动', 2, 'a.txt']])
    expect(found('const a = `^$' + '{x}暖春行动方案`')).toEqual([['暖春行动方案', 1, 'a.txt']])
    expect(found("if (x / 2 > 1 && /抓好落实/.test(y)) return '暖春行动'")).toEqual([
      ['抓好落实', 1, 'b.txt'],
      ['暖春行动', 1, 'a.txt'],
    ])
  })

  it('passes what is short, in several documents, in none, in a comment, or in a reason in English', () => {
    expect(found('const a = /暖春|印发给你们|秋收助农/ // 暖春行动\n/* 抓好落实 */')).toEqual([])
    expect(found("const reason = '暖春行动: so it says'")).toEqual([])
  })

  it('passes what cites its source on the line or the line above, and nothing further away', () => {
    expect(found("const a = '暖春行动' // GB/T 9704-2012, 7.3.5")).toEqual([])
    expect(found("// 条例第九条\nconst a = '暖春行动'")).toEqual([])
    expect(found("/**\n * GB/T 15835\n * what it says */\nconst a = '暖春行动'")).toEqual([])
    expect(found("// 条例第九条\n\nconst a = '暖春行动'")).toHaveLength(1)
    expect(found("// because\nconst a = '暖春行动'")).toHaveLength(1)
  })
})
