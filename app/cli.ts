/** `npx yizhan compile FILE…`: what a document asks for, and its doubts. `lint`: where it leaves the standard. No server. */
import { fileIo, runCompile, runLint } from '@yizhan/official-documents'

const [command, ...args] = process.argv.slice(2)
if (command !== 'compile' && command !== 'lint') {
  console.error('npx yizhan compile FILE… [--json] [--out DIR] [--lang zh|en]')
  console.error('npx yizhan lint FILE.docx… [--json] [--lang zh|en]')
  process.exit(2)
}

process.exitCode = command === 'lint' ? await runLint(args, fileIo) : await runCompile(args, fileIo)
