// Rules of 版头: 份号, urgency, organ mark, number, signers, red rule (GB/T 9704-2012, 7.2 and 10).
import { layout } from '../../write/layout.ts'
import type { Fault, Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import { isRed } from '../recognise/raw-line.ts'
import {
  alignFaults,
  faceFaults,
  faces,
  gapFaults,
  leftFaults,
  linesWords,
  matches,
  near,
  quoted,
  sizeFaults,
  trimmed,
  words,
} from './faults.ts'

const marks = (paper: Paper): Line[] => linesOf(paper, 'organ-mark')
const numbers = (paper: Paper): Line[] => linesOf(paper, 'number')
/** Forms whose number is that of an issued document: organ code, year, sequence. */
const isIssued = ({ form }: Paper): boolean => form === 'notice' || form === 'upward' || form === 'letter'
/** The number alone, without 签发人 that may follow in its line. */
const _numberStretch = (line: Line): string => /^.*?号/.exec(line.text)?.[0] ?? line.text

export const headRules: Rule[] = [
  {
    id: 'copy-number',
    strength: '一般',
    clause: '7.2.1',
    part: 'copy-number',
    subject: words('份号', 'copy number'),
    check: (paper) =>
      linesOf(paper, 'copy-number')
        .filter((line) => !/^\d{6}$/.test(line.text.trim()))
        .map((line) => ({ line, found: quoted(line.text.trim()), wanted: words('6 位阿拉伯数字', 'six digits') })),
  },
  {
    id: 'urgency-face',
    strength: '一般',
    clause: '7.2.3',
    part: 'urgency',
    subject: words('紧急程度字体', 'face of the urgency'),
    check: (paper) => faceFaults(linesOf(paper, 'urgency'), 'hei'),
  },
  {
    id: 'corner-order',
    strength: '规定',
    clause: '7.2.3',
    part: 'urgency',
    subject: words('份号与紧急程度的顺序', 'order of copy number and urgency'),
    check: (paper) => {
      const [copy, urgency] = [lineOf(paper, 'copy-number'), lineOf(paper, 'urgency')]
      if (!copy || !urgency || copy.paragraph < urgency.paragraph) return []
      return [
        {
          line: urgency,
          found: words('紧急程度在前', 'urgency first'),
          wanted: words('份号在前', 'copy number first'),
        },
      ]
    },
  },
  {
    id: 'mark-colour',
    strength: '规定',
    clause: '7.2.4',
    part: 'organ-mark',
    subject: words('发文机关标志颜色', 'colour of the organ mark'),
    check: (paper) =>
      marks(paper)
        .filter((line) => line.look && !line.look.stretches.some(({ color }) => isRed(color)))
        .map((line) => ({ line, found: words('非红色', 'not red'), wanted: words('红色', 'red') })),
  },
  {
    id: 'mark-face',
    strength: '推荐',
    clause: '7.2.4',
    part: 'organ-mark',
    subject: words('发文机关标志字体', 'face of the organ mark'),
    check: (paper) => faceFaults(marks(paper), 'title'),
  },
  {
    id: 'mark-place',
    strength: '规定',
    clause: '7.2.4',
    part: 'organ-mark',
    subject: words('发文机关标志位置', 'place of the organ mark'),
    check: (paper) =>
      alignFaults(
        marks(paper).filter((line) => line.look?.place === 'text'),
        'center',
      ),
  },
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
  {
    id: 'red-rule',
    strength: '规定',
    clause: '7.2.7',
    part: 'number',
    subject: words('版头中的分隔线', 'rule under the head'),
    check: (paper) => {
      const [number] = numbers(paper)
      const { rule } = paper
      if (!number || !rule || rule.isDrawn || !['notice', 'upward', 'letter'].includes(paper.form)) return []
      if (!rule.edge) return [{ line: number, found: words('无', 'none'), wanted: words('红色分隔线', 'a red rule') }]
      return isRed(rule.edge.color)
        ? []
        : [{ line: number, found: `#${rule.edge.color}`, wanted: words('红色', 'red') }]
    },
  },
  {
    id: 'red-rule-weight',
    strength: '实务',
    clause: '',
    part: 'number',
    subject: words('红色分隔线粗细', 'weight of the red rule'),
    check: (paper) => {
      const edge = paper.rule?.edge
      const [number] = numbers(paper)
      if (!edge || !number || paper.form === 'letter' || !isRed(edge.color) || near(edge.weightPt, 1.5, 0.8)) return []
      return [{ line: number, found: `${edge.weightPt} pt`, wanted: words('约 1.5 pt', 'about 1.5 pt') }]
    },
  },
  {
    id: 'title-gap',
    strength: '规定',
    clause: '7.3.1',
    part: 'title',
    subject: words('标题与其上要素的间距', 'blank lines above the title'),
    check: (paper) => {
      if (!['notice', 'upward', 'letter'].includes(paper.form)) return []
      const [line] = linesOf(paper, 'title')
      const gap = line?.look?.gap
      // The distance between number and rule (4 mm) may be held by the paragraphs around a drawn rule.
      const slack = paper.rule?.isDrawn ? 1.2 : 0.6
      if (!line || gap === null || gap === undefined || near(gap, layout.titleBefore.value, slack)) return []
      return [{ line, ...placeOf(line), found: linesWords(gap), wanted: linesWords(layout.titleBefore.value) }]
    },
  },
]

const placeOf = (line: Line) => ({ start: trimmed(line).start, end: trimmed(line).end })
