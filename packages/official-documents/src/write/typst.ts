// Decides how the Typst compiler is kept: one worker thread, started at first use, gone when idle with the process.
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

export class TypesettingError extends Error {
  override readonly name = 'TypesettingError'
}

type Answer = { id: number; bytes: Uint8Array } | { id: number; error: string }
type Waiting = { resolve(bytes: Uint8Array): void; reject(error: Error): void }

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Line gaps to try, as parts of the usual one: where the signature would stand on a page without text of the body, the
 * line pitch may give (GB/T 9704-2012 7.3.5.5). The usual one again where none helps.
 */
const stretches = [1, 0.97, 0.94, 1.03, 1.06, 0.9, 1.1]

/**
 * Sets the fixed template with `data` (one JSON text) and returns the PDF. Rejects with TypesettingError.
 * `archivable`: as PDF/A-2b, for which the compiler demands a dated document.
 * User text travels as data only; no Typst source is ever built from it.
 */
export const typeset = (data: string, fontPaths: readonly string[], archivable: boolean): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const id = ++lastId
    waiting.set(id, { resolve, reject })
    const running = startedWorker()
    // The worker keeps the process alive only while somebody waits for a page.
    running.ref()
    running.postMessage({ id, data, fontPaths, archivable, stretches })
  })

const startedWorker = (): Worker => {
  if (worker) return worker
  const workspace = fileURLToPath(new URL('./template', import.meta.url))
  const started = new Worker(new URL('./typst-worker.mjs', import.meta.url), {
    workerData: { workspace, main: fileURLToPath(new URL('./template/document.typ', import.meta.url)) },
    // Loaders of the main thread (tsx, vitest) have no business in the worker.
    execArgv: [],
  })
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) started.unref()
    if ('bytes' in answer) asked?.resolve(answer.bytes)
    else asked?.reject(new TypesettingError(answer.error))
  })
  const fail = (error: Error) => {
    if (worker === started) worker = undefined
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  }
  started.on('error', (error) => fail(new TypesettingError(`typesetting stopped: ${String(error)}`)))
  started.on('exit', (code) => fail(new TypesettingError(`typesetting stopped with code ${code}`)))
  worker = started
  return started
}
