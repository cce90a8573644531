// Runs pdf.js off the main thread, so that a file that keeps it busy or eats memory can be stopped.
// Plain JavaScript, because a worker starts without the TypeScript loader of the main thread.
import { parentPort, workerData } from 'node:worker_threads'

const { maxPages, maxText, maxBuffer } = workerData

// A stream of a PDF may unpack to gigabytes. Buffers lie outside the heap whose size a worker bounds, so their size is
// bounded where they are made; and pdf.js then unpacks with its own code, not with a stream that knows no bound.
let isBeyond = false
globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, args, newTarget) {
    if (typeof args[0] === 'number' && args[0] > maxBuffer) {
      // pdf.js takes some errors for the end of a stream and says nothing; so it is remembered here.
      isBeyond = true
      throw new RangeError('beyond the bound of memory')
    }
    return Reflect.construct(target, args, newTarget)
  },
})
globalThis.DecompressionStream = class {
  constructor() {
    throw new TypeError('not used here')
  }
}

/** Strings of annotations and form fields: stamps and marks are often set that way. */
const notesOf = async (page) => {
  try {
    const found = await page.getAnnotations()
    return found.flatMap((note) => [note.contentsObj?.str, note.fieldValue]).filter((text) => typeof text === 'string')
  } catch {
    return []
  }
}

const { getDocumentProxy } = await import('unpdf')

const read = async (bytes) => {
  isBeyond = false
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 })
  try {
    return await textOf(pdf)
  } finally {
    await pdf.destroy()
  }
}

const textOf = async (pdf) => {
  if (pdf.numPages > maxPages) return { because: 'pages' }
  const pages = []
  const notes = []
  let characters = 0
  let brokenPages = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    // One broken page does not lose the others.
    let items = []
    let width = 0
    try {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      width = page.view[2] - page.view[0]
      items = content.items
        .filter((item) => typeof item.str === 'string')
        .map(({ str, transform, width, hasEOL }) => ({ str, transform, width, hasEOL }))
      notes.push(...(await notesOf(page)))
      page.cleanup()
    } catch (error) {
      if (error instanceof RangeError) throw error
      brokenPages++
    }
    for (const item of items) characters += item.str.length
    if (characters > maxText) return { because: 'text' }
    pages.push({ width, items })
  }
  if (characters === 0 && isBeyond) return { because: 'memory' }
  if (characters === 0 && brokenPages > 0) return { because: 'broken' }
  const metadata = await pdf.getMetadata().catch(() => null)
  for (const key of ['Title', 'Subject', 'Keywords'])
    if (typeof metadata?.info?.[key] === 'string') notes.push(metadata.info[key])
  return { pages, notes }
}

const whyNot = (error) => {
  if (error?.name === 'PasswordException') return 'password'
  return error instanceof RangeError && /memory|allocation|length/i.test(error.message) ? 'memory' : 'broken'
}

parentPort.on('message', (bytes) => {
  read(bytes).then(
    (answer) => parentPort.postMessage(answer),
    (error) => parentPort.postMessage({ because: whyNot(error) }),
  )
})
