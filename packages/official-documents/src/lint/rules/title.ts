// Rules of title and 主送机关 (GB/T 9704-2012, 7.3.1 and 7.3.2; 条例 art. 8, 9 and 15).

import { textWidth } from '../../write/text-width.ts'
import type { Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import { documentKinds } from '../recognise/raw-line.ts'
import {
  alignFaults,
  charactersWords,
  faceFaults,
  gapFaults,
  near,
  quoted,
  sizeFaults,
  trimmed,
  words,
} from './faults.ts'

const titles = (paper: Paper): Line[] => linesOf(paper, 'title')
const addressees = (paper: Paper): Line[] => linesOf(paper, 'addressees')

/** Printed lines of the title as the author broke them. */
const titleLines = (paper: Paper): string[] =>
  titles(paper)
    .flatMap((line) => line.text.split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')

export const titleRules: Rule[] = [
  {
    id: 'title-face',
    strength: '一般',
    clause: '7.3.1',
    part: 'title',
    subject: words('标题字体', 'face of the title'),
    check: (paper) => faceFaults(titles(paper), 'title').slice(0, 1),
  },
  {
    id: 'title-size',
    strength: '一般',
    clause: '7.3.1',
    part: 'title',
    subject: words('标题字号', 'size of the title'),
    check: (paper) => sizeFaults(titles(paper), '二号').slice(0, 1),
  },
  {
    id: 'title-place',
    strength: '规定',
    clause: '7.3.1',
    part: 'title',
    subject: words('标题位置', 'place of the title'),
    check: (paper) => alignFaults(titles(paper), 'center').slice(0, 1),
  },
  {
    id: 'title-shape',
    strength: '规定',
    clause: '7.3.1',
    part: 'title',
    subject: words('标题回行的形状', 'shape of the title'),
    check: (paper) => {
      const [line] = titles(paper)
      const widths = titleLines(paper).map(textWidth)
      const isHourglass = widths.some((width, at) => {
        const [above, below] = [widths[at - 1], widths[at + 1]]
        return above !== undefined && below !== undefined && width < above - 1 && width < below - 1
      })
      return line && isHourglass
        ? [{ line, found: words('沙漏形', 'an hourglass'), wanted: words('梯形或菱形', 'a trapezium or a rhombus') }]
        : []
    },
  },
  {
    id: 'title-kind',
    strength: '规定',
    clause: '党政机关公文处理工作条例（2012）第八条、第九条（八）',
    part: 'title',
    subject: words('标题的文种', 'document kind in the title'),
    check: (paper) => {
      const [line] = titles(paper)
      const isIssued = ['notice', 'upward', 'letter'].includes(paper.form)
      if (!line || !isIssued || paper.kind !== '') return []
      return [
        {
          line,
          found: quoted(titleLines(paper).join('').slice(-6)),
          wanted: words(`以法定文种结尾（${documentKinds.join('、')}）`, 'ends in one of the 15 kinds'),
        },
      ]
    },
  },
  {
    id: 'title-end',
    strength: '实务',
    clause: '',
    part: 'title',
    subject: words('标题末尾', 'end of the title'),
    check: (paper) => {
      const line = titles(paper).at(-1)
      const end = line && /[。，、；：！.,;:]$/.exec(line.text.trim())?.[0]
      return line && end ? [{ line, found: quoted(end), wanted: words('不加点号', 'without a mark') }] : []
    },
  },
  {
    id: 'addressees-colon',
    strength: '规定',
    clause: '7.3.2',
    part: 'addressees',
    subject: words('主送机关后的冒号', 'colon behind the addressees'),
    check: (paper) =>
      addressees(paper).flatMap((line) => {
        const { text, end } = trimmed(line)
        if (text.endsWith('：')) return []
        return [
          {
            line,
            start: end - 1,
            end,
            found: quoted(text.slice(-1)),
            wanted: words('全角冒号“：”', 'a full-width colon “：”'),
          },
        ]
      }),
  },
  {
    id: 'addressees-place',
    strength: '规定',
    clause: '7.3.2',
    part: 'addressees',
    subject: words('主送机关左起', 'left edge of the addressees'),
    check: (paper) =>
      addressees(paper).flatMap((line) => {
        if (typeof line.look?.freeLeft !== 'number' || near(line.look.freeLeft, 0, 0.3)) return []
        return [{ line, found: charactersWords(line.look.freeLeft), wanted: words('顶格', 'flush left') }]
      }),
  },
  {
    id: 'addressees-turnover',
    strength: '规定',
    clause: '7.3.2',
    part: 'addressees',
    subject: words('主送机关回行', 'turnover of the addressees'),
    check: (paper) =>
      addressees(paper).flatMap((line) => {
        if (!line.look || textWidth(line.text) <= 28 || near(line.look.left, 0, 0.3)) return []
        return [{ line, found: charactersWords(line.look.left), wanted: words('仍顶格', 'flush left too') }]
      }),
  },
  {
    id: 'addressees-gap',
    strength: '规定',
    clause: '7.3.2',
    part: 'addressees',
    subject: words('主送机关与标题的间距', 'blank lines above the addressees'),
    check: (paper) => gapFaults([lineOf(paper, 'addressees')], 1, 0.6),
  },
  {
    id: 'request-one-addressee',
    strength: '一般',
    clause: '党政机关公文处理工作条例（2012）第十五条（一）',
    part: 'addressees',
    subject: words('请示的主送机关', 'addressee of a request'),
    check: (paper) => {
      const line = lineOf(paper, 'addressees')
      if (paper.kind !== '请示' || !line || !/[、，,；;]/.test(line.text)) return []
      return [{ line, found: quoted(trimmed(line).text), wanted: words('一个上级机关', 'one superior organ') }]
    },
  },
]
