// Rules of paper, margins, density and colour (GB/T 9704-2012, clause 5).
import { layout } from '../../write/layout.ts'
import type { Fault, Rule } from '../finding.ts'
import { linesOf, type Paper } from '../paper.ts'
import { isRed } from '../recognise/raw-line.ts'
import type { Page } from '../word/sections.ts'
import { faces, mmWords, near, sizeFaults, words } from './faults.ts'

const isUpright = (page: Page): boolean => page.width <= page.height

/** Landscape sections carry turned tables; their margins follow the turn (clause 8). */
const uprightPages = (paper: Paper): Page[] => (paper.pages ?? []).filter(isUpright)

const once = (faults: Fault[]): Fault[] => faults.slice(0, 1)

const measure = (paper: Paper, of: (page: Page) => number, wanted: number, tolerance: number): Fault[] =>
  once(
    uprightPages(paper)
      .filter((page) => !near(of(page), wanted, tolerance))
      .map((page) => ({ line: null, found: mmWords(of(page)), wanted: `${wanted} mm` })),
  )

/** The body text itself, outside tables and the notes to figures ([1] …). */
const bodyLines = (paper: Paper) =>
  linesOf(paper, 'body').filter((line) => line.text.trim().length > 20 && !/^\s*\[\d+\]/.test(line.text))

export const pageRules: Rule[] = [
  {
    id: 'page-size',
    strength: '规定',
    clause: '5.1',
    part: 'page',
    subject: words('幅面', 'paper size'),
    check: ({ pages }) =>
      once(
        (pages ?? [])
          .map((page) => [Math.min(page.width, page.height), Math.max(page.width, page.height)] as const)
          .filter(([short, long]) => !near(short, layout.pageWidth.value, 1) || !near(long, layout.pageHeight.value, 1))
          .map(([short, long]) => ({
            line: null,
            found: `${Math.round(short)} × ${Math.round(long)} mm`,
            wanted: 'A4 210 × 297 mm',
          })),
      ),
  },
  {
    id: 'margin-top',
    strength: '规定',
    clause: '5.2.1',
    part: 'page',
    subject: words('天头（上白边）', 'top margin'),
    check: (paper) => measure(paper, (page) => page.top, layout.marginTop.value, 1),
  },
  {
    id: 'margin-left',
    strength: '规定',
    clause: '5.2.1',
    part: 'page',
    subject: words('订口（左白边）', 'left margin'),
    check: (paper) => measure(paper, (page) => page.left, layout.marginLeft.value, 1),
  },
  {
    id: 'type-area',
    strength: '规定',
    clause: '5.2.1',
    part: 'page',
    subject: words('版心', 'type area'),
    check: (paper) =>
      once(
        uprightPages(paper)
          .map((page) => [page.width - page.left - page.right, page.height - page.top - page.bottom] as const)
          .filter(
            ([width, height]) =>
              !near(width, layout.typeWidth.value, 1.1) || !near(height, layout.typeHeight.value, 1.1),
          )
          .map(([width, height]) => ({
            line: null,
            found: `${Math.round(width)} × ${Math.round(height)} mm`,
            wanted: '156 × 225 mm',
          })),
      ),
  },
  {
    id: 'lines-per-page',
    strength: '一般',
    clause: '5.2.3',
    part: 'body',
    subject: words('每面行数', 'lines on a page'),
    check: (paper) => {
      const [line] = bodyLines(paper)
      const pitch = line?.look?.pitch
      if (!line || pitch === null || pitch === undefined) return []
      const fit = Math.floor((layout.typeHeight.value * 72) / 25.4 / pitch + 0.03)
      if (fit === layout.linesPerPage.value) return []
      return [{ line, end: 0, found: words(`${fit} 行`, `${fit}`), wanted: words('22 行', '22') }]
    },
  },
  {
    id: 'characters-per-line',
    strength: '一般',
    clause: '5.2.3',
    part: 'body',
    subject: words('每行字数', 'characters in a line'),
    check: (paper) => {
      const [line] = bodyLines(paper)
      if (!line?.look) return []
      const fit = Math.floor((layout.typeWidth.value * 72) / 25.4 / line.look.advance + 0.05)
      if (fit === layout.charactersPerLine.value) return []
      return [{ line, end: 0, found: words(`${fit} 字`, `${fit}`), wanted: words('28 字', '28') }]
    },
  },
  {
    id: 'colour',
    strength: '规定',
    clause: '5.2.4',
    part: 'body',
    subject: words('文字颜色', 'colour of the text'),
    check: (paper) =>
      paper.lines
        .filter((line) => line.part !== 'organ-mark')
        .flatMap((line) => {
          const wrong = line.look?.stretches.find(
            ({ color, start, end }) => !isBlack(color) && line.text.slice(start, end).trim() !== '',
          )
          return wrong
            ? [{ line, start: wrong.start, end: wrong.end, found: `#${wrong.color}`, wanted: words('黑色', 'black') }]
            : []
        }),
  },
  {
    id: 'body-face',
    strength: '一般',
    clause: '7.3.3',
    part: 'body',
    subject: words('正文字体', 'face of the body'),
    check: (paper) =>
      // 简报 have faces of their own for notes and credits. Words set off inside a paragraph are emphasis.
      (paper.form === 'bulletin' ? [] : bodyLines(paper))
        .filter((line) => line.look && !faces.fangsong.pattern.test(line.look.face))
        .map((line) => ({ line, found: line.look?.face ?? '', wanted: faces.fangsong.name })),
  },
  {
    id: 'body-size',
    strength: '一般',
    clause: '7.3.3',
    part: 'body',
    subject: words('正文字号', 'size of the body'),
    check: (paper) => sizeFaults(bodyLines(paper), '三号'),
  },
]

/** auto is black; so is any ink a printer cannot tell from it. */
const isBlack = (color: string): boolean =>
  color === 'auto' || ([0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) < 48) && !isRed(color))
