import { z } from 'zod'
import { endpoint, fileOutput } from '../../platform/http/endpoint.ts'
import { sheetMediaType } from '../../platform/sheet-media-type.ts'
import { Evidence, Figure } from './figure.ts'

export const Measure = z.object({
  key: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  unitZh: z.string(),
  unitEn: z.string(),
  kind: z.enum(['flow', 'stock']),
  recordable: z.boolean(),
})
export type Measure = z.infer<typeof Measure>

export const listMeasures = endpoint({
  method: 'get',
  path: '/api/measures',
  may: 'figures.read',
  summary: 'The measures that exist, in official order',
  input: z.object({}),
  output: z.object({ measures: z.array(Measure) }),
})

const Period = { from: z.iso.date().optional(), to: z.iso.date().optional() }

/** One row a unit: the unit itself first, then its children in official order. Never sorted by value. */
export const getFigureTable = endpoint({
  method: 'get',
  path: '/api/units/:unitId/figures',
  may: 'figures.read',
  summary: 'All measures for a unit and for each unit directly below it',
  input: z.object({ unitId: z.uuid(), programmeId: z.uuid().optional(), taskId: z.uuid().optional(), ...Period }),
  output: z.object({
    asOf: z.iso.datetime(),
    measures: z.array(Measure),
    rows: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), figures: z.array(Figure) })),
  }),
})

export const exportFigureTable = endpoint({
  method: 'get',
  path: '/api/units/:unitId/figures.xlsx',
  may: 'figures.read',
  summary: 'The same table as .xlsx, with the measures that were in sight',
  input: getFigureTable.input.extend({ measures: z.array(z.string()).optional() }),
  output: fileOutput,
  produces: [sheetMediaType],
})

/** What a figure opens to. `link` leads to the page of the source where the reader may see it, else null. */
export const listFacts = endpoint({
  method: 'get',
  path: '/api/units/:unitId/facts',
  may: 'figures.read',
  summary: 'The records behind a figure, newest first',
  input: z.object({
    unitId: z.uuid(),
    measure: z.string(),
    programmeId: z.uuid().optional(),
    taskId: z.uuid().optional(),
    ...Period,
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.object({
    total: z.number().int(),
    facts: z.array(
      z.object({
        id: z.uuid(),
        day: z.iso.date(),
        unitName: z.string(),
        jointUnitNames: z.array(z.string()),
        quantity: z.number().int(),
        evidence: Evidence,
        isCorrection: z.boolean(),
        sourceKind: z.string(),
        link: z.string().nullable(),
      }),
    ),
  }),
})

export const FigureDoubt = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  measure: Measure,
  quantity: z.number().int(),
  expected: z.number().int(),
  because: z.enum(['above-capacity', 'above-allotment']),
  link: z.string().nullable(),
  decision: z
    .object({ decision: z.enum(['confirmed', 'corrected']), reason: z.string(), at: z.iso.datetime() })
    .nullable(),
})

export const listFigureDoubts = endpoint({
  method: 'get',
  path: '/api/figure-doubts',
  may: 'figures.read',
  summary: 'Numbers of the unit and those below it that wait for their unit’s word',
  input: z.object({}),
  output: z.object({ doubts: z.array(FigureDoubt) }),
})

export const decideFigureDoubt = endpoint({
  method: 'post',
  path: '/api/figure-doubts/:doubtId/decision',
  may: 'figures.decide-doubt',
  summary: 'The unit confirms a doubted number with its reason (a wrong one is corrected at its source)',
  input: z.object({ doubtId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), because: z.enum(['already-decided', 'not-your-unit']) }),
  ]),
})
