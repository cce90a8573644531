import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Unit } from './unit.ts'

const Day = z.iso.date()

export const listUnits = endpoint({
  method: 'get',
  path: '/api/units',
  may: 'units.read',
  summary: 'Children of a unit in official order, or units found by name (within `parentId` where it is given)',
  input: z.object({ parentId: z.uuid().optional(), search: z.string().trim().min(1).optional() }),
  output: z.object({ units: z.array(Unit.extend({ hasChildren: z.boolean() })) }),
})

export const getUnit = endpoint({
  method: 'get',
  path: '/api/units/:unitId',
  may: 'units.read',
  summary: 'One unit with the chain above it and its placements through time',
  input: z.object({ unitId: z.uuid() }),
  output: Unit.extend({
    above: z.array(Unit),
    placements: z.array(
      z.object({
        tree: z.string(),
        parentName: z.string().nullable(),
        fromDay: Day,
        toDay: Day.nullable(),
        decision: z.string().nullable(),
      }),
    ),
    can: z.object({ move: z.union([z.literal(true), z.enum(['outside-scope', 'role'])]) }),
  }),
})

export const moveUnit = endpoint({
  method: 'post',
  path: '/api/units/:unitId/moves',
  may: 'units.move',
  summary: 'Move a unit with everything under it to another parent from today, with the number of the decision',
  input: z.object({ unitId: z.uuid(), parentId: z.uuid(), decision: z.string().trim().min(1).max(100) }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), path: z.string() }),
    z.object({ ok: z.literal(false), because: z.enum(['under-itself', 'already-there']) }),
  ]),
})
