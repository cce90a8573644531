import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compile } from '../compile.ts'
import type { Draft, HeaderField } from '../draft.ts'
import { readDocument } from '../read/read-document.ts'
import type { Block, OfficialDocument, Run } from '../write/document.ts'
import { createHeadingCounter } from '../write/heading-numbers.ts'
import { writeDocx } from '../write/write-docx.ts'
import { writePdf } from '../write/write-pdf.ts'
import { forms } from './documents.ts'

vi.setConfig({ testTimeout: 600_000 })

/** Per form and format; more on a quiet machine: ROUND_TRIPS=100. */
const runs = Number(process.env.ROUND_TRIPS ?? 5)

/** What a reader of the paper would say it is: the same of the model and of what was read back. */
interface Outline {
  title: string | null
  number: string | null
  addressees: string[]
  headings: { marker: string; text: string; under: string | null }[]
  signature: string[]
  date: string | null
}

const joined = (runs: Run[]): string => runs.map((run) => run.text).join('')
const bare = (text: string): string => text.replace(/[\s。]/g, '')

function outlineOf(document: OfficialDocument): Outline {
  const isIssued = document.form === 'notice' || document.form === 'upward' || document.form === 'letter'
  const blocks = document.form === 'bulletin' ? document.sections.flatMap((section) => section.blocks) : document.blocks
  const signature = 'signature' in document ? document.signature : undefined
  return {
    // An order prints no title; its number is a bare 第N号, and a stamp is no organ.
    title: document.form === 'order' ? null : bare(document.title),
    number: isIssued ? document.number : null,
    addressees: isIssued ? (document.addressees ?? '').split('，') : [],
    headings: headingsOf(blocks),
    signature: signature && 'organ' in signature ? [signature.organ, ...(signature.jointly ?? [])] : [],
    date: 'date' in document ? document.date : (signature?.date ?? null),
  }
}

function headingsOf(blocks: Block[]): Outline['headings'] {
  const count = createHeadingCounter()
  const open: string[] = []
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    const marker = count(block.level)
    const text = bare(joined(block.runs))
    open.length = block.level - 1
    const under = open.at(-1) ?? null
    open[block.level - 1] = `${marker}${text}`
    return [{ marker, text, under }]
  })
}

function readOutline(draft: Draft, form: OfficialDocument['form']): Outline {
  const value = (field: HeaderField) => draft.header.find((item) => item.field === field)?.value
  const list = (field: HeaderField): string[] => [value(field) ?? []].flat()
  const isIssued = form === 'notice' || form === 'upward' || form === 'letter'
  const titleOf = (id: string | null) => {
    const section = draft.sections.find((one) => one.id === id)
    return section ? `${section.marker}${bare(section.title)}` : null
  }
  return {
    title: form === 'order' ? null : bare(draft.title ?? ''),
    number: isIssued ? String(value('docNumber') ?? '') : null,
    addressees: isIssued ? list('recipients') : [],
    headings: draft.sections.map((section) => ({
      marker: section.marker,
      text: bare(section.title),
      under: titleOf(section.parent),
    })),
    signature: isIssued ? list('signature') : [],
    date: String(value('date') ?? ''),
  }
}

const readBack = async (document: OfficialDocument, format: 'docx' | 'pdf'): Promise<Outline> => {
  const bytes = format === 'docx' ? await writeDocx(document) : (await writePdf(document)).bytes
  const reading = await readDocument({ name: `document.${format}`, bytes })
  if (!reading.ok) throw new Error(reading.because)
  return readOutline(compile(reading.text), document.form)
}

describe.each(['docx', 'pdf'] as const)('read(write(model)) as %s', (format) => {
  it.each(Object.entries(forms))('gives the outline of any %s back', async (_, documents) => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        expect(await readBack(document, format)).toEqual(outlineOf(document))
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })
})
