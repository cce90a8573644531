// Writes one made-up document of each kind as PDF, DOCX and PNG, to be looked at beside GB/T 9704-2012.
// Usage: npm run gallery -- OUT_DIR [--fonts DIR]
// The PDF compiler that npm has offers no PNG, so the pictures come from poppler's pdftoppm where that is installed.
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { samples } from './sample-forms.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'

const run = promisify(execFile)
const dotsPerInch = '110'

const draw = async (pdf: string, stem: string): Promise<boolean> => {
  try {
    await run('pdftoppm', ['-r', dotsPerInch, '-png', pdf, stem])
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fonts: { type: 'string' } } })
const directory = positionals[0]
if (!directory) {
  console.error('usage: npm run gallery -- OUT_DIR [--fonts DIR]')
  process.exit(2)
}
await mkdir(directory, { recursive: true })
let drawn = true
for (const [name, document] of Object.entries(samples)) {
  const stem = join(directory, name)
  const { bytes, fallbacks, standIns } = await writePdf(
    document,
    values.fonts ? { fontDirectories: [values.fonts] } : {},
  )
  await writeFile(`${stem}.pdf`, bytes)
  await writeFile(`${stem}.docx`, await writeDocx(document))
  drawn = (await draw(`${stem}.pdf`, stem)) && drawn
  const fell = fallbacks.map(({ char, count, missing }) => `${char}×${count}${missing ? ' (no face has it)' : ''}`)
  console.log(`${name}: stand-ins for ${standIns.join('、') || 'nothing'}; fell back: ${fell.join(' ') || 'nothing'}`)
}
if (!drawn) console.log('No PNG: pdftoppm (poppler-utils) is not installed.')
