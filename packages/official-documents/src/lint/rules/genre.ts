// Rules of the genre beyond the page: one matter a request, no request in a report, length (条例 art. 15; 若干规定 2024).
import type { Rule } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { matches, quoted, words } from './faults.ts'

const main = (paper: Paper): Line[] => linesOf(paper, 'body', 'heading')

/** A request for a decision from above, as it is worded at the end of a 请示. */
const asking =
  /(?:妥否|当否|可否|是否妥当)[，,]?\s*请(?:予)?(?:批示|批复|审批|示)|(?<![报申提])(?:恳请|敬请|特请|谨请|请)(?:上级|市|省|县|区)?[^，。；]{0,12}?(?:予以|给予)?(?:批示|批复|审批|批准)(?=[。；，]|$)/g

const blank = /\s/g
/** Characters of the text itself: title, addressees, body; not head, annexes or 版记. */
const length = (paper: Paper): number =>
  linesOf(paper, 'title', 'addressees', 'body', 'heading', 'table', 'attendance').reduce(
    (sum, line) => sum + line.text.replace(blank, '').length,
    0,
  )

const lengthRule = (id: string, limit: number, kind: { zh: string; en: string }, upTo: number): Rule => ({
  id,
  strength: '一般',
  clause: '整治形式主义为基层减负若干规定（2024）一、2',
  part: 'body',
  subject: words('文件篇幅', 'length of the document'),
  check: (paper) => {
    const count = length(paper)
    if (count <= limit || count > upTo || paper.form === 'bulletin') return []
    return [
      {
        line: null,
        found: words(`${count} 字`, `${count} characters`),
        wanted: words(`${kind.zh}不超过 ${limit} 字`, `at most ${limit} for ${kind.en}`),
      },
    ]
  },
})

export const genreRules: Rule[] = [
  {
    id: 'request-one-matter',
    strength: '规定',
    clause: '党政机关公文处理工作条例（2012）第十五条（四）',
    part: 'body',
    subject: words('请示的事项', 'matters of a request'),
    check: (paper) => {
      if (paper.kind !== '请示') return []
      const matters = linesOf(paper, 'heading').filter(
        (line) => line.level === 1 && /^\s*[一二三四五六七八九十]、关于/.test(line.text),
      )
      const [, second] = matters
      return second
        ? [
            {
              line: second,
              found: words(`${matters.length} 个事项`, `${matters.length} matters`),
              wanted: words('一文一事', 'one matter'),
            },
          ]
        : []
    },
  },
  {
    id: 'report-without-request',
    strength: '规定',
    clause: '党政机关公文处理工作条例（2012）第十五条（四）',
    part: 'body',
    subject: words('报告中的请示事项', 'request in a report'),
    check: (paper) =>
      paper.kind === '报告' ? matches(main(paper), asking, () => words('不夹带请示事项', 'none')) : [],
  },
  {
    id: 'request-ends-in-asking',
    strength: '实务',
    clause: '',
    part: 'body',
    subject: words('请示的结语', 'end of a request'),
    check: (paper) => {
      const last = linesOf(paper, 'body').at(-1)
      if (paper.kind !== '请示' || !last || matches(main(paper), asking, () => '').length > 0) return []
      return [{ line: last, end: 0, found: words('无', 'none'), wanted: quoted('妥否，请批示。') }]
    },
  },
  lengthRule('length-specific', 4000, words('部署专项工作或者具体任务的文件', 'documents on a specific task'), 5000),
  lengthRule(
    'length',
    5000,
    words('地方和部门文件', 'any document of localities and departments'),
    Number.POSITIVE_INFINITY,
  ),
]
