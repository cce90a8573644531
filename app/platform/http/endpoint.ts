/**
 * An endpoint is a plain object that server and web both import: what may be asked, by whom, what goes in,
 * what comes out. The server turns it into an OpenAPI route and a permission row, the web into a typed call.
 */
import { z } from 'zod'

export type Method = 'get' | 'post' | 'put' | 'delete'

/** 'public' needs no account; 'signed-in' any account; everything else is a row in a feature's access.ts. */
export type Permission = 'public' | 'signed-in' | `${string}.${string}`

/** How often one sender may ask: see rate-limit.ts. */
export type Pace = 'sign-in' | 'public-write' | 'public-read' | 'signed-in'

export interface Endpoint<
  M extends Permission = Permission,
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
> {
  method: Method
  /** Hono style: `/api/sessions/:sessionId/enrolments`. Path parameters are keys of `input`. */
  path: `/api/${string}`
  may: M
  /** One sentence for the OpenAPI page and for `permissions.md`. */
  summary: string
  input: I
  /** JSON unless `produces` is set; expected refusals are part of it (`{ ok: false, because }`). */
  output: O
  /** Wants that whoever asks has proved who they are within the last minutes: exports, changes of roles. */
  needsProof?: true
  /** A read that shows persons in detail: it leaves a line in the audit, as every write does. */
  isDetail?: true
  /** How often one sender may ask, where it differs from what `may` and `method` say. */
  pace?: Pace
  /** The request carries one file as its raw body; `input` then travels in path and query. */
  upload?: { maxBytes: number }
  /** The answer is a file of one of these media types instead of JSON. */
  produces?: readonly string[]
}

export type InputOf<E extends Endpoint> = z.input<E['input']>
export type ParsedInputOf<E extends Endpoint> = z.output<E['input']>
export type OutputOf<E extends Endpoint> = z.output<E['output']>

export function endpoint<M extends Permission, I extends z.ZodObject, O extends z.ZodType>(
  spec: Endpoint<M, I, O>,
): Endpoint<M, I, O> {
  return spec
}

/** A file as an endpoint's answer. */
export interface FileAnswer {
  bytes: Uint8Array
  name: string
  mediaType: string
}
export const fileOutput = z.custom<FileAnswer>()

/** Names of the `:parameters` of a path. */
export const pathParameters = (path: string): string[] => [...path.matchAll(/:([A-Za-z]+)/g)].map((m) => m[1] ?? '')

/** What leaves on failure: RFC 9457. `detail` is in the reader's language; `errors` name the field. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
