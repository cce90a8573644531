import { describe, expect, it } from 'vitest'
import { sampleNotice } from '../write/sample-documents.ts'
import { samples } from '../write/sample-forms.ts'
import { type LintIo, runLint } from './cli-lint.ts'
import { lintDocument } from './lint-document.ts'
import { bytesOf } from './word-package.ts'
import { notice, set } from './word-under-test.ts'

const ioOf = (files: Record<string, Uint8Array>) => {
  const seen = { out: '', err: '' }
  const io: LintIo = {
    readFile: async (path) => {
      const bytes = files[path]
      if (!bytes) throw new Error('ENOENT')
      return bytes
    },
    out: (text) => {
      seen.out += text
    },
    err: (text) => {
      seen.err += text
    },
  }
  return { io, seen }
}

const changed = (change: Parameters<typeof set>[2], name = 'body') => {
  const draft = notice()
  set(draft, name, change)
  return bytesOf(draft)
}

describe('lint on the command line', () => {
  it('ends in 1 for deviations only, and groups by level', async () => {
    const habit = ioOf({ 'a.docx': changed({ rPr: '<w:b/>' }, 'chapter') })
    expect(await runLint(['a.docx'], habit.io)).toBe(0)
    expect(habit.seen.out).toContain('习惯做法 1\n')
    const bad = ioOf({ 'a.docx': changed({ text: '各地,各县,各乡,各村,都要从实际出发安排。' }) })
    expect(await runLint(['a.docx'], bad.io)).toBe(1)
    expect(bad.seen.out).toContain(
      '偏离国标 4\n  第13段 中文里的半角标点：现为“,”，应为“，” [GB/T 15834-2011 5.1 规定]',
    )
    expect(bad.seen.out).toContain('另有 1 处')
  })

  it('speaks English and JSON', async () => {
    const { io, seen } = ioOf({ 'a.docx': changed({ text: '2026年01月08日' }, 'date') })
    await runLint(['a.docx', '--lang', 'en'], io)
    expect(seen.out).toContain('Deviates from the standard 1')
    const json = ioOf({ 'a.docx': changed({ text: '2026年01月08日' }, 'date') })
    await runLint(['--json', 'a.docx'], json.io)
    expect(JSON.parse(json.seen.out)['a.docx'][0]).toMatchObject({ rule: 'date-form', level: 'deviation' })
  })

  it('says what it cannot read and how it is used', async () => {
    const { io, seen } = ioOf({ 'a.docx': new Uint8Array(3) })
    expect(await runLint(['a.docx', 'b.docx'], io)).toBe(1)
    expect(seen.err).toContain('文件损坏')
    expect(seen.err).toContain('b.docx: 找不到')
    expect(await runLint([], io)).toBe(2)
    expect(await runLint(['--what', 'a.docx'], io)).toBe(2)
  })
})

describe('lint of a model', () => {
  it.each(Object.entries(samples))('%s is without a finding', (_, document) => {
    expect(lintDocument(document)).toEqual([])
  })

  it('looks at its words', () => {
    const found = lintDocument({
      ...sampleNotice,
      number: '海青归办[2018]012号',
      title: '关于寒假实践的倡议',
      blocks: [{ kind: 'paragraph', runs: [{ text: '覆盖率为15～30%的社区,要加快。' }] }],
    })
    expect(found.map((finding) => finding.rule)).toEqual([
      'number-brackets',
      'number-without-padding',
      'title-kind',
      'half-width-marks',
      'range-percent',
    ])
  })
})
