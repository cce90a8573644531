/**
 * `npx yizhan compile FILE…`: what a document asks for, and its doubts. `lint FILE.docx…`: where it leaves the standard.
 * Both without any server. `verify`: whether audit, consents and signed bulletins were touched behind the product's back.
 */
import { fileIo, runCompile, runLint } from '@yizhan/official-documents'

const commands: Record<string, (args: string[]) => Promise<number>> = {
  compile: (args) => runCompile(args, fileIo),
  lint: (args) => runLint(args, fileIo),
  // Loaded only when asked for: the other two need nothing of the product.
  verify: async () => (await import('./verify.ts')).runVerify(),
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command) process.exitCode = await command(args)
else {
  console.error('npx yizhan compile FILE… [--json] [--out DIR] [--summary] [--lang zh|en]')
  console.error('npx yizhan lint FILE.docx… [--json] [--lang zh|en]')
  console.error('npx yizhan verify')
  process.exitCode = 2
}
