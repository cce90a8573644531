// The command `compile`: prints what a document asks for, or writes it as JSON. No server, no database.
import { compile } from './compile.ts'
import type { Language } from './outline-words.ts'
import { toPrediction } from './prediction.ts'
import { readDocument } from './read/read-document.ts'
import type { Refusal } from './read/reading.ts'
import { renderOutline } from './render-outline.ts'

/** Where the command reads and writes; passed in, so that it can be run without a file system. */
export interface CliIo {
  /** Bytes of a file; rejects when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>
  writeFile(path: string, text: string): Promise<void>
  makeFolder(path: string): Promise<void>
  out(text: string): void
  err(text: string): void
}

const USAGE = `yizhan compile FILE… [--json] [--out DIR] [--lang zh|en]
  Prints the compiled programme and its doubts. Reads txt, docx, doc, wps, pdf, html.
  --json   as JSON in the corpus schema
  --out    writes NAME.txt, or NAME.pred.json with --json, into DIR instead
  --lang   language of the outline: zh (default) or en
`

interface Options {
  files: string[]
  json: boolean
  out: string | null
  lang: Language
}

/** Runs the command. Resolves to the exit code: 0 done, 1 a file could not be compiled, 2 wrong use. */
export async function runCompile(args: string[], io: CliIo): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') {
    io.err(`${options}\n${USAGE}`)
    return 2
  }
  if (options.out !== null) await io.makeFolder(options.out)
  let failed = 0
  for (const file of options.files) if (!(await compileFile(file, options, io))) failed++
  return failed > 0 ? 1 : 0
}

async function compileFile(file: string, options: Options, io: CliIo): Promise<boolean> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch {
    io.err(`${file}: 找不到或打不开这个文件 (no such file, or it cannot be read)\n`)
    return false
  }
  const base = file.split(/[\\/]/).at(-1) ?? file
  const reading = await readDocument({ name: base, bytes })
  if (!reading.ok) {
    io.err(`${file}: ${explain(reading)}\n`)
    return false
  }
  const draft = compile(reading.text)
  const name = base.replace(/\.[A-Za-z]{1,5}$/, '')
  const text = options.json
    ? `${JSON.stringify(toPrediction(draft, name), null, 1)}\n`
    : renderOutline(draft, options.lang)
  if (options.out === null) io.out(options.files.length > 1 && !options.json ? `== ${file}\n${text}\n` : text)
  else await io.writeFile(`${options.out}/${name}${options.json ? '.pred.json' : '.txt'}`, text)
  return true
}

const REASONS: Record<Refusal['because'], string> = {
  classified: '文件带有密级标志，不予读取；严禁上传涉密文件 (bears a mark of classification and is refused)',
  unsupported: '不支持这种格式，可用 txt、docx、doc、wps、pdf、html (format not supported)',
  unreadable: '文件损坏或内容与格式不符 (damaged, or not what its name says)',
  'too-large': '文件过大 (too large)',
  empty: '没有可读的文字；扫描件请先识别文字 (no text in it; a scan needs OCR first)',
}

function explain(refusal: Refusal): string {
  return REASONS[refusal.because]
}

function optionsOf(args: string[]): Options | string {
  const options: Options = { files: [], json: false, out: null, lang: 'zh' }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') options.json = true
    else if (arg === '--out' || arg === '--lang') {
      const value = args[++i]
      if (value === undefined) return `${arg} 缺少参数 (needs a value)`
      if (arg === '--out') options.out = value.replace(/[\\/]+$/, '') || value
      else if (value === 'zh' || value === 'en') options.lang = value
      else return `--lang 只能是 zh 或 en (must be zh or en)`
    } else if (arg.startsWith('--')) return `不认识 ${arg} (unknown option)`
    else options.files.push(arg)
  }
  return options.files.length > 0 ? options : '请给出文件 (give at least one file)'
}
