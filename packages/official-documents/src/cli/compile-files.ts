// Decides what becomes of one file on the command line: an outline, a line of JSON, or a sentence that says why not.

import { compile } from '../compile.ts'
import { toPrediction } from '../prediction.ts'
import { readDocument } from '../read/read-document.ts'
import { renderOutline } from '../render-outline.ts'
import { renderSummary } from '../summary/render-summary.ts'
import { summarise } from '../summary/summarise.ts'
import type { CliIo, Options } from './io.ts'

export type Outcome = 'done' | 'failed'

/** The output cannot be written; nothing after it could be either. The message is the path. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite'
}

/** `name` is that of the output; `isOne` when it is the only file. */
export async function compileFile(
  { file, name, isOne }: { file: string; name: string; isOne: boolean },
  options: Options,
  io: CliIo,
): Promise<Outcome> {
  let bytes: Uint8Array
  try {
    bytes = await io.readFile(file)
  } catch {
    io.err(`${file}: 找不到或打不开这个文件 (no such file, or it cannot be read)\n`)
    return 'failed'
  }
  const reading = await readDocument({ name: file.split(/[\\/]/).at(-1) ?? file, bytes })
  if (!reading.ok) {
    io.err(`${file}: ${reading.words.zh} (${reading.words.en})\n`)
    return 'failed'
  }
  for (const remark of reading.remarks) io.err(`${file}: ${remark.zh} (${remark.en})\n`)
  const draft = compile(reading.text)
  const text = options.json
    ? `${JSON.stringify(toPrediction(draft, name), null, isOne || options.out !== null ? 1 : undefined)}\n`
    : options.summary
      ? renderSummary(summarise(draft), options.lang)
      : renderOutline(draft, options.lang)
  if (options.out === null) {
    io.out(isOne || options.json ? text : `== ${file}\n${text}\n`)
    return 'done'
  }
  const path = `${options.out}/${name}${options.json ? '.pred.json' : '.txt'}`
  try {
    await io.writeFile(path, text)
  } catch {
    throw new CannotWrite(path)
  }
  return 'done'
}
