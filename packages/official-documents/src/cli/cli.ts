// The command `compile`: prints what documents ask for, or writes it as JSON. No server, no database.
import { CannotWrite, compileFile, type Outcome } from './compile-files.ts'
import type { CliIo, Options } from './io.ts'
import { filesOf, outputNames } from './names.ts'

const USAGE = `yizhan compile FILE… [--json | --summary] [--out DIR] [--lang zh|en]
  Prints the compiled programme and its doubts. Reads txt, docx, doc, wps, pdf, html; of a folder all such files in it.
  --json   as JSON in the corpus schema; of several files one line each
  --summary  one page instead: who must do what by when
  --out    writes NAME.txt, or NAME.pred.json with --json, into DIR instead
  --lang   language of the outline: zh (default) or en
  Exit code: 0 all compiled, 1 some could not be (each is named, and counted at the end), 2 wrong use
`

/** Runs the command. Resolves to the exit code: 0 done, 1 a file could not be compiled, 2 wrong use. */
export async function runCompile(args: string[], io: CliIo): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') {
    io.err(`${options}\n${USAGE}`)
    return 2
  }
  if (options.out !== null) {
    try {
      await io.makeFolder(options.out)
    } catch {
      io.err(`${options.out}: 建不了这个目录 (cannot make this folder)\n`)
      return 2
    }
  }
  const { files, passedOver, empty } = await filesOf(options.paths, io)
  for (const folder of empty) io.err(`${folder}: 目录里没有可读的文件 (no readable file in this folder)\n`)
  const names = outputNames(files)
  const counted: Record<Outcome, number> = { done: 0, failed: empty.length }
  try {
    for (const [i, file] of files.entries()) {
      const name = names[i] ?? file
      counted[await compileFile({ file, name, isOne: files.length === 1 }, options, io)]++
    }
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
    io.err(`${error.message}: 写不进去，已停止 (cannot be written; stopped)\n`)
    return 1
  }
  if (files.length > 1 || counted.failed > 0) io.err(summary(counted, passedOver))
  return counted.failed > 0 ? 1 : 0
}

/** The last line says how many of how many, so that a partial success is never taken for a whole one. */
function summary({ done, failed }: Record<Outcome, number>, passedOver: number): string {
  const zh = `共 ${done + failed} 个：完成 ${done}，未能处理 ${failed}`
  const en = `${done} of ${done + failed} compiled, ${failed} not`
  return passedOver > 0
    ? `${zh}；目录中另有 ${passedOver} 个其他文件未读 (${en}; ${passedOver} other files in folders passed over)\n`
    : `${zh} (${en})\n`
}

function optionsOf(args: string[]): Options | string {
  const options: Options = { paths: [], json: false, summary: false, out: null, lang: 'zh' }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') options.json = true
    else if (arg === '--summary') options.summary = true
    else if (arg === '--out' || arg === '--lang') {
      const value = args[++i]
      if (value === undefined) return `${arg} 缺少参数 (needs a value)`
      if (arg === '--out') options.out = value.replace(/[\\/]+$/, '') || value
      else if (value === 'zh' || value === 'en') options.lang = value
      else return `--lang 只能是 zh 或 en (must be zh or en)`
    } else if (arg.startsWith('--')) return `不认识 ${arg} (unknown option)`
    else options.paths.push(arg)
  }
  return options.paths.length > 0 ? options : '请给出文件 (give at least one file)'
}
