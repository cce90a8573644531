import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Question } from '../figures/public.ts'
import { BoundValue } from './bound-figure.ts'

const { measure, unitId, programmeId, taskId, from, to } = Question.shape

/** Shown in the dialog before a figure goes into a sentence. */
export const previewFigure = endpoint({
  method: 'get',
  path: '/api/bound-figure',
  may: 'submissions.read',
  summary: 'What a figure would say now, before it is put into a sentence',
  input: z.object({ measure, unitId, programmeId, taskId, from, to }),
  output: z.object({ asOf: z.iso.datetime(), figure: BoundValue }),
})

/** Programmes a figure may be narrowed to: those whose work the unit does. */
export const listFigureProgrammes = endpoint({
  method: 'get',
  path: '/api/bound-figure/programmes',
  may: 'submissions.read',
  summary: 'Programmes and tasks that the unit works on, by their root ids',
  input: z.object({}),
  output: z.object({
    programmes: z.array(
      z.object({
        programmeId: z.uuid(),
        title: z.string(),
        tasks: z.array(z.object({ taskId: z.uuid(), title: z.string() })),
      }),
    ),
  }),
})
