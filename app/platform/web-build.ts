/** Builds the web app when its sources have changed since the last build, known by one hash over all of them. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const app = fileURLToPath(new URL('../', import.meta.url))
export const webFolder = join(app, 'dist/web')
const stamp = join(webFolder, '.sources')

export async function buildWebIfStale(say: (line: string) => void): Promise<void> {
  const wanted = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('正在构建页面 · building the web app …')
  await runVite()
  writeFileSync(stamp, wanted)
}

/** Everything a page may import: not only ui/, also contracts, domain files and design. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of sources(app)) hash.update(file.slice(app.length)).update(readFileSync(file))
  hash.update(readFileSync(join(app, '../package-lock.json')))
  return hash.digest('hex')
}

function sources(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      if (name === 'dist' || name === 'node_modules' || name === '.vite') return []
      if (statSync(path).isDirectory()) return sources(path)
      return /\.(tsx?|html|css|svg)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : []
    })
}

function runVite(): Promise<void> {
  const require = createRequire(import.meta.url)
  const vite = join(dirname(require.resolve('vite/package.json')), 'bin/vite.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'build', app, '--logLevel', 'warn'], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the web build ended with ${code}`))))
  })
}
