import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { refused } from '../refusals.ts'

export const AllotmentBalance = z.object({
  target: z.number(),
  sum: z.number().int(),
  floor: z.number().int(),
  slack: z.number(),
  state: z.enum(['open', 'met', 'over']),
})

const Row = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  quantity: z.number().int(),
  floor: z.number().int().nullable(),
  /** Whether anything has been allotted to the unit yet. */
  isAllotted: z.boolean(),
})

export const getAllotments = endpoint({
  method: 'get',
  path: '/api/targets/:targetId/allotments',
  may: 'programmes.read',
  summary: 'What each unit below is to contribute to a target, in official order, with sum, floor and slack',
  input: z.object({ targetId: z.uuid() }),
  output: z.object({ rows: z.array(Row), balance: AllotmentBalance }),
})

/** Too much or too little is shown, not refused: the level decides; asking more than was asked of it needs a reason. */
export const allotTarget = endpoint({
  method: 'put',
  path: '/api/targets/:targetId/allotments',
  may: 'programmes.draft',
  summary: 'Allot a target to the units below; units left out get nothing',
  input: z.object({
    targetId: z.uuid(),
    allotments: z
      .array(
        z.object({
          unitId: z.uuid(),
          quantity: z.number().int().min(0).max(1_000_000_000),
          floor: z.number().int().min(0).nullable().default(null),
        }),
      )
      .max(300),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), balance: AllotmentBalance }),
    refused('not-your-unit', 'in-sign-off', 'already-issued', 'not-below', 'floor-above-quantity', 'unit-twice'),
  ]),
})
