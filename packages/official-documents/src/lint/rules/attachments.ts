import type { Fault, Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import { gapFaults, leftFaults, matches, quoted, words } from './faults.ts'

export const attachments = (paper: Paper): Line[] => linesOf(paper, 'attachments')

export const attachmentRules: Rule[] = [
  {
    id: 'attachments-colon',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('“附件”后的冒号', 'colon behind 附件'),
    check: (paper) =>
      matches(attachments(paper).slice(0, 1), /附\s*件(?!：)(\s*[:;；]?)/g, () =>
        words('全角冒号“：”', 'a full-width colon “：”'),
      ),
  },
  {
    id: 'attachments-marks',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('附件名称后的标点', 'mark behind the name of an attachment'),
    check: (paper) => matches(attachments(paper), /([。；;，,、.])\s*$/g, () => words('不加标点符号', 'none')),
  },
  {
    id: 'attachments-numbers',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('附件顺序号', 'number of an attachment'),
    check: (paper) => {
      const lines = attachments(paper)
      if (lines.length < 2) return []
      return lines.flatMap((line, at): Fault[] => {
        const number = /^\s*(?:附\s*件\s*[：:]?\s*)?([\d一二三四五六七八九十]{1,2}\s*[.．、：:])?/.exec(line.text)?.[1]
        if (number?.replace(/[\s．]/g, (sign) => (sign === '．' ? '.' : '')) === `${at + 1}.`) return []
        return [{ line, found: number ? quoted(number) : words('无', 'none'), wanted: quoted(`${at + 1}.`) }]
      })
    },
  },
  {
    id: 'attachments-title-marks',
    strength: '实务',
    clause: '',
    part: 'attachments',
    subject: words('附件名称的书名号', 'title marks around the name of an attachment'),
    check: (paper) =>
      matches(attachments(paper), /(《[^》]*》)\s*$/g, ([found]) => words('不加书名号', `without ${found[0]}`)),
  },
  {
    id: 'attachments-gap',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('附件说明与正文的间距', 'blank lines above the list of attachments'),
    check: (paper) => gapFaults([lineOf(paper, 'attachments')], 1),
  },
  {
    id: 'attachments-indent',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('附件说明左空', 'indent of the list of attachments'),
    check: (paper) => leftFaults([lineOf(paper, 'attachments')], 2, 0.4),
  },
  {
    id: 'attachments-place',
    strength: '规定',
    clause: '7.3.4',
    part: 'attachments',
    subject: words('附件说明的位置', 'place of the list of attachments'),
    check: (paper) => {
      const [line, date] = [lineOf(paper, 'attachments'), lineOf(paper, 'date')]
      if (!line || !date || line.paragraph < date.paragraph) return []
      return [
        {
          line,
          found: words('成文日期之后', 'behind the date'),
          wanted: words('正文之下、署名之前', 'between body and signature'),
        },
      ]
    },
  },
]
