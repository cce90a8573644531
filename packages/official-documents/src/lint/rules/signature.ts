// Rules of signature, date and 附注 (GB/T 9704-2012, 7.3.5 and 7.3.6).
import { textWidth } from '../../write/text-width.ts'
import type { Rule } from '../finding.ts'
import { lineOf, linesOf } from '../paper.ts'
import { charactersWords, leftFaults, matches, near, quoted, trimmed, words } from './faults.ts'

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
        if (/^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/.test(text.replace(/ /g, ''))) return []
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
