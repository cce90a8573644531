// Pairs for the rules of head, number, title and addressees.
import { type Draft, face, markHeight, request, set } from '../word-under-test.ts'
import { type Case, centre, look, shape, text } from './case.ts'

const signed =
  (names: string, colon = '：', rPr = face('楷体_GB2312')) =>
  (draft: Draft) =>
    draft.lines.set('number', {
      text: '',
      raw: `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr><w:ind w:firstLineChars="100"/></w:pPr><w:r><w:t>云青〔2026〕6号</w:t></w:r><w:r><w:tab/><w:t>签发人${colon}</w:t></w:r><w:r><w:rPr>${rPr}</w:rPr><w:t>${names}</w:t></w:r></w:p>`,
    })

export const headCases: Case[] = [
  { rule: 'copy-number', faulty: text('copy', '126') },
  { rule: 'urgency-face', faulty: look('urgency', face('宋体')) },
  {
    rule: 'corner-order',
    faulty: (d) => {
      text('copy', '加急')(d)
      text('urgency', '000126')(d)
    },
  },
  { rule: 'mark-colour', faulty: look('mark', face('方正小标宋简体', 54)) },
  { rule: 'mark-face', faulty: look('mark', `${face('黑体', 54)}<w:color w:val="FF0000"/>`) },
  {
    rule: 'mark-top',
    faulty: shape('mark', `${markHeight(2600)}${centre}`),
    clean: shape('mark', `${markHeight(600)}${centre}`),
  },
  { rule: 'mark-place', faulty: shape('mark', '<w:jc w:val="left"/>') },
  { rule: 'number-brackets', faulty: text('number', '云青发[2026]6号') },
  { rule: 'number-year', faulty: text('number', '云青发〔26〕6号') },
  { rule: 'number-without-di', faulty: text('number', '云青发〔2026〕第6号') },
  {
    rule: 'number-without-padding',
    faulty: text('number', '云青发〔2026〕06号'),
    clean: text('number', '云青发〔2026〕60号'),
  },
  { rule: 'number-place', faulty: shape('number', '<w:jc w:val="right"/>') },
  { rule: 'number-gap', faulty: shape('number', `<w:spacing w:beforeLines="100"/>${centre}`) },
  { rule: 'number-size', faulty: look('number', '<w:sz w:val="28"/>') },
  {
    rule: 'signers-missing',
    base: request,
    faulty: (d) => void d.lines.set('number', { text: '云青〔2026〕6号', pPr: centre }),
  },
  { rule: 'signers-colon', base: request, faulty: signed('林一舟', ':') },
  { rule: 'signers-face', base: request, faulty: signed('林一舟', '：', face('仿宋_GB2312')) },
  { rule: 'red-rule', faulty: shape('number', centre) },
  {
    rule: 'red-rule-weight',
    faulty: shape('number', `<w:pBdr><w:bottom w:val="single" w:sz="36" w:color="FF0000"/></w:pBdr>${centre}`),
  },
  { rule: 'title-gap', faulty: (d) => set(d, 'title', { pPr: '' }) },
]

export const titleCases: Case[] = [
  { rule: 'title-face', faulty: look('title', face('宋体')) },
  { rule: 'title-size', faulty: look('title', '<w:sz w:val="36"/>'), clean: look('title', '<w:sz w:val="42"/>') },
  {
    rule: 'title-place',
    faulty: (d) => set(d, 'title', { pPr: '<w:spacing w:beforeLines="200"/><w:jc w:val="left"/>' }),
  },
  {
    rule: 'title-shape',
    faulty: text('title', '关于开展社区助学行动\n和暑期\n返乡走访慰问活动的通知'),
    clean: text('title', '关于开展\n社区助学行动和暑期返乡\n走访慰问活动的通知'),
  },
  {
    rule: 'title-kind',
    faulty: text('title', '关于开展社区助学行动的倡议'),
    clean: text('title', '关于开展社区助学行动的意见（试行）'),
  },
  { rule: 'title-end', faulty: text('title', '关于开展社区助学行动的通知。') },
  { rule: 'addressees-colon', faulty: text('addressees', '各县区团委，各直属单位:') },
  {
    rule: 'addressees-place',
    faulty: shape('addressees', '<w:spacing w:beforeLines="100"/><w:ind w:firstLineChars="200"/>'),
  },
  {
    rule: 'addressees-turnover',
    faulty: (d) =>
      set(d, 'addressees', {
        text: `${'各县区团委，'.repeat(8)}各直属单位：`,
        pPr: '<w:spacing w:beforeLines="100"/><w:ind w:leftChars="200" w:hangingChars="200"/>',
      }),
    clean: text('addressees', `${'各县区团委，'.repeat(8)}各直属单位：`),
  },
  { rule: 'addressees-gap', faulty: shape('addressees', '<w:spacing w:before="0"/>') },
  { rule: 'request-one-addressee', base: request, faulty: text('addressees', '云溪市人民政府，市教育局：') },
]
