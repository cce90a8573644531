/** Reads a request's body up to a bound: what is longer is refused while it arrives, not after it is in memory. */
import type { Context } from 'hono'
import { HttpError } from '../errors.ts'

export async function readBody(c: Context, maxBytes: number): Promise<Uint8Array> {
  if (Number(c.req.header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const parts: Uint8Array[] = []
  let length = 0
  // Typed as a DOM stream; Node's is iterable.
  for await (const part of (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > maxBytes) throw tooLarge(maxBytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const tooLarge = (max: number) =>
  new HttpError(413, {
    zh: `内容过大，上限 ${Math.floor(max / 1024 / 1024)} MB。`,
    en: `Too large; the limit is ${Math.floor(max / 1024 / 1024)} MB.`,
  })
