// Decides nothing: reads the rules drawn on the pages of our own PDFs, in millimetres, and the objects they stand in.
// It knows the few operators that Typst writes (PDF 32000-1 8.5), not PDF at large.
import { inflateSync } from 'node:zlib'
import { mm } from './measure-pdf.ts'

/** A horizontal or vertical rule, stroked or filled; edges in millimetres from the left and top of the page. */
export type Rule = { left: number; right: number; top: number; bottom: number; red: boolean }

/** Every object of the file as source text; streams stay raw behind the word `stream`. */
export const pdfObjects = (bytes: Uint8Array): Map<number, string> => {
  const raw = Buffer.from(bytes).toString('latin1')
  const objects = raw.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)
  return new Map([...objects].map((match) => [Number(match[1]), match[2] ?? '']))
}

/** What is drawn on each page, as operators, with the height of the page in points. */
export const pageContents = (bytes: Uint8Array): { content: string; height: number }[] => {
  const objects = pdfObjects(bytes)
  const kids = [...objects.values()].find((one) => /\/Type \/Pages\b/.test(one)) ?? ''
  const pageNumbers = [...(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map((m) => Number(m[1]))
  return pageNumbers.map((number) => {
    const page = objects.get(number) ?? ''
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? ''
    return {
      content: content === '' ? '' : streamOf(content),
      height: Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(page)?.[1]),
    }
  })
}

/** Rules by page, upper ones first. */
export const measureRules = (bytes: Uint8Array): Rule[][] =>
  pageContents(bytes).map(({ content, height }) => rulesIn(content, height))

const streamOf = (object: string): string => {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  const data = Buffer.from(object.slice(start), 'latin1')
  return (/\/FlateDecode/.test(object) ? inflateSync(data) : data).toString('latin1')
}

type State = { x: number; y: number; flipped: number; turned: boolean; width: number; red: boolean }

const rulesIn = (content: string, height: number): Rule[] => {
  const rules: Rule[] = []
  let state: State = { x: 0, y: 0, flipped: 1, turned: false, width: 1, red: false }
  const saved: State[] = []
  let points: { x: number; y: number }[] = []
  const draw = (weight: number) => {
    const xs = points.map((point) => point.x)
    const ys = points.map((point) => point.y)
    if (points.length > 0 && !state.turned)
      rules.push({
        left: mm(Math.min(...xs)),
        right: mm(Math.max(...xs)),
        top: mm(height - Math.max(...ys) - weight / 2),
        bottom: mm(height - Math.min(...ys) + weight / 2),
        red: state.red,
      })
    points = []
  }
  for (const line of content.split('\n')) {
    const words = line.trim().split(/\s+/)
    const [a = 0, b = 0, c = 0, d = 1, e = 0, f = 0] = words.map(Number)
    switch (words.at(-1)) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = { ...state, x: state.x + e, y: state.y + state.flipped * f, flipped: state.flipped * d }
        state.turned ||= Math.abs(b) + Math.abs(c) > 0.01 || a < 0.99
        break
      case 'w':
        state = { ...state, width: a }
        break
      case 'SCN':
      case 'scn':
        state = { ...state, red: words.length === 4 && a > 0.5 && b < 0.3 && c < 0.3 }
        break
      case 'm':
      case 'l':
        points.push({ x: state.x + a, y: state.y + state.flipped * b })
        break
      case 'S':
        draw(state.width)
        break
      case 'f':
        draw(0)
        break
    }
  }
  return rules.sort((one, other) => one.top - other.top || one.left - other.left)
}
