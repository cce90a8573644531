/**
 * Entries that have not reached the server yet, kept on this device. Every entry goes through here: kept first, then
 * sent, so that a signal lost between the two loses nothing; `clientKey` keeps the server from recording it twice.
 */
import { useEffect, useSyncExternalStore } from 'react'
import { z } from 'zod'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { call } from '../../../platform/web/call.ts'
import { messageOf, ProblemError } from '../../../platform/web/problem.ts'
import { recordWork } from '../contract.ts'

const Entry = z.object({
  /** The post that entered it: another post on the same device neither sees nor sends it. */
  postId: z.string(),
  input: recordWork.input,
  words: z.string(),
  /** Said by the server; such an entry waits for a person, not for the network. */
  refusal: z.string().optional(),
})
export type UnsentEntry = z.output<typeof Entry>
export type Recorded = OutputOf<typeof recordWork>

const place = 'yizhan.work-records.unsent'
const again = 20_000

let entries: readonly UnsentEntry[] = read()
const listeners = new Set<() => void>()

function read(): readonly UnsentEntry[] {
  try {
    return z.array(Entry).parse(JSON.parse(localStorage.getItem(place) ?? '[]'))
  } catch {
    return []
  }
}

function write(next: readonly UnsentEntry[]): void {
  entries = next
  try {
    localStorage.setItem(place, JSON.stringify(next))
  } catch {
    // a private window keeps them for the page only
  }
  for (const listener of listeners) listener()
}

const keyOf = (entry: UnsentEntry) => entry.input.clientKey
const change = (key: string, patch: Partial<UnsentEntry>) =>
  write(entries.map((entry) => (keyOf(entry) === key ? { ...entry, ...patch } : entry)))
export const dropUnsent = (key: string): void => write(entries.filter((entry) => keyOf(entry) !== key))

/** `undefined` while it could not be sent; what the server said otherwise. Throws nothing. */
async function sendOne(entry: UnsentEntry): Promise<Recorded | { problem: string } | undefined> {
  try {
    const answer = await call(recordWork, entry.input)
    if (answer.ok) dropUnsent(keyOf(entry))
    return answer
  } catch (error) {
    const isRefusal = error instanceof ProblemError && [400, 403, 404, 422].includes(error.status)
    return isRefusal ? { problem: messageOf(error) } : undefined
  }
}

export type Sent = { state: 'sent'; isDoubted: boolean } | { state: 'kept' } | { state: 'refused'; because: string }

/** Keeps the entry and tries to send it at once. A refusal takes it off again: it stands in the form to be mended. */
export async function keepAndSend(entry: UnsentEntry): Promise<Sent> {
  write([...entries, entry])
  const answer = await sendOne(entry)
  if (answer === undefined) return { state: 'kept' }
  if ('ok' in answer && answer.ok) return { state: 'sent', isDoubted: answer.isDoubted }
  dropUnsent(keyOf(entry))
  return { state: 'refused', because: 'problem' in answer ? answer.problem : answer.because }
}

let sending = false
export async function sendAll(postId: string): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (const entry of entries.filter((one) => one.postId === postId && !one.refusal)) {
      const answer = await sendOne(entry)
      if (answer === undefined) return
      if ('problem' in answer) change(keyOf(entry), { refusal: answer.problem })
      else if (!answer.ok) change(keyOf(entry), { refusal: answer.because })
    }
  } finally {
    sending = false
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this post has not sent; tries again when the connection is back and every twenty seconds. */
export function useUnsent(postId: string | undefined): readonly UnsentEntry[] {
  const all = useSyncExternalStore(subscribe, () => entries)
  const own = all.filter((entry) => entry.postId === postId)
  const waiting = own.some((entry) => !entry.refusal)
  useEffect(() => {
    if (!postId || !waiting) return
    const send = () => void sendAll(postId)
    send()
    window.addEventListener('online', send)
    const beat = setInterval(send, again)
    return () => {
      window.removeEventListener('online', send)
      clearInterval(beat)
    }
  }, [postId, waiting])
  return own
}
