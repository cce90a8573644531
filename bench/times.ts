/**
 * `npm run bench:times`: our reading of times beside chrono-node and Microsoft Recognizers-Text, in one run on the same
 * documents (corpus/open): F1 against the gold and characters per second, median of five. The rivals get the text as it is
 * and, in a second row, folded by us (no blanks, one width), paragraph by paragraph; the reference day is the document's.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from '../packages/official-documents/src/compile.ts'
import { type Outline, outlineOf } from '../packages/official-documents/src/outline/outline.ts'
import { contextOf } from '../packages/official-documents/src/recognise/context.ts'
import { decideKind } from '../packages/official-documents/src/recognise/document-kind.ts'
import { findHeader } from '../packages/official-documents/src/recognise/header.ts'
import { bookTitles } from '../packages/official-documents/src/recognise/times/book-titles.ts'
import type { TimeContext } from '../packages/official-documents/src/recognise/times/years.ts'
import { findTimes } from '../packages/official-documents/src/recognise/times.ts'
import { median } from './spread.ts'
import { chronoNode, type Hit, microsoftRecognizers, type Rival } from './times-rivals.ts'
import { type GoldTime, Tally } from './times-score.ts'

const runs = 5
const folder = join(process.env.YIZHAN_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url)), 'open')
if (!existsSync(folder)) throw new Error(`no documents at ${folder}; set YIZHAN_CORPUS`)

interface Gold {
  scope: { start: number; end: number }
  contextYear: number
  times: GoldTime[]
  header: { field: string; value: string | string[] }[]
}

const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .sort()
  .map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold // the schema of the corpus
    const dated = (field: string) => gold.header.find((item) => item.field === field)?.value
    const reference = String(dated('date') ?? dated('webDate') ?? `${gold.contextYear}-07-01`)
    return { text: readFileSync(join(folder, name.replace('.gold.json', '.txt')), 'utf8'), gold, reference }
  })
const characters = documents.reduce((sum, { text }) => sum + text.length, 0)

/** Everything that our times need: outline, header, kind, context. */
function ours(text: string): Hit[] {
  const outline = outlineOf(text)
  const header = findHeader(outline)
  const context = contextOf(outline, header, undefined, decideKind(outline, header).isPlan)
  return hitsOf(outline, context)
}

/** The same with the outline read beforehand, as it is when everything else needs it anyway. */
const outlines = new Map(
  documents.map(({ text }) => {
    const outline = outlineOf(text)
    const header = findHeader(outline)
    return [text, { outline, context: contextOf(outline, header, undefined, decideKind(outline, header).isPlan) }]
  }),
)
function ofOutline(text: string): Hit[] {
  const known = outlines.get(text)
  return known ? hitsOf(known.outline, known.context) : []
}

function hitsOf(outline: Outline, context: TimeContext): Hit[] {
  return findTimes(outline, context)
    .filter((time) => !time.isYearly)
    .map((time) => ({ ...outline.span(time.from, time.to), windows: [{ start: time.start, end: time.end }] }))
}

/** The gold has no dates inside the names of documents; hits there do not count against anybody. */
function outsideTitles(text: string, hits: Hit[]): Hit[] {
  const titles = bookTitles(text)
  return hits.filter((hit) => !titles.some(({ from, to }) => hit.start >= from && hit.end <= to))
}

const asItIs = (rival: Rival) => (text: string, reference: string) => outsideTitles(text, rival(text, reference))

const folded = (rival: Rival) => (text: string, reference: string) => {
  const outline = outlineOf(text)
  return outline.paragraphs.flatMap((paragraph) =>
    outsideTitles(paragraph.text, rival(paragraph.text, reference)).map((hit) => ({
      ...hit,
      ...outline.span(paragraph.from + hit.start, paragraph.from + hit.end),
    })),
  )
}

const readers: [string, Rival][] = [
  ['yizhan, from the text to its times', ours],
  ['yizhan, times of a read outline', ofOutline],
  [
    'yizhan, whole compile',
    (text) => compile(text).times.map(({ span, start, end }) => ({ ...span, windows: [{ start, end }] })),
  ],
  ['chrono-node zh.hans, as it is', asItIs(chronoNode)],
  ['chrono-node zh.hans, folded', folded(chronoNode)],
  ['Recognizers-Text zh-cn, as it is', asItIs(microsoftRecognizers)],
  ['Recognizers-Text zh-cn, folded', folded(microsoftRecognizers)],
]

const load = () =>
  loadavg()
    .map((n) => n.toFixed(1))
    .join(' ')
console.log(
  `machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load at start ${load()}`,
)
const times = documents.reduce((sum, { gold }) => sum + gold.times.length, 0)
console.log(`documents: ${documents.length}, ${characters} characters, ${times} times in the gold`)
console.log(`\n${'reader'.padEnd(36)}strict F1   span F1   characters/s, median of ${runs} [all runs]`)

for (const [name, read] of readers) {
  const tally = new Tally()
  for (const { text, gold, reference } of documents) tally.add(gold.times, read(text, reference), gold.scope)
  const speeds: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    for (const { text, reference } of documents) read(text, reference)
    speeds.push((characters / (performance.now() - started)) * 1000)
  }
  const { strict, span } = tally.f1
  const all = speeds.map((speed) => Math.round(speed)).join(' ')
  console.log(
    `${name.padEnd(36)}${(100 * strict).toFixed(1).padStart(8)}  ${(100 * span).toFixed(1).padStart(8)}  ${String(Math.round(median(speeds))).padStart(12)}   [${all}]`,
  )
}
console.log(`\nload at end ${load()}`)
