/**
 * `npx tsx bench/compile.ts`: how long a document takes from text to draft. The open documents one by one (wanted: a median
 * under 20 ms), then texts of 10 kB, 100 kB and 1 MB, with and without line breaks, for the time per character (wanted: the
 * same at every size). Beside the time of the clock stands that of the processor, which a busy machine does not stretch. Baseline: one plain pass of a regular expression for dates over the same text in the same run.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../packages/official-documents/src/compile.ts'
import { median, percentile } from './spread.ts'

const runs = 5
const root = fileURLToPath(new URL('../', import.meta.url))
const open = join(process.env.YIZHAN_CORPUS ?? join(root, '../shared/corpus'), 'open')
const load = () =>
  loadavg()
    .map((n) => n.toFixed(1))
    .join(' ')

console.log(
  `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load at start ${load()}`,
)

const DATE = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/g
let found = 0
const plainPass = (text: string) => {
  for (const _ of text.matchAll(DATE)) found++
}

/** Milliseconds of one call, as the median of five, after one that warms up; by the clock and of the processor. */
function timed(work: () => unknown): { value: number; processor: number; all: number[] } {
  work()
  const processor: number[] = []
  const all = Array.from({ length: runs }, () => {
    const used = process.cpuUsage()
    const started = performance.now()
    work()
    const spent = performance.now() - started
    const { user, system } = process.cpuUsage(used)
    processor.push((user + system) / 1000)
    return spent
  })
  return { value: median(all), processor: median(processor), all }
}

const line = (name: string, text: string) => {
  const whole = timed(() => compile(text))
  const baseline = timed(() => plainPass(text))
  const perCharacter = (whole.processor / text.length) * 1e6
  console.log(
    `${name.padEnd(28)}${String(text.length).padStart(9)}${whole.value.toFixed(1).padStart(10)}${whole.processor.toFixed(1).padStart(10)}${perCharacter.toFixed(0).padStart(9)}   [${whole.all.map((n) => n.toFixed(1)).join(' ')}]   × ${(whole.processor / baseline.processor).toFixed(0)}`,
  )
  return { value: whole.value, processor: whole.processor, perCharacter }
}

const head = `\n${'text'.padEnd(28)}${'chars'.padStart(9)}${'ms'.padStart(10)}${'cpu ms'.padStart(10)}${'ns/char'.padStart(9)}   [all runs]   × plain regex pass`

const sample = readFileSync(join(root, 'app/world/sample-notice/notice.txt'), 'utf8')
if (existsSync(open)) {
  const texts = readdirSync(open)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(open, name), 'utf8') }))
  // The engine makes the code fast while it runs; a first document alone would measure the engine.
  for (const { text } of texts) compile(text)
  console.log(head)
  const measured = texts.map(({ name, text }) => line(name, text))
  const values = measured.map(({ value }) => value)
  const processor = measured.map((one) => one.processor)
  console.log(
    `median ${median(values).toFixed(1)} ms, of the processor ${median(processor).toFixed(1)} ms (wanted < 20); p90 ${percentile(values, 0.9).toFixed(1)} ms, slowest ${Math.max(...values).toFixed(1)} ms`,
  )
} else console.log(`no corpus at ${open}: set YIZHAN_CORPUS to measure the open documents`)

/** About so many bytes of UTF-8: the sample notice behind itself. */
const ofSize = (text: string, bytes: number) => text.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(text))))

console.log(head)
for (const [kind, text] of [
  ['lines', sample],
  ['no line breaks', sample.replace(/\s*\n\s*/g, ' ')],
] as const) {
  const perCharacter = [10_000, 100_000, 1_000_000].map(
    (bytes) => line(`${kind}, ${bytes / 1000} kB`, ofSize(text, bytes)).perCharacter,
  )
  const ratio = (perCharacter.at(-1) ?? Number.NaN) / (perCharacter[0] ?? Number.NaN)
  console.log(`1 MB against 10 kB, per character: × ${ratio.toFixed(2)} (linear is 1)`)
}
console.log(`load at end ${load()}; ${found} dates seen by the baseline`)
