/** `npx yizhan compile FILE…`: what a document asks for, and its doubts, without any server. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { runCompile } from '@yizhan/official-documents'

const [command, ...args] = process.argv.slice(2)
if (command !== 'compile') {
  console.error('npx yizhan compile FILE… [--json] [--out DIR] [--lang zh|en]')
  process.exit(2)
}

process.exitCode = await runCompile(args, {
  readFile: (path) => readFile(path),
  writeFile: (path, text) => writeFile(path, text),
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})
