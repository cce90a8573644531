// Rules of 版记 (GB/T 9704-2012, 7.4).
import type { Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import { faceFaults, matches, quoted, sizeFaults, trimmed, words } from './faults.ts'

const lists = (paper: Paper): Line[] => linesOf(paper, 'distribution')
const imprint = (paper: Paper): Line[] => linesOf(paper, 'distribution', 'printing')

export const imprintRules: Rule[] = [
  {
    id: 'distribution-colon',
    strength: '一般',
    clause: '7.4.2',
    part: 'distribution',
    subject: words('“抄送”后的冒号', 'colon behind 抄送'),
    check: (paper) =>
      matches(lists(paper), /^\s*[主抄分报]?[送报发]\s*(:)/g, () => words('全角冒号“：”', 'a full-width colon “：”')),
  },
  {
    id: 'distribution-end',
    strength: '一般',
    clause: '7.4.2',
    part: 'distribution',
    subject: words('最后一个抄送机关之后', 'end of the list of copies'),
    check: (paper) =>
      lists(paper)
        .filter((line) => !line.text.trim().endsWith('。'))
        .map((line) => ({
          line,
          start: trimmed(line).end - 1,
          end: trimmed(line).end,
          found: quoted(line.text.trim().slice(-1)),
          wanted: words('句号“。”', 'a full stop “。”'),
        })),
  },
  {
    id: 'distribution-order',
    strength: '规定',
    clause: '7.4.2',
    part: 'distribution',
    subject: words('主送与抄送的顺序', 'order of 主送 and 抄送'),
    check: (paper) => {
      const to = lists(paper).find((line) => /^\s*主送/.test(line.text))
      const copies = lists(paper).find((line) => /^\s*抄送/.test(line.text))
      if (!to || !copies || to.paragraph < copies.paragraph) return []
      return [
        {
          line: to,
          end: trimmed(to).start + 2,
          found: words('主送在抄送之下', '主送 below 抄送'),
          wanted: words('主送在抄送之上一行', '主送 above 抄送'),
        },
      ]
    },
  },
  {
    id: 'printing-form',
    strength: '规定',
    clause: '7.4.3',
    part: 'printing',
    subject: words('印发日期的写法', 'form of the date of printing'),
    check: (paper) =>
      linesOf(paper, 'printing').flatMap((line) => {
        const { text, start, end } = trimmed(line)
        const date = /[\d〇零一二三四五六七八九十.\-/年月日 ]*印\s*发$/.exec(text)?.[0].trim() ?? text
        if (/^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发$/.test(date.replace(/ /g, ''))) return []
        return [
          {
            line,
            start: Math.max(start, end - date.length),
            end,
            found: quoted(date),
            wanted: words('如“2026年1月8日印发”', 'as “2026年1月8日印发”'),
          },
        ]
      }),
  },
  {
    id: 'imprint-size',
    strength: '一般',
    clause: '7.4.2、7.4.3',
    part: 'distribution',
    subject: words('版记字号', 'size of the imprint'),
    check: (paper) => sizeFaults(imprint(paper), '四号'),
  },
  {
    id: 'imprint-face',
    strength: '一般',
    clause: '7.4.2、7.4.3',
    part: 'distribution',
    subject: words('版记字体', 'face of the imprint'),
    check: (paper) => faceFaults(imprint(paper), 'fangsong'),
  },
  {
    id: 'imprint-behind-annexes',
    strength: '规定',
    clause: '7.3.7',
    part: 'distribution',
    subject: words('版记与附件的顺序', 'order of imprint and annexes'),
    check: (paper) => {
      const [printing, annex] = [early(paper), lineOf(paper, 'annex-label')]
      if (!printing || !annex || annex.paragraph < printing.paragraph) return []
      return [
        {
          line: printing,
          found: words('版记在附件之前', 'imprint before the annexes'),
          wanted: words('附件在版记之前', 'annexes before the imprint'),
        },
      ]
    },
  },
  {
    id: 'letter-imprint',
    strength: '规定',
    clause: '10.1',
    part: 'printing',
    subject: words('信函格式的版记', 'imprint of a letter'),
    check: (paper) =>
      paper.form === 'letter'
        ? linesOf(paper, 'printing').map((line) => ({
            line,
            found: words('有印发机关和印发日期', 'names who printed it and when'),
            wanted: words('不加印发机关和印发日期', 'without them'),
          }))
        : [],
  },
]

/** A line of printing that stands among text: what comes behind it is no imprint. */
const early = (paper: Paper): Line | undefined =>
  lineOf(paper, 'printing') ??
  linesOf(paper, 'body', 'annex-body').find((line) =>
    /^\S{4,30}[\s\u3000]+\d{4}年\d{1,2}月\d{1,2}日印发\s*$/.test(line.text),
  )
