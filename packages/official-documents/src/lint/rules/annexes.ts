import type { Fault, Rule } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { attachments } from './attachments.ts'
import { alignFaults, faceFaults, gapFaults, leftFaults, quoted, sizeFaults, trimmed, words } from './faults.ts'

const labels = (paper: Paper): Line[] => linesOf(paper, 'annex-label')

/** A name of the list without its label and number. */
const nameOf = (text: string): string =>
  text
    .replace(/^\s*附\s*件\s*[：:]?/, '')
    .replace(/^\s*\d{1,2}\s*[.．、]\s*/, '')
    .trim()
const bare = (text: string): string => text.replace(/\s/g, '').replace(/[《》。；;，,]/g, '')

export const annexRules: Rule[] = [
  {
    id: 'annex-page',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-label',
    subject: words('附件另面编排', 'annex on a page of its own'),
    check: (paper) =>
      labels(paper)
        .filter((line) => line.look && !line.look.opensPage)
        .map((line) => ({ line, found: words('接排', 'runs on'), wanted: words('另面', 'a new page') })),
  },
  {
    id: 'annex-label-face',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-label',
    subject: words('“附件”及顺序号字体', 'face of the annex label'),
    check: (paper) => faceFaults(labels(paper), 'hei'),
  },
  {
    id: 'annex-label-size',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-label',
    subject: words('“附件”及顺序号字号', 'size of the annex label'),
    check: (paper) => sizeFaults(labels(paper), '三号'),
  },
  {
    id: 'annex-label-place',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-label',
    subject: words('“附件”及顺序号位置', 'place of the annex label'),
    check: (paper) => leftFaults(labels(paper), 0, 0.3),
  },
  {
    id: 'annex-label-form',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-label',
    subject: words('“附件”及顺序号写法', 'form of the annex label'),
    check: (paper) =>
      labels(paper).flatMap((line) => {
        const { text, start, end } = trimmed(line)
        const number = /\d+\s*[：:]?$|[一二三四五六七八九十]+\s*[：:]?$/.exec(text)?.[0] ?? ''
        if (!/[：:]$/.test(text) && !/[一二三四五六七八九十]/.test(number)) return []
        return [
          {
            line,
            start,
            end,
            found: quoted(text),
            wanted: words('“附件”加阿拉伯数字，不加标点', '附件 with an arabic number, no mark'),
          },
        ]
      }),
  },
  {
    id: 'annex-title-place',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-title',
    subject: words('附件标题位置', 'place of the annex title'),
    check: (paper) => alignFaults(linesOf(paper, 'annex-title'), 'center'),
  },
  {
    id: 'annex-title-gap',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-title',
    subject: words('附件标题在第三行', 'annex title on the third line'),
    check: (paper) =>
      gapFaults(
        linesOf(paper, 'annex-title').filter((line) =>
          labels(paper).some(({ paragraph }) => isNext(paper, paragraph, line)),
        ),
        1,
        0.6,
      ),
  },
  {
    id: 'annex-agrees',
    strength: '规定',
    clause: '7.3.7',
    part: 'annex-title',
    subject: words('附件标题与附件说明', 'annex title and list of attachments'),
    check: (paper) => {
      const names = attachments(paper).map((line) => nameOf(line.text))
      const annexes = annexTitles(paper)
      if (names.length === 0 || annexes.length !== names.length) return []
      return annexes.flatMap(({ line, title }, at): Fault[] =>
        bare(title) === bare(names[at] ?? '') ? [] : [{ line, found: quoted(title), wanted: quoted(names[at] ?? '') }],
      )
    },
  },
]

const isNext = (paper: Paper, label: number, line: Line): boolean => {
  const at = paper.lines.indexOf(line)
  return paper.lines[at - 1]?.paragraph === label
}

/** Each annex title, its lines joined. */
function annexTitles(paper: Paper): { line: Line; title: string }[] {
  const found: { line: Line; title: string }[] = []
  paper.lines.forEach((line, at) => {
    if (line.part !== 'annex-title') return
    const last = found.at(-1)
    if (last && paper.lines[at - 1]?.part === 'annex-title') last.title += line.text
    else found.push({ line, title: line.text.replace(/\n/g, '') })
  })
  return found
}
