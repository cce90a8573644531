// Pairs for the rules of the page and of page numbers.
import { type Draft, face, footer } from '../word-under-test.ts'
import { type Case, left, look, margin, right, shape } from './case.ts'

const footers =
  (odd: string, even = odd) =>
  (draft: Draft) => {
    draft.footers = { odd, even }
  }

export const pageCases: Case[] = [
  { rule: 'page-size', faulty: (d) => void Object.assign(d.page, { size: '<w:pgSz w:w="12240" w:h="15840"/>' }) },
  { rule: 'margin-top', faulty: margin('w:top="2098"', 'w:top="1440"'), clean: margin('w:top="2098"', 'w:top="2140"') },
  { rule: 'margin-left', faulty: margin('w:left="1588"', 'w:left="1800"') },
  { rule: 'type-area', faulty: margin('w:bottom="1984"', 'w:bottom="1440"') },
  {
    rule: 'lines-per-page',
    faulty: shape('opening', '<w:spacing w:line="640" w:lineRule="exact"/>'),
    clean: shape('opening', '<w:spacing w:line="560" w:lineRule="exact"/>'),
  },
  { rule: 'characters-per-line', faulty: look('opening', '<w:spacing w:val="40"/>') },
  {
    rule: 'colour',
    faulty: look('opening', '<w:color w:val="FF0000"/>'),
    clean: look('opening', '<w:color w:val="000000"/>'),
  },
  { rule: 'body-face', faulty: look('opening', face('宋体')), clean: look('opening', face('方正仿宋简体')) },
  { rule: 'body-size', faulty: look('opening', '<w:sz w:val="28"/>'), clean: look('opening', '<w:sz w:val="31"/>') },
]

export const pageNumberCases: Case[] = [
  { rule: 'page-number-missing', faulty: footers('<w:p/>') },
  { rule: 'page-number-dashes', faulty: footers(footer('right', right, '- # -'), footer('left', left, '- # -')) },
  { rule: 'page-number-sides', faulty: (d) => void Object.assign(d, { evenAndOdd: false }) },
  { rule: 'page-number-indent', faulty: footers(footer('right', ''), footer('left', '')) },
  {
    rule: 'page-number-face',
    faulty: footers(footer('right', right, '— # —', face('黑体', 14)), footer('left', left)),
  },
  { rule: 'page-number-size', faulty: footers(footer('right', right, '— # —', face('宋体', 9)), footer('left', left)) },
  { rule: 'page-number-below', faulty: margin('w:footer="1440"', 'w:footer="851"') },
]
