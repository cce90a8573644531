import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { done, refused } from '../refusals.ts'

const stepRefusals = [
  'not-your-unit',
  'already-issued',
  'already-done',
  'nothing-to-return',
  'no-such-step',
  'no-tasks',
  'nothing-chosen',
  'deadline-without-day',
  'remark-missing',
] as const

export const takeSignOffStep = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/sign-off',
  may: 'programmes.draft',
  summary: 'Put a programme before whoever signs, mark it checked, or return it with a remark',
  input: z.object({
    programmeId: z.uuid(),
    step: z.enum(['submitted', 'checked', 'returned']),
    remark: z.string().trim().max(500).optional(),
  }),
  output: z.discriminatedUnion('ok', [done, refused(...stepRefusals)]),
})

/** One person may do every step: steps that nobody took are recorded for whoever signs. */
export const signProgramme = endpoint({
  method: 'post',
  path: '/api/programmes/:programmeId/signature',
  may: 'programmes.sign',
  summary: 'Sign a programme',
  input: z.object({ programmeId: z.uuid() }),
  output: z.discriminatedUnion('ok', [done, refused(...stepRefusals)]),
})

export const setSignOffSteps = endpoint({
  method: 'put',
  path: '/api/sign-off-steps',
  may: 'programmes.sign',
  summary: 'Set which steps of sign-off the unit has: with a check before the signature, or without',
  input: z.object({ isChecked: z.boolean() }),
  output: done,
})
