// Rules of 发文字号 and 签发人 (GB/T 9704-2012, 7.2.5 and 7.2.6).
import { layout } from '../../write/layout.ts'
import type { Fault, Rule } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { alignFaults, faces, gapFaults, leftFaults, matches, quoted, sizeFaults, words } from './faults.ts'

const marks = (paper: Paper): Line[] => linesOf(paper, 'organ-mark')
const numbers = (paper: Paper): Line[] => linesOf(paper, 'number')
/** Forms whose number is that of an issued document: organ code, year, sequence. */
const isIssued = ({ form }: Paper): boolean => form === 'notice' || form === 'upward' || form === 'letter'

export const numberRules: Rule[] = [
  {
    id: 'number-brackets',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文字号的年份括号', 'brackets around the year'),
    check: (paper) =>
      matches(numbers(paper), /([[【（(［﹝〈「]\s*\d{2,4}\s*年?\s*[\]】）)］﹞〉」])/g, ([, found]) =>
        words(`六角括号“〔${found?.replace(/\D/g, '')}〕”`, `hexagonal brackets “〔${found?.replace(/\D/g, '')}〕”`),
      ),
  },
  {
    id: 'number-year',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文字号的年份', 'year of the number'),
    check: (paper) =>
      matches(numbers(paper), /[〔[【（(［﹝]\s*(\d{2}|\d{4}\s*年|\d{2}\s*年)\s*[〕\]】）)］﹞]/g, () =>
        words('四位数字，不加“年”', 'four digits without 年'),
      ),
  },
  {
    id: 'number-without-di',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文顺序号', 'sequence number'),
    check: (paper) =>
      isIssued(paper) ? matches(numbers(paper), /第\s*\d+\s*号/g, ([found]) => quoted(found.replace(/第\s*/, ''))) : [],
  },
  {
    id: 'number-without-padding',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文顺序号不编虚位', 'no zero before the sequence number'),
    check: (paper) =>
      matches(numbers(paper), /[〕\]】）)］﹞第]\s*(0\d*号)/g, ([, found]) => quoted((found ?? '').replace(/^0+/, ''))),
  },
  {
    id: 'number-place',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文字号位置', 'place of the number'),
    check: (paper) => {
      const lines = numbers(paper).filter((line) => line.look?.place === 'text')
      if (paper.form === 'upward') return leftFaults(lines, 1, 0.6)
      if (paper.form === 'letter') return alignFaults(lines, 'right')
      return paper.form === 'notice' || paper.form === 'order' ? alignFaults(lines, 'center') : []
    },
  },
  {
    id: 'number-gap',
    strength: '规定',
    clause: '7.2.5',
    part: 'number',
    subject: words('发文字号与发文机关标志的间距', 'blank lines above the number'),
    check: (paper) =>
      paper.form === 'notice' || paper.form === 'order'
        ? gapFaults(numbers(paper), layout.numberBefore.value, 0.6)
        : [],
  },
  {
    id: 'number-size',
    strength: '一般',
    clause: '5.2.2',
    part: 'number',
    subject: words('发文字号的字号', 'size of the number'),
    check: (paper) => sizeFaults(isIssued(paper) ? numbers(paper) : [], '三号'),
  },
  {
    id: 'signers-missing',
    strength: '规定',
    clause: '党政机关公文处理工作条例（2012）第九条（七）',
    part: 'signers',
    subject: words('上行文的签发人', 'signer of an upward document'),
    check: (paper) => {
      const isUpward = ['请示', '报告', '议案'].includes(paper.kind) && marks(paper).length > 0
      const [number] = numbers(paper)
      if (!isUpward || !number || paper.form === 'letter' || paper.form === 'bulletin') return []
      const isNamed = linesOf(paper, 'signers', 'number').some((line) => /签发人/.test(line.text))
      return isNamed
        ? []
        : [{ line: number, found: words('无', 'none'), wanted: words('标注签发人姓名', 'the name of the signer') }]
    },
  },
  {
    id: 'signers-colon',
    strength: '规定',
    clause: '7.2.6',
    part: 'signers',
    subject: words('“签发人”后的冒号', 'colon behind 签发人'),
    check: (paper) =>
      matches(linesOf(paper, 'signers', 'number'), /签发人(?!：)(\s*[:;；]?)/g, () =>
        words('全角冒号“：”', 'a full-width colon “：”'),
      ),
  },
  {
    id: 'signers-face',
    strength: '规定',
    clause: '7.2.6',
    part: 'signers',
    subject: words('签发人姓名字体', 'face of the names of the signers'),
    check: (paper) =>
      linesOf(paper, 'signers', 'number').flatMap((line): Fault[] => {
        const from = line.text.search(/签发人/)
        const wrong = line.look?.stretches.find(
          ({ start, end, face }) =>
            from >= 0 &&
            start >= from &&
            /\p{Script=Han}/u.test(line.text.slice(start, end).replace(/签发人|[：:\s]/g, '')) &&
            !faces.kai.pattern.test(face),
        )
        return wrong ? [{ line, start: wrong.start, end: wrong.end, found: wrong.face, wanted: faces.kai.name }] : []
      }),
  },
]
