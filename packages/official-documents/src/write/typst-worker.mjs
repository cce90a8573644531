// Runs the Typst compiler off the main thread: its calls are synchronous and would hold up every request.
// Plain JavaScript, because a worker starts without the TypeScript loader of the main thread.
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** @type {{ key: string, compiler: NodeCompiler } | undefined} */
let current

/** Fonts are fixed when a compiler is made; the last set is kept, because it hardly ever changes. */
const compilerFor = (fontPaths) => {
  const key = JSON.stringify(fontPaths)
  if (current?.key !== key)
    current = { key, compiler: NodeCompiler.create({ workspace: workerData.workspace, fontArgs: [{ fontPaths }] }) }
  return current.compiler
}

const describe = (diagnostics) =>
  (diagnostics ?? [])
    .map((one) => `${one.path ?? ''}:${one.range ?? ''} ${one.message ?? JSON.stringify(one)}`)
    .join('; ')

/** The compiler's own errors arrive as printed Rust structures; the message is what a person can use. */
const plainWords = (error) => {
  const text = error instanceof Error ? error.message : String(error)
  return [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join('; ') || text
}

const layOut = (compiler, data, stretch) => {
  const compiled = compiler.compile({ mainFilePath: workerData.main, inputs: { data, stretch: String(stretch) } })
  const error = compiled.takeError()
  if (error || !compiled.result) throw new Error(describe(error?.shortDiagnostics) || 'no document')
  return compiled.result
}

const isSignedApart = (compiler, document) =>
  compiler.query(document, { selector: '<signed-apart>', field: 'value' }).includes(true)

const compile = ({ fontPaths, data, archivable, stretches }) => {
  const compiler = compilerFor(fontPaths)
  try {
    const [usual, ...others] = stretches
    let document = layOut(compiler, data, usual)
    if (isSignedApart(compiler, document))
      for (const stretch of others) {
        const other = layOut(compiler, data, stretch)
        if (isSignedApart(compiler, other)) continue
        document = other
        break
      }
    return compiler.pdf(document, archivable ? { pdfStandard: 'a-2b' } : {})
  } finally {
    compiler.evictCache(2)
  }
}

parentPort.on('message', ({ id, ...task }) => {
  try {
    const bytes = new Uint8Array(compile(task))
    parentPort.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: plainWords(error) })
  }
})
