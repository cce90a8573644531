/** A route ties an endpoint to the query or command that answers it, one line each in a feature's routes.ts. */
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Crypto } from '../crypto.ts'
import type { Database } from '../db/database.ts'
import type { Files } from '../files.ts'
import type { Log } from '../log.ts'
import type { Scope } from '../scope.ts'
import type { SecurityPolicy } from '../security-policy.ts'
import type { Endpoint, ParsedInputOf } from './endpoint.ts'

export interface Platform {
  db: Database
  clock: Clock
  files: Files
  crypto: Crypto
  newId: () => string
  log: Log
  /** The public address of this installation, for links and QR codes. */
  publicUrl: string
  policy: SecurityPolicy
}

/** Everything a query or command may know about the request it serves. */
export interface Call<E extends Endpoint> extends Platform {
  scope: Scope<E['may']>
  input: ParsedInputOf<E>
  /** ISO instant and 'YYYY-MM-DD', both of the world's calendar. */
  now: string
  today: string
  language: 'zh' | 'en'
  /** Only where the endpoint takes an upload. */
  upload?: {
    name: string
    mediaType: string
    bytes: Uint8Array
    /** Whether the sender has stopped waiting, so that nothing need be kept. */
    isGone: () => boolean
  }
  /** Sign-in alone sets or clears the session cookie and asks where the request comes from. */
  session: SessionAccess
}

export interface SessionAccess {
  token: string | undefined
  address: string
  /** What the browser calls itself, for the list of one's own sessions. */
  agent: string
  setToken(token: string, seconds: number): void
  clearToken(): void
}

export interface Route {
  endpoint: Endpoint
  handle: (call: Call<Endpoint>) => Promise<unknown>
}

export function serve<E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<z.input<E['output']>>,
): Route {
  // The gate parses the input with this very endpoint before it calls, which is what makes the narrower type true.
  return { endpoint, handle: handle as unknown as Route['handle'] }
}
