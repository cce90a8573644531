// `npm test`: what CI runs. Types, lint, the built pages, and every test on a real PostgreSQL and a real browser.
import { spawnSync } from 'node:child_process'
import { chromiumPath, installChromium } from './chromium.mjs'
import { installIfStale, root } from './install.mjs'

installIfStale()

if (!chromiumPath() && !installChromium()) {
  console.error(
    '\n测试需要浏览器 Chromium。请安装：apt-get install chromium（或把可执行文件的路径放进 CHROMIUM_PATH）。',
  )
  console.error(
    'The tests need Chromium. Install it with: apt-get install chromium (or set CHROMIUM_PATH to its executable).\n',
  )
  process.exit(1)
}

const bin = (name) => `${root}node_modules/.bin/${name}`
const steps = [
  ['types of the server', bin('tsc'), ['-p', 'app/tsconfig.json']],
  ['types of the pages', bin('tsc'), ['-p', 'app/tsconfig.web.json']],
  ['types of official-documents', bin('tsc'), ['-p', 'packages/official-documents/tsconfig.json']],
  ['lint and format', bin('biome'), ['check', '.']],
  ['tests', bin('vitest'), ['run', ...process.argv.slice(2)]],
]

for (const [name, command, args] of steps) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromiumPath() ?? '' },
  })
  if (status !== 0) {
    console.error(`\n== ${name}: failed`)
    process.exit(status ?? 1)
  }
  console.log(`== ${name}: ${Math.round((Date.now() - started) / 1000)} s`)
}
