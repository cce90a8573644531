// Rules of page numbers (GB/T 9704-2012, 7.5).
import { layout } from '../../write/layout.ts'
import type { Fault, Rule } from '../finding.ts'
import type { FooterLook, Paper } from '../paper.ts'
import { faces, mmWords, near, words } from './faults.ts'

const sign = '\u0001'
const shown = (footer: FooterLook): string => footer.text.replaceAll(sign, '1')

const numbered = (paper: Paper): FooterLook[] =>
  (paper.footers ?? [])
    .flatMap(({ odd, even }) => [odd, even])
    .filter((footer): footer is FooterLook => footer?.text.includes(sign) ?? false)

const once = (faults: Fault[]): Fault[] => faults.slice(0, 1)

export const pageNumberRules: Rule[] = [
  {
    id: 'page-number-missing',
    strength: '一般',
    clause: '7.5',
    part: 'page-number',
    subject: words('页码', 'page numbers'),
    check: (paper) =>
      paper.footers && numbered(paper).length === 0
        ? [{ line: null, found: words('无', 'none'), wanted: words('编排页码', 'set') }]
        : [],
  },
  {
    id: 'page-number-dashes',
    strength: '规定',
    clause: '7.5',
    part: 'page-number',
    subject: words('页码两侧的一字线', 'dashes beside the page number'),
    check: (paper) =>
      once(
        numbered(paper)
          .filter(({ text }) => !/^[—―─]\s*1\s*[—―─]$/.test(text.replace(sign, '1')))
          .map((footer) => ({ line: null, found: `“${shown(footer)}”`, wanted: '“— 1 —”' })),
      ),
  },
  {
    id: 'page-number-sides',
    strength: '规定',
    clause: '7.5',
    part: 'page-number',
    subject: words('单双页页码位置', 'place of page numbers'),
    check: (paper) =>
      once(
        (paper.footers ?? []).flatMap(({ odd, even }): Fault[] => {
          if (!odd?.text.includes(sign) || odd.isBoxed) return []
          const wanted = words('单页居右，双页居左', 'right on odd, left on even pages')
          if (!even) return [{ line: null, found: words('单双页相同', 'the same on both'), wanted }]
          if (odd.align === 'right' && even.align === 'left') return []
          return [
            {
              line: null,
              found: words(
                `单页${aligned[odd.align]}，双页${aligned[even.align]}`,
                `odd ${odd.align}, even ${even.align}`,
              ),
              wanted,
            },
          ]
        }),
      ),
  },
  {
    id: 'page-number-indent',
    strength: '规定',
    clause: '7.5',
    part: 'page-number',
    subject: words('页码距版心边缘', 'indent of the page number'),
    check: (paper) =>
      once(
        (paper.footers ?? []).flatMap(({ odd, even }): Fault[] => {
          if (!odd?.text.includes(sign) || odd.isBoxed || odd.align !== 'right' || even?.align === 'right') return []
          const free = [odd.right, even?.left ?? odd.right].find((value) => !near(value, 1, 0.4))
          return free === undefined
            ? []
            : [
                {
                  line: null,
                  found: words(`${Math.round(free * 10) / 10} 字`, String(free)),
                  wanted: words('空一字', 'one character'),
                },
              ]
        }),
      ),
  },
  {
    id: 'page-number-face',
    strength: '一般',
    clause: '7.5',
    part: 'page-number',
    subject: words('页码字体', 'face of the page number'),
    check: (paper) =>
      once(
        numbered(paper)
          .filter(({ face }) => !faces.song.pattern.test(face))
          .map(({ face }) => ({ line: null, found: face, wanted: faces.song.name })),
      ),
  },
  {
    id: 'page-number-size',
    strength: '一般',
    clause: '7.5',
    part: 'page-number',
    subject: words('页码字号', 'size of the page number'),
    check: (paper) =>
      once(
        numbered(paper)
          .filter(({ size }) => !near(size, 14, 0.3))
          .map(({ size }) => ({ line: null, found: `${size} pt`, wanted: words('四号（14 pt）', '14 pt (四号)') })),
      ),
  },
  {
    id: 'page-number-below',
    strength: '规定',
    clause: '7.5',
    part: 'page-number',
    subject: words('一字线距版心下边缘', 'distance of the dash from the type area'),
    check: (paper) =>
      once(
        (paper.footers ?? []).flatMap(({ odd }, at): Fault[] => {
          const page = paper.pages?.[at]
          if (!page || !odd?.text.includes(sign) || odd.isBoxed || page.width > page.height) return []
          // The dash lies in the middle of its line, which stands on the footer's distance from the edge.
          const below = page.bottom - page.footer - ((odd.height ?? odd.size * 1.3) / 2 / 72) * 25.4
          return near(below, layout.pageNumberBelow.value, 2)
            ? []
            : [{ line: null, found: mmWords(below), wanted: '7 mm' }]
        }),
      ),
  },
]

const aligned = { left: '居左', center: '居中', right: '居右' } as const
