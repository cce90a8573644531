import type { Rule } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { charactersWords, linesWords, near, words } from './faults.ts'

const running = (paper: Paper): Line[] =>
  linesOf(paper, 'body', 'heading').filter(({ look }) => look?.place === 'text' && look.align === 'left')

export const bodyRules: Rule[] = [
  {
    id: 'body-indent',
    strength: '规定',
    clause: '7.3.3',
    part: 'body',
    subject: words('自然段首行左空', 'indent of the first line'),
    check: (paper) =>
      running(paper).flatMap((line) => {
        const { look } = line
        if (!look || look.freeLeft === null || line.text.trim().length < 12 || /^\s*\[\d+\]/.test(line.text)) return []
        return near(look.freeLeft, 2, 0.4)
          ? []
          : [{ line, end: 0, found: charactersWords(look.freeLeft), wanted: words('二字', 'two characters') }]
      }),
  },
  {
    id: 'body-turnover',
    strength: '规定',
    clause: '7.3.3',
    part: 'body',
    subject: words('自然段回行', 'turnover of a paragraph'),
    check: (paper) =>
      running(paper).flatMap((line) => {
        const { look } = line
        if (!look || line.text.length < 30 || /^\s*\[\d+\]/.test(line.text) || near(look.left, 0, 0.4)) return []
        return [{ line, end: 0, found: charactersWords(look.left), wanted: words('顶格', 'flush left') }]
      }),
  },
  {
    id: 'indent-by-blanks',
    strength: '实务',
    clause: '',
    part: 'body',
    subject: words('首行缩进的做法', 'how the first line is indented'),
    check: (paper) =>
      linesOf(paper, 'body')
        .filter((line) => line.look && /^[ \u3000]{2,}/.test(line.text) && line.text.trim().length > 12)
        .slice(0, 1)
        .map((line) => ({
          line,
          end: 2,
          found: words('空格', 'blanks'),
          wanted: words('段落格式', 'paragraph formatting'),
        })),
  },
  {
    id: 'body-gap',
    strength: '规定',
    clause: '7.3.3',
    part: 'body',
    subject: words('正文与主送机关之间', 'between addressees and body'),
    check: (paper) => {
      const at = paper.lines.findIndex((line) => line.part === 'addressees')
      const line = paper.lines[at + 1]
      const gap = line?.look?.gap
      if (at < 0 || !line || gap === null || gap === undefined || gap < 0.6) return []
      return [{ line, end: 0, found: linesWords(gap), wanted: words('主送机关下一行起排', 'on the next line') }]
    },
  },
]
