// Rules of what closes the text: 附件说明, signature, date, 附注, annexes (GB/T 9704-2012, 7.3.4–7.3.7).
import { textWidth } from '../../write/text-width.ts'
import type { Fault, Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import {
  alignFaults,
  charactersWords,
  faceFaults,
  gapFaults,
  leftFaults,
  matches,
  near,
  quoted,
  sizeFaults,
  trimmed,
  words,
} from './faults.ts'

const attachments = (paper: Paper): Line[] => linesOf(paper, 'attachments')
const labels = (paper: Paper): Line[] => linesOf(paper, 'annex-label')

/** A name of the list without its label and number. */
const nameOf = (text: string): string =>
  text
    .replace(/^\s*附\s*件\s*[：:]?/, '')
    .replace(/^\s*\d{1,2}\s*[.．、]\s*/, '')
    .trim()
const bare = (text: string): string => text.replace(/\s/g, '').replace(/[《》。；;，,]/g, '')

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

export const signatureRules: Rule[] = [
  {
    id: 'date-form',
    strength: '规定',
    clause: '7.3.5.4',
    part: 'date',
    subject: words('成文日期的写法', 'form of the date'),
    check: (paper) =>
      linesOf(paper, 'date').flatMap((line) => {
        const { text, start, end } = trimmed(line)
        if (/^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/.test(text)) return []
        return [
          {
            line,
            start,
            end,
            found: quoted(text),
            wanted: words(
              '阿拉伯数字标全年月日、不编虚位，如“2026年1月8日”',
              'arabic, full, unpadded, as “2026年1月8日”',
            ),
          },
        ]
      }),
  },
  {
    id: 'signature-gap',
    strength: '规定',
    clause: '7.3.5.2',
    part: 'signature',
    subject: words('署名与正文的间距', 'blank lines above the signature'),
    check: (paper) => {
      const line = lineOf(paper, 'signature')
      const gap = line?.look?.gap
      // With a seal the space is the seal's (7.3.5.1); only a signature that touches the text is wrong for certain.
      if (!line || gap === null || gap === undefined || gap > 0.5) return []
      return [
        {
          line,
          found: words('无空行', 'none'),
          wanted: words('正文（或附件说明）下空一行', 'one line below the text'),
        },
      ]
    },
  },
  {
    id: 'date-place',
    strength: '一般',
    clause: '7.3.5.1、7.3.5.2',
    part: 'date',
    subject: words('成文日期位置', 'place of the date'),
    check: (paper) => {
      const [line, organ] = [lineOf(paper, 'date'), linesOf(paper, 'signature').at(-1)]
      if (line?.look?.place !== 'text' || ['minutes', 'bulletin'].includes(paper.form)) return []
      const { freeLeft, freeRight } = line.look
      if (freeLeft === null || freeRight === null) return []
      const isSealed = near(freeRight, 4, 0.7)
      const behind = typeof organ?.look?.freeLeft === 'number' ? freeLeft - organ.look.freeLeft : 2
      const isUnsealed = near(behind, 2, 0.7) || near(freeRight, 2, 0.7)
      if (isSealed || isUnsealed) return []
      return [
        {
          line,
          found: words(`右空 ${charactersWords(freeRight).zh}`, `${charactersWords(freeRight).en} from the right`),
          wanted: words(
            '右空四字（加盖印章）；不加盖印章时首字比署名首字右移二字',
            'four from the right (sealed), or two behind the first character of the organ (unsealed)',
          ),
        },
      ]
    },
  },
  {
    id: 'signature-order',
    strength: '规定',
    clause: '7.3.5',
    part: 'signature',
    subject: words('署名与成文日期的顺序', 'order of signature and date'),
    check: (paper) => {
      const [date, organ] = [lineOf(paper, 'date'), lineOf(paper, 'signature')]
      const line = date ?? organ
      if (!line || (date && organ) || !['notice', 'upward', 'letter'].includes(paper.form)) return []
      const isDate = line === date
      return [
        {
          line,
          found: isDate ? words('只有成文日期', 'a date alone') : words('只有署名', 'a signature alone'),
          wanted: words('发文机关署名在上，成文日期在下', 'the organ above, the date below'),
        },
      ]
    },
  },
  {
    id: 'empty-page-words',
    strength: '一般',
    clause: '7.3.5.5',
    part: 'body',
    subject: words('版面容不下署名时的处理', 'no room for the signature'),
    check: (paper) =>
      matches(paper.lines, /[（(]?\s*此页无正文\s*[）)]?/g, () =>
        words('调整行距、字距', 'adjusted line or letter spacing'),
      ),
  },
  {
    id: 'remark-form',
    strength: '规定',
    clause: '7.3.6',
    part: 'remark',
    subject: words('附注的括号', 'brackets of the remark'),
    check: (paper) =>
      linesOf(paper, 'remark').flatMap((line) => {
        const { text, start, end } = trimmed(line)
        return /^（.*）$/.test(text)
          ? []
          : [
              {
                line,
                start,
                end,
                found: quoted(text.length > 20 ? `${text.slice(0, 20)}…` : text),
                wanted: words('圆括号“（）”括入', 'in brackets “（）”'),
              },
            ]
      }),
  },
  {
    id: 'remark-place',
    strength: '规定',
    clause: '7.3.6',
    part: 'remark',
    subject: words('附注左空', 'indent of the remark'),
    check: (paper) =>
      leftFaults(
        linesOf(paper, 'remark').filter((line) => textWidth(line.text) < 28 || line.look?.align === 'left'),
        2,
        0.4,
      ),
  },
]
