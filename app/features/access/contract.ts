import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import { roles } from '../../platform/scope.ts'
import { Unit } from '../units/public.ts'

const Post = z.object({ id: z.uuid(), title: z.string(), role: z.enum(roles), unit: Unit })

export const signIn = endpoint({
  method: 'post',
  path: '/api/sign-in',
  may: 'public',
  pace: 'sign-in',
  summary: 'Open a session for an account and one of its posts',
  input: z.object({
    signInName: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(200),
    postId: z.uuid().optional(),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({
      ok: z.literal(false),
      because: z.enum(['wrong', 'locked', 'no-post', 'second-factor']),
      /** With 'second-factor': what the code is given for. */
      challenge: z.string().optional(),
    }),
  ]),
})

export const signOut = endpoint({
  method: 'post',
  path: '/api/sign-out',
  may: 'signed-in',
  summary: 'End this session',
  input: z.object({}),
  output: z.object({ ok: z.literal(true) }),
})

export const getMe = endpoint({
  method: 'get',
  path: '/api/me',
  may: 'signed-in',
  summary: 'Who is signed in, for which unit, and what the post may do',
  input: z.object({}),
  output: z.object({
    accountId: z.uuid(),
    name: z.string(),
    post: Post,
    posts: z.array(Post),
    permissions: z.array(z.string()),
    day: z.iso.date(),
    isDemo: z.boolean(),
    /** What is still to be done before anything but one's own account opens. */
    pending: z.enum(['password', 'second-factor']).nullable(),
  }),
})

export const switchPost = endpoint({
  method: 'post',
  path: '/api/me/post',
  may: 'signed-in',
  summary: 'Act for another of one’s own posts',
  input: z.object({ postId: z.uuid() }),
  output: z.object({ ok: z.literal(true) }),
})

export const listPosts = endpoint({
  method: 'get',
  path: '/api/units/:unitId/posts',
  may: 'access.posts',
  summary: 'Who holds which post at a unit',
  input: z.object({ unitId: z.uuid() }),
  output: z.object({
    posts: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        title: z.string(),
        role: z.enum(roles),
        fromDay: z.iso.date(),
        toDay: z.iso.date().nullable(),
        /** The post whose holder is away, where this one stands in. */
        standsInFor: z.uuid().nullable(),
        canEnd: z.boolean(),
      }),
    ),
  }),
})

/** The sign-in page of the demo names its accounts; elsewhere the list is empty. */
export const listDemoLogins = endpoint({
  method: 'get',
  path: '/api/demo-logins',
  may: 'public',
  summary: 'The named logins of the demo world',
  input: z.object({}),
  output: z.object({
    password: z.string().nullable(),
    day: z.iso.date().nullable(),
    logins: z.array(z.object({ signInName: z.string(), name: z.string(), title: z.string(), unitName: z.string() })),
  }),
})

export const advanceDay = endpoint({
  method: 'post',
  path: '/api/world-day',
  may: 'access.advance-day',
  summary: 'Advance the calendar of the demo world',
  input: z.object({ day: z.iso.date() }),
  output: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), day: z.iso.date() }),
    z.object({ ok: z.literal(false), because: z.enum(['not-a-demo', 'backwards']) }),
  ]),
})
