import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../read/read-document.ts'
import { samples } from '../write/sample-forms.ts'
import { writeDocx } from '../write/write-docx.ts'
import { allRules } from './all-rules.ts'
import { allCases, baseOf } from './cases/all-cases.ts'
import { lintDocx } from './lint-docx.ts'
import { bytesOf } from './word-package.ts'
import { face, insert, letter, notice, report, request, set } from './word-under-test.ts'

const findings = (bytes: Uint8Array) => {
  const result = lintDocx(bytes)
  if (!result.ok) throw new Error(result.because)
  return result.findings
}

it('has a pair of examples for every rule', () => {
  expect(allCases.map((one) => one.rule).sort()).toEqual(allRules.map((rule) => rule.id).sort())
})

describe.each(allCases)('$rule', (one) => {
  it('is found where it is broken, with its clause and both languages', () => {
    const draft = baseOf(one)
    one.faulty(draft)
    const found = findings(bytesOf(draft)).find((finding) => finding.rule === one.rule)
    const rule = allRules.find(({ id }) => id === one.rule)
    expect(found).toBeDefined()
    expect(found?.clause === '').toBe(rule?.strength === '实务')
    expect(found?.message.zh).toContain('现为')
    expect(found?.message.en).not.toMatch(/现为|应为/)
  })

  it('is silent where it is kept', () => {
    const draft = baseOf(one)
    one.clean?.(draft)
    expect(findings(bytesOf(draft)).filter((finding) => finding.rule === one.rule)).toEqual([])
  })
})

describe('the base documents', () => {
  it.each([
    ['notice', notice],
    ['upward', request],
    ['upward', report],
    ['letter', letter],
  ] as const)('%s is without a finding', (form, make) => {
    expect(lintDocx(bytesOf(make()))).toEqual({ ok: true, form, findings: [] })
  })
})

describe('what we write ourselves', () => {
  it.each(Object.entries(samples))('%s is without deviation and without the unusual', async (_, document) => {
    const result = lintDocx(await writeDocx(document))
    expect(result).toMatchObject({ ok: true, form: document.form })
    expect(result.ok && result.findings).toEqual([])
  })
})

describe('the place of a finding', () => {
  it('is a stretch of the paragraph that readDocument counts', async () => {
    const draft = notice()
    set(draft, 'body', { text: '各地要从实际出发,不得层层加码，不得重复填报。' })
    const bytes = bytesOf(draft)
    const where = findings(bytes).find((finding) => finding.rule === 'half-width-marks')?.where
    expect(where?.text).toBe(',')
    const reading = await readDocument({ name: 'a.docx', bytes })
    if (!reading.ok || !where) throw new Error('not read')
    const origin = reading.origin.find(({ paragraph }) => paragraph === where.paragraph)
    const start = (origin?.start ?? 0) + where.start
    expect(reading.text.slice(start, start + 1)).toBe(',')
  })
})

describe('the formatting in force', () => {
  it('sees through theme, style, basedOn and run', () => {
    const draft = notice()
    // The style says 楷体, the run says 黑体 for the second half only.
    draft.lines.set('section', {
      text: '',
      raw: `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>（一）结对</w:t></w:r><w:r><w:rPr>${face('黑体')}</w:rPr><w:t>助学</w:t></w:r></w:p>`,
    })
    const [finding, ...rest] = findings(bytesOf(draft))
    expect(rest).toEqual([])
    expect(finding).toMatchObject({ rule: 'heading2-face', level: 'unusual', found: '黑体', where: { text: '助学' } })
  })

  it('does not count deleted text and reads automatic numbers', () => {
    const draft = notice()
    insert(draft, 'body', 'behind', {
      text: '',
      raw: '<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr><w:del><w:r><w:delText>不得,不得</w:delText></w:r></w:del><w:r><w:t>不得要求重复填报有关表格。</w:t></w:r></w:p>',
    })
    expect(findings(bytesOf(draft))).toEqual([])
  })
})

describe('files that are no use', () => {
  it.each([
    ['nothing', new Uint8Array(), 'unreadable'],
    ['no zip', strToU8('公文'), 'unreadable'],
    ['a zip without a document', zipSync({ 'a.txt': strToU8('a') }), 'unsupported'],
  ])('%s', (_, bytes, because) => {
    expect(lintDocx(bytes)).toMatchObject({ ok: false, because })
  })

  it('a marked one is refused and not quoted', () => {
    const draft = notice()
    set(draft, 'urgency', { text: '机密★1年' })
    const result = lintDocx(bytesOf(draft))
    expect(result).toMatchObject({ ok: false, because: 'classified' })
    expect(JSON.stringify(result)).not.toContain('助学')
  })
})
