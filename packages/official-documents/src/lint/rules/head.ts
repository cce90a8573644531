// Rules of 版头: 份号, urgency, organ mark, number, signers, red rule (GB/T 9704-2012, 7.2 and 10).
import { layout } from '../../write/layout.ts'
import type { Rule } from '../finding.ts'
import { type Line, lineOf, linesOf, type Paper } from '../paper.ts'
import { isRed } from '../recognise/raw-line.ts'
import { alignFaults, faceFaults, linesWords, mmWords, near, quoted, trimmed, words } from './faults.ts'

const marks = (paper: Paper): Line[] => linesOf(paper, 'organ-mark')
const numbers = (paper: Paper): Line[] => linesOf(paper, 'number')
/** Forms whose number is that of an issued document: organ code, year, sequence. */
const _isIssued = ({ form }: Paper): boolean => form === 'notice' || form === 'upward' || form === 'letter'

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
    id: 'mark-top',
    strength: '规定',
    clause: '7.2.4、10.2、10.3',
    part: 'organ-mark',
    subject: words('发文机关标志上边缘至版心上边缘', 'upper edge of the mark below that of the type area'),
    check: (paper) => {
      const [line] = marks(paper)
      const top = line?.look?.topMm
      const wanted = paper.form === 'order' ? layout.orderMarkTop.value : layout.markTop.value
      const isFixed = ['notice', 'upward', 'order', 'minutes'].includes(paper.form)
      // Where the ink begins in its line is the font's; what is off by less cannot be told from it.
      if (!line || !isFixed || top === null || top === undefined || near(top, wanted, 5)) return []
      return [{ line, found: words(`约 ${mmWords(top)}`, `about ${mmWords(top)}`), wanted: `${wanted} mm` }]
    },
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
