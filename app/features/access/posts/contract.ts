import { z } from 'zod'
import { endpoint } from '../../../platform/http/endpoint.ts'
import { roles } from '../../../platform/scope.ts'
import { PasswordRefusal } from '../password/password.ts'
import { AppointRefusal } from './appointment.ts'

const Day = z.iso.date()
const refused = <B extends z.ZodType<string>>(because: B) => z.object({ ok: z.literal(false), because })
const done = z.object({ ok: z.literal(true) })

export const SignInName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{1,39}$/)
const Holder = z.object({ signInName: SignInName, name: z.string().trim().min(2).max(40) })

/** Only where the account is new: the link by which its holder chooses a password. Shown this once. */
const Appointed = done.extend({ postId: z.uuid(), invitation: z.string().nullable() })

export const appoint = endpoint({
  method: 'post',
  path: '/api/units/:unitId/posts',
  may: 'access.appoint',
  needsProof: true,
  summary: 'Give a post at a unit to a colleague; for a new account the answer holds the invitation',
  input: Holder.extend({
    unitId: z.uuid(),
    role: z.enum(roles),
    title: z.string().trim().min(1).max(60),
    fromDay: Day,
    toDay: Day.optional(),
    /** Stands in for the holder of this post while they are away; needs an end. */
    standsInFor: z.uuid().optional(),
  }),
  output: z.discriminatedUnion('ok', [Appointed, refused(z.enum([...AppointRefusal.options, 'no-end']))]),
})

export const endPost = endpoint({
  method: 'post',
  path: '/api/posts/:postId/end',
  may: 'access.appoint',
  needsProof: true,
  summary: 'End a post this minute',
  input: z.object({ postId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.discriminatedUnion('ok', [done, refused(z.enum(['not-yours-to-give', 'already-ended']))]),
})

export const handOverPost = endpoint({
  method: 'post',
  path: '/api/posts/:postId/hand-over',
  may: 'access.appoint',
  needsProof: true,
  summary: 'Give a post to a successor; the former holder loses it this minute, the work stays with the unit',
  input: Holder.extend({ postId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.discriminatedUnion('ok', [Appointed, refused(z.enum([...AppointRefusal.options, 'already-ended']))]),
})

export const resetAccess = endpoint({
  method: 'post',
  path: '/api/posts/:postId/access-reset',
  may: 'access.reset',
  needsProof: true,
  summary: 'For whoever lost password and second factor: every session ends, and a link lets them begin anew',
  input: z.object({ postId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: z.discriminatedUnion('ok', [done.extend({ invitation: z.string() }), refused(z.enum(['not-yours-to-give']))]),
})

export const listStalePosts = endpoint({
  method: 'get',
  path: '/api/stale-posts',
  may: 'access.reset',
  summary:
    'Posts whose holder has not been here for 90 days, to be ended or kept; for the security administrator alone',
  input: z.object({}),
  output: z.object({
    posts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        title: z.string(),
        role: z.enum(roles),
        unitId: z.uuid(),
        unitName: z.string(),
        lastSignedInAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
})

const Token = z.string().regex(/^[\w-]{43}$/)

export const getInvitation = endpoint({
  method: 'get',
  path: '/api/invitations/:token',
  may: 'public',
  summary: 'Whom an invitation is for, and the rules for the password',
  input: z.object({ token: Token }),
  output: z.object({
    name: z.string(),
    signInName: z.string(),
    rules: z.object({ least: z.number().int(), classes: z.number().int() }),
  }),
})

export const acceptInvitation = endpoint({
  method: 'post',
  path: '/api/invitations/:token',
  may: 'public',
  pace: 'sign-in',
  summary: 'Choose the password of an invited account',
  input: z.object({ token: Token, password: z.string().min(1).max(200) }),
  output: z.discriminatedUnion('ok', [done, refused(PasswordRefusal)]),
})
