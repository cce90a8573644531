// Reads the text of a PDF page by page. Scans have none: they are reported as empty, not guessed at.
import { Worker } from 'node:worker_threads'
import { type PdfItem, pageText } from './pdf-lines.ts'
import { type Found, joinParts, MAX_TEXT, type Refusal, refuse, tooManyCharacters } from './reading.ts'

const MAX_PAGES = 2000
/** What one file may take. A plain notice takes a fifth of a second, a plan of 200 pages about two. */
const MAX_SECONDS = 20
const MAX_HEAP_MB = 256
/** One unpacked stream; the largest real ones are fonts of 20 MB, which are not needed for text. */
const MAX_BUFFER = 64 * 1024 * 1024
/** Growth of the whole process while one file is read. */
const MAX_GROWTH = 700 * 1024 * 1024
/** Files read at the same time; more wait, so that the bounds hold together as well. */
const MAX_WORKERS = 2

type Answer =
  | { pages: { width: number; items: PdfItem[] }[]; notes: string[] }
  | { because: 'pages' | 'text' | 'memory' | 'time' | 'password' | 'broken' }

export async function readPdf(bytes: Uint8Array): Promise<Found | Refusal> {
  const answer = await inTurn(() => parse(bytes))
  if ('because' in answer) return refusalOf(answer.because)
  const pages = answer.pages.map((page) => pageText(page.items))
  const margins = [...answer.notes]
  for (const page of pages) {
    margins.push(...page.slanted)
    // Marks stand at the edge of any page; in the head of the text only those of the first would be seen.
    const lines = page.text.split('\n').filter((line) => line.trim() !== '')
    margins.push(...lines.slice(0, 2), ...lines.slice(-1))
  }
  const text = pages.map((page) => page.text)
  return { ok: true, ...joinParts(text, 'page'), margins, remarks: [] }
}

function refusalOf(because: Extract<Answer, { because: string }>['because']): Refusal {
  switch (because) {
    case 'pages':
      return refuse('too-large', {
        zh: `超过 ${MAX_PAGES} 页，请分拆后再读`,
        en: `more than ${MAX_PAGES} pages; split the file`,
      })
    case 'text':
      return tooManyCharacters()
    case 'memory':
      return refuse('too-large', {
        zh: `展开后所需内存超过 ${MAX_HEAP_MB} MB，不予读取`,
        en: `needs more than ${MAX_HEAP_MB} MB of memory and is not read`,
      })
    case 'time':
      return refuse('too-large', {
        zh: `${MAX_SECONDS} 秒内未能读完，已停止；请另存为 docx 或分拆`,
        en: `not read within ${MAX_SECONDS} seconds and stopped; save it as docx or split it`,
      })
    case 'password':
      return refuse('unreadable', {
        zh: '文件设有打开密码；请去掉密码后再读',
        en: 'locked with a password; remove it first',
      })
    case 'broken':
      return refuse('unreadable')
  }
}

/** In a worker of its own that ends with the file: what hangs or grows is stopped without touching anything else. */
function parse(bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    // pdf.js takes the buffer over, so it gets a copy.
    const copy = new Uint8Array(bytes)
    const worker = new Worker(new URL('./parser-worker.mjs', import.meta.url), {
      workerData: { bytes: copy, maxPages: MAX_PAGES, maxText: MAX_TEXT, maxBuffer: MAX_BUFFER },
      transferList: [copy.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
      // Loaders of the main thread (tsx, vitest) have no business in the worker, and its complaints none on the console.
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const end = (answer: Answer) => {
      clearTimeout(deadline)
      clearInterval(watch)
      resolve(answer)
      void worker.terminate()
    }
    const before = process.memoryUsage.rss()
    const deadline = setTimeout(() => end({ because: 'time' }), MAX_SECONDS * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MAX_GROWTH) end({ because: 'memory' })
    }, 50)
    worker.on('message', (answer: Answer) => end(answer))
    worker.on(
      'error',
      (error) =>
        end({ because: (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken' }), // errors of workers carry a code
    )
    worker.on('exit', () => end({ because: 'broken' }))
  })
}

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    // The place is handed on, not given back and taken again.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
