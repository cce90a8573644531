/**
 * The one door from a screen to the server. `await call(enrol, { sessionId, name })` is typed by the contract:
 * path parameters are taken out of the input by name, the rest goes to the query (GET, uploads) or a JSON body.
 * Throws `ProblemError`; expected refusals are part of the answer. `uploadTo` sends one file as the raw body,
 * `download` saves an endpoint's file under the server's name. Screens rather use the hooks of queries.ts.
 */
import type { Endpoint, InputOf, OutputOf } from '../http/endpoint.ts'
import { proofNeededType, unfinishedType } from '../http/problem-types.ts'
import { type Input, requestOf } from '../http/request.ts'
import { offlineProblem, type ProblemError, problemFrom } from './problem.ts'
import { languageTag } from './texts.ts'

let signInNeeded = (): void => {}
/** Told once in web.tsx: where to go when the session has ended (401). */
export const onSignInNeeded = (handler: () => void): void => {
  signInNeeded = handler
}

let finishNeeded = (): void => {}
/** Told once in web.tsx: where to go while a password or a second factor is still to be set. */
export const onFinishNeeded = (handler: () => void): void => {
  finishNeeded = handler
}

let proof = (): Promise<boolean> => Promise.resolve(false)
/** Told by the dialog that asks for it: resolves to whether it was given. */
export const onProofNeeded = (ask: () => Promise<boolean>): void => {
  proof = ask
}

function failed(status: number, body: string): ProblemError {
  if (status === 401) signInNeeded()
  const error = problemFrom(status, body)
  if (error.problem.type === unfinishedType) finishNeeded()
  return error
}

/** What wants a fresh proof is sent again once it has been given. */
async function send(endpoint: Endpoint, input: Input, signal?: AbortSignal, isSecond = false): Promise<Response> {
  const { url, body } = requestOf(endpoint, input)
  const headers = new Headers({ 'accept-language': languageTag() })
  if (body !== undefined) headers.set('content-type', 'application/json')
  const init: RequestInit = {
    method: endpoint.method.toUpperCase(),
    headers,
    body: body ?? null,
    signal: signal ?? null,
  }
  const answer = await fetch(url, init).catch((error: unknown) => {
    throw signal?.aborted ? error : offlineProblem()
  })
  if (!answer.ok) {
    const error = failed(answer.status, await answer.text())
    if (error.problem.type === proofNeededType && !isSecond && (await proof()))
      return send(endpoint, input, signal, true)
    throw error
  }
  return answer
}

/** 204 and empty answers are `undefined`. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  signal?: AbortSignal,
): Promise<OutputOf<E>> {
  const text = await (await send(endpoint, input, signal)).text()
  // The server validates its answers against the same schema; parsing twice would only cost.
  return (text === '' ? undefined : JSON.parse(text)) as OutputOf<E>
}

/** Sends the file as the raw body; its name travels URI-encoded in `x-file-name`. Progress is 0 to 1. */
export function uploadTo<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  file: File,
  { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  return new Promise((resolve, reject) => {
    // fetch cannot report how much of a body has left
    const request = new XMLHttpRequest()
    request.open(endpoint.method.toUpperCase(), requestOf(endpoint, input).url)
    request.setRequestHeader('accept-language', languageTag())
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = (event) => onProgress?.(event.total ? event.loaded / event.total : 0)
    request.onerror = () => reject(offlineProblem())
    request.onabort = () => reject(signal?.reason)
    signal?.addEventListener('abort', () => request.abort())
    request.onload = () => {
      if (request.status >= 400) return reject(failed(request.status, request.responseText))
      // Same reason as in `call`.
      resolve((request.responseText ? JSON.parse(request.responseText) : undefined) as OutputOf<E>)
    }
    request.send(file)
  })
}

/** RFC 6266: `filename*` carries Chinese names, `filename` is the plain one. */
export function fileNameFrom(disposition: string | null, otherwise: string): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  return encoded ? decodeURIComponent(encoded) : (disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? otherwise)
}

/** Fetches a file answer and lets the browser save it. */
export async function download<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<void> {
  const answer = await send(endpoint, input)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = fileNameFrom(answer.headers.get('content-disposition'), 'download')
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
