/** What the contracts of every list import have in common: reading a file, previewing rows, taking them, taking back. */
import { z } from 'zod'

/** Rows as pasted, heading included. */
export const PastedText = z.string().min(1).max(1_000_000)

/** Spread into the endpoint that turns an .xlsx or .csv into the rows that the preview reads. */
export const listFile = {
  input: z.object({}),
  upload: { maxBytes: 5 * 1024 * 1024 },
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), text: z.string() }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['unreadable', 'too-large', 'not-a-sheet', 'encrypted', 'classified']),
    }),
  ]),
}

const unreadableList = ['empty', 'too-many-rows', 'classified'] as const

/** Why previewed rows are not taken; a feature may have further reasons. */
export const importRefusals = [...unreadableList, 'faulty-rows'] as const

/** A row as pasted, with what stands in the way at which cell; a feature extends it with what it read the row as. */
export const previewRow = <F extends z.ZodEnum>(Field: F) =>
  z.object({
    number: z.number().int(),
    cells: z.partialRecord(Field, z.string()),
    faults: z.array(z.object({ field: Field, because: z.string() })),
  })

export const previewOf = <F extends z.ZodEnum, R extends z.ZodObject>(Field: F, Row: R) =>
  z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      headings: z.array(z.object({ text: z.string(), key: Field.nullable() })),
      missing: z.array(Field),
      faulty: z.number().int(),
      rows: z.array(Row),
    }),
    z.object({ ok: z.literal(false), because: z.enum(unreadableList) }),
  ])

export const ImportInput = z.object({
  text: PastedText,
  /** Row numbers that are not to be taken. */
  leaveOut: z.array(z.number().int()).default([]),
  /** Made once by the form: sending twice is the same as sending once. */
  clientKey: z.uuid(),
})

/** One past import in the list of them. */
export const PastImport = z.object({ id: z.uuid(), rows: z.number().int(), at: z.iso.datetime(), by: z.string() })
