import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { SessionPlan } from '../contract.ts'
import { ChangeRefusal } from './change.ts'

export const SessionChange = SessionPlan.pick({
  title: true,
  description: true,
  place: true,
  day: true,
  startTime: true,
  lastDay: true,
  endTime: true,
  capacity: true,
})

export const changeSession = endpoint({
  method: 'post',
  path: '/api/sessions/:sessionId/changes',
  may: 'activities.run',
  summary: 'Change time, place, seats or words of a session that nobody has come to yet',
  input: SessionChange.extend({ sessionId: z.uuid() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), because: ChangeRefusal }),
  ]),
})
