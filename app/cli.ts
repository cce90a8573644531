/** `npx yizhan compile FILE…`: what a document asks for, and its doubts, without any server. */
import { fileIo, runCompile } from '@yizhan/official-documents'

const [command, ...args] = process.argv.slice(2)
if (command !== 'compile') {
  console.error('npx yizhan compile FILE… [--json] [--out DIR] [--lang zh|en]')
  process.exit(2)
}

process.exitCode = await runCompile(args, fileIo)
