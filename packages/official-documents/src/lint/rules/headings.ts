// Rules of the levels of the body: numbers, faces, ends (GB/T 9704-2012, 7.3.3; GB/T 15834-2011, annex B.3).
import { chineseNumber } from '../../write/heading-numbers.ts'
import type { Fault, Rule } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { type FaceName, faceFaults, quoted, sizeFaults, trimmed, words } from './faults.ts'

const headings = (paper: Paper): Line[] => linesOf(paper, 'heading')

/** The heading proper: to the end of its first sentence; text that goes on behind it is body. */
const headingEnd = (line: Line): number => {
  const end = line.text.search(/[。：；]/)
  return end < 0 ? line.text.length : end
}

/** A line that is all heading; an item that is a whole sentence is body in a list. */
const isHeadingProper = (line: Line): boolean => headingEnd(line) <= 60

const levelFace = (level: 1 | 2 | 3 | 4, face: FaceName, name: string): Rule => ({
  id: `heading${level}-face`,
  strength: '一般',
  clause: '7.3.3',
  part: 'heading',
  subject: words(`${name}标题字体`, `face of headings of level ${level}`),
  check: (paper) =>
    faceFaults(
      headings(paper).filter((line) => line.level === level && isHeadingProper(line)),
      face,
      headingEnd,
    ),
})

export const headingRules: Rule[] = [
  levelFace(1, 'hei', '第一层'),
  levelFace(2, 'kai', '第二层'),
  levelFace(3, 'fangsong', '第三层'),
  levelFace(4, 'fangsong', '第四层'),
  {
    id: 'heading-size',
    strength: '一般',
    clause: '5.2.2',
    part: 'heading',
    subject: words('层次标题字号', 'size of headings'),
    check: (paper) => sizeFaults(headings(paper), '三号'),
  },
  {
    id: 'heading-bold',
    strength: '实务',
    clause: '',
    part: 'heading',
    subject: words('层次标题加粗', 'bold headings'),
    check: (paper) =>
      headings(paper).flatMap((line) => {
        const bold = line.look?.stretches.find(({ bold, start }) => bold && start < headingEnd(line))
        return bold
          ? [
              {
                line,
                start: bold.start,
                end: bold.end,
                found: words('加粗', 'bold'),
                wanted: words('以字体区分，不加粗', 'told apart by face'),
              },
            ]
          : []
      }),
  },
  {
    id: 'heading-mark',
    strength: '一般',
    clause: '7.3.3',
    part: 'heading',
    subject: words('结构层次序数的写法', 'form of the level number'),
    check: (paper) =>
      headings(paper).flatMap((line): Fault[] => {
        const { text, start } = trimmed(line)
        const marker =
          /^(?:[（(][^（）()]{1,3}[）)]\s*[、.．，,]?|[一二三四五六七八九十\d]{1,3}\s*[、.．，,])/.exec(text)?.[0] ?? ''
        const number = /[一二三四五六七八九十]+|\d+/.exec(marker)?.[0] ?? ''
        const wanted = [`${number}、`, `（${number}）`, `${number}.`, `（${number}）`][(line.level ?? 1) - 1] ?? ''
        if (marker.replace('．', '.') === wanted) return []
        return [{ line, start, end: start + marker.length, found: quoted(marker), wanted: quoted(wanted) }]
      }),
  },
  {
    id: 'heading-sequence',
    strength: '一般',
    clause: '7.3.3',
    part: 'heading',
    subject: words('结构层次序数的顺序', 'sequence of the level numbers'),
    check: (paper) => sequenceFaults(headings(paper)),
  },
  {
    id: 'heading-end',
    strength: '实务',
    clause: '',
    part: 'heading',
    subject: words('独立成行的标题末尾', 'end of a heading in a line of its own'),
    check: (paper) =>
      headings(paper)
        .filter((line) => (line.level ?? 3) <= 2 && /^[^。]{2,28}。$/.test(line.text.trim()) && isHeadingLook(line))
        .map((line) => ({
          line,
          start: trimmed(line).end - 1,
          end: trimmed(line).end,
          found: quoted('。'),
          wanted: words('不加句号', 'no full stop'),
        })),
  },
]

const isHeadingLook = (line: Line): boolean => line.look === null || !/仿宋/.test(line.look.face)

const valueOfNumber = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text)
  for (let value = 1; value < 100; value++) if (chineseNumber(value) === text) return value
  return 0
}

/** Each number follows the one before it at its level; a new heading above starts again at one. */
function sequenceFaults(lines: Line[]): Fault[] {
  const last = [0, 0, 0, 0, 0]
  const through = [0, 0, 0, 0, 0]
  return lines.flatMap((line): Fault[] => {
    const level = line.level ?? 1
    const { text, start } = trimmed(line)
    const number = /[一二三四五六七八九十]{1,3}|\d{1,2}/.exec(text)?.[0] ?? ''
    const value = valueOfNumber(number)
    const expected = (last[level] ?? 0) + 1
    const goesThrough = value === (through[level] ?? 0) + 1
    last[level] = value
    through[level] = value
    last.fill(0, level + 1)
    // Numbers that go on through the chapters, and lists that begin anew, are ways of their own.
    if (value === expected || goesThrough || value <= 1) return []
    const wanted = /\d/.test(number) ? String(expected) : chineseNumber(expected)
    const at = start + text.indexOf(number)
    return [{ line, start: at, end: at + number.length, found: quoted(number), wanted: quoted(wanted) }]
  })
}
