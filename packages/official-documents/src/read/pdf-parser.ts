// Decides how long and with how much memory pdf.js may work on a file. It runs in worker threads that are kept between
// files; one that hangs or grows beyond the bound is stopped, and nothing else in the process notices. A worker belongs here
// and not to the caller, so that a file is as harmless for whoever uses the package alone.
import { Worker } from 'node:worker_threads'
import type { PdfItem } from './pdf-lines.ts'
import { MAX_TEXT } from './reading.ts'

export const MAX_PAGES = 2000
/** What one file may take. A plain notice takes a tenth of a second, a plan of 200 pages one or two. */
export const MAX_SECONDS = 20
export const MAX_HEAP_MB = 256
/** One unpacked stream; the largest real ones are fonts of 20 MB. */
const MAX_BUFFER = 32 * 1024 * 1024
/** Growth of the whole process while one file is read. */
const MAX_GROWTH = 700 * 1024 * 1024
/** Files read at the same time; more wait, so that the bounds hold together as well. */
const MAX_WORKERS = 2
/** A worker without work gives its memory back. */
const IDLE_MS = 20_000

export type PdfAnswer =
  | { pages: { width: number; items: PdfItem[] }[]; notes: string[] }
  | { because: 'pages' | 'text' | 'memory' | 'time' | 'password' | 'broken' }

const idle: { worker: Worker; leave: NodeJS.Timeout }[] = []
let running = 0
const waiting: (() => void)[] = []

/** Text of each page as pdf.js finds it, or why there is none. Never rejects. */
export async function parsePdf(bytes: Uint8Array): Promise<PdfAnswer> {
  if (running >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await parseWith(takeWorker(), bytes)
  } finally {
    // The place is handed on, not given back and taken again.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function takeWorker(): Worker {
  const kept = idle.pop()
  if (kept) {
    clearTimeout(kept.leave)
    kept.worker.ref()
    return kept.worker
  }
  return new Worker(new URL('./pdf-worker.mjs', import.meta.url), {
    workerData: { maxPages: MAX_PAGES, maxText: MAX_TEXT, maxBuffer: MAX_BUFFER },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    // Loaders of the main thread (tsx, vitest) have no business in the worker, and its complaints none on the console.
    execArgv: [],
    stdout: true,
    stderr: true,
  })
}

function keepWorker(worker: Worker): void {
  // It must not keep the process alive while nobody waits for a page.
  worker.unref()
  const leave = setTimeout(() => {
    const at = idle.findIndex((kept) => kept.worker === worker)
    if (at >= 0) idle.splice(at, 1)
    void worker.terminate()
  }, IDLE_MS).unref()
  idle.push({ worker, leave })
}

function parseWith(worker: Worker, bytes: Uint8Array): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss()
    const end = (answer: PdfAnswer, isSound: boolean) => {
      clearTimeout(deadline)
      clearInterval(watch)
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      resolve(answer)
      if (isSound) keepWorker(worker)
      else {
        // What it still reports while it dies interests nobody, but must not become an uncaught error.
        worker.on('error', () => {})
        void worker.terminate()
      }
    }
    const stop = (because: 'time' | 'memory' | 'broken') => end({ because }, false)
    const deadline = setTimeout(() => stop('time'), MAX_SECONDS * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MAX_GROWTH) stop('memory')
    }, 50)
    worker.on('message', (answer: PdfAnswer) => end(answer, !('because' in answer && answer.because === 'memory')))
    // Errors of workers carry a code.
    worker.on('error', (error) =>
      stop((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken'),
    )
    worker.on('exit', () => stop('broken'))
    // pdf.js takes the buffer over, so it gets a copy.
    const copy = new Uint8Array(bytes)
    worker.postMessage(copy, [copy.buffer])
  })
}
