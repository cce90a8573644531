// The command `npm run score`: compiles the documents of the corpus and prints the table of the corpus' own scorer.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCompile } from './cli.ts'
import { fileIo } from './file-io.ts'

const USAGE = `npm run score [-- GOLD_DIR] [--details] [--json]
  Compiles every text of GOLD_DIR (default: CORPUS/open) and prints the corpus scorer's table.
  CORPUS is YIZHAN_CORPUS, by default ../shared/corpus beside the repository.
`

/** Resolves to the exit code: that of the scorer; 1 where a document could not be compiled, 2 where there is no corpus. */
export async function runScore(args: readonly string[]): Promise<number> {
  const flags = args.filter((arg) => arg.startsWith('--'))
  const [given, ...more] = args.filter((arg) => !arg.startsWith('--'))
  if (more.length > 0 || flags.some((flag) => flag !== '--details' && flag !== '--json')) {
    fileIo.err(USAGE)
    return 2
  }
  const root = fileURLToPath(new URL('../../../../', import.meta.url))
  const corpus = process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus')
  const scorer = join(corpus, 'tools/score.mjs')
  const gold = given === undefined ? join(corpus, 'open') : resolve(given)
  for (const path of [scorer, gold])
    if (!existsSync(path)) {
      fileIo.err(
        `找不到 ${path}；请用 YIZHAN_CORPUS 指明语料目录 (not found; set YIZHAN_CORPUS to the corpus folder)\n`,
      )
      return 2
    }
  const texts = ((await fileIo.listFolder(gold)) ?? []).filter((name) => name.endsWith('.txt')).sort()
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-score-'))
  try {
    // Only complaints of single documents are wanted here; the scorer counts what is missing.
    const compiled = await runCompile([...texts.map((name) => join(gold, name)), '--json', '--out', folder], {
      ...fileIo,
      err: (text) => {
        if (!text.startsWith('共')) fileIo.err(text)
      },
    })
    const scored = spawnSync(process.execPath, [scorer, gold, folder, ...flags], { stdio: 'inherit' })
    return scored.status === 0 ? compiled : (scored.status ?? 1)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await runScore(process.argv.slice(2))
