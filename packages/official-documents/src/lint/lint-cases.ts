// One faulty and one clean example of every rule. Where the clean one is not named, it is the base document itself.
import { type Draft, face, footer, insert, letter, notice, report, request, set } from './word-under-test.ts'

export interface Case {
  rule: string
  base?: () => Draft
  faulty: (draft: Draft) => void
  /** An example near the fault that is none. */
  clean?: (draft: Draft) => void
}

const text = (name: string, words: string) => (draft: Draft) => set(draft, name, { text: words })
const look = (name: string, rPr: string) => (draft: Draft) => set(draft, name, { rPr })
const shape = (name: string, pPr: string) => (draft: Draft) => set(draft, name, { pPr })
const margin = (from: string, to: string) => (draft: Draft) => {
  draft.page.margin = draft.page.margin.replace(from, to)
}
const footers =
  (odd: string, even = odd) =>
  (draft: Draft) => {
    draft.footers = { odd, even }
  }
const centre = '<w:jc w:val="center"/>'
const right = 'w:rightChars="100"'
const left = 'w:leftChars="100"'
const long = (count: number) => (draft: Draft) =>
  insert(draft, 'body', 'behind', { text: '各地要从实际出发安排好各项活动。'.repeat(count / 16), style: 'Text' })
const signed =
  (names: string, colon = '：', rPr = face('楷体_GB2312')) =>
  (draft: Draft) =>
    draft.lines.set('number', {
      text: '',
      raw: `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr><w:ind w:firstLineChars="100"/></w:pPr><w:r><w:t>云青〔2026〕6号</w:t></w:r><w:r><w:tab/><w:t>签发人${colon}</w:t></w:r><w:r><w:rPr>${rPr}</w:rPr><w:t>${names}</w:t></w:r></w:p>`,
    })

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

export const bodyCases: Case[] = [
  {
    rule: 'body-indent',
    faulty: (d) => set(d, 'body', { style: 'a' }),
    clean: shape('body', '<w:ind w:firstLine="632" w:firstLineChars="0"/>'),
  },
  { rule: 'body-turnover', faulty: shape('body', '<w:ind w:leftChars="200" w:firstLineChars="0" w:firstLine="0"/>') },
  {
    rule: 'indent-by-blanks',
    faulty: (d) => set(d, 'body', { style: 'a', text: '　　各地要从实际出发安排活动，不得层层加码。' }),
  },
  { rule: 'body-gap', faulty: (d) => insert(d, 'addressees', 'behind', { text: '' }) },
  { rule: 'heading1-face', faulty: look('chapter', face('宋体')) },
  { rule: 'heading2-face', faulty: look('section', face('黑体')) },
  { rule: 'heading3-face', faulty: look('item', face('黑体')) },
  { rule: 'heading4-face', faulty: look('subitem', face('黑体')) },
  { rule: 'heading-size', faulty: look('chapter', '<w:sz w:val="36"/>') },
  { rule: 'heading-bold', faulty: look('chapter', '<w:b/>'), clean: look('chapter', '<w:b w:val="0"/>') },
  { rule: 'heading-mark', faulty: text('item', '1、选派志愿者。每年选派不少于200名志愿者到社区。') },
  { rule: 'heading-sequence', faulty: text('chapter2', '三、有关要求') },
  { rule: 'heading-end', faulty: text('chapter', '一、重点任务。') },
]

export const closingCases: Case[] = [
  { rule: 'attachments-colon', faulty: text('attachments', '附件:1.任务分解表') },
  { rule: 'attachments-marks', faulty: text('attachments', '附件：1.任务分解表；') },
  { rule: 'attachments-numbers', faulty: text('attachments2', '二、报名须知') },
  { rule: 'attachments-title-marks', faulty: text('attachments', '附件：1.《任务分解表》') },
  { rule: 'attachments-gap', faulty: shape('attachments', '') },
  {
    rule: 'attachments-indent',
    faulty: shape('attachments', '<w:spacing w:beforeLines="100"/><w:ind w:firstLineChars="0" w:firstLine="0"/>'),
  },
  {
    rule: 'attachments-place',
    faulty: (d) => {
      d.lines.delete('attachments')
      d.lines.delete('attachments2')
      insert(d, 'date', 'behind', { text: '附件：任务分解表', style: 'Text' })
    },
  },
  {
    rule: 'annex-page',
    faulty: shape('annex', ''),
    clean: (d) => {
      set(d, 'annex', { pPr: '' })
      insert(d, 'annex', 'before', { text: '', raw: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' })
    },
  },
  { rule: 'annex-label-face', faulty: look('annex', face('宋体')) },
  { rule: 'annex-label-size', faulty: look('annex', face('黑体', 14)) },
  { rule: 'annex-label-place', faulty: shape('annex', '<w:pageBreakBefore/><w:ind w:firstLineChars="200"/>') },
  { rule: 'annex-label-form', faulty: text('annex', '附件一') },
  {
    rule: 'annex-title-place',
    faulty: (d) => set(d, 'annexTitle', { pPr: '<w:spacing w:beforeLines="100"/><w:jc w:val="left"/>' }),
  },
  { rule: 'annex-title-gap', faulty: (d) => set(d, 'annexTitle', { pPr: '' }) },
  { rule: 'annex-agrees', faulty: text('annexTitle', '任务分配表') },
  { rule: 'date-form', faulty: text('date', '2026年01月08日') },
  { rule: 'signature-gap', faulty: shape('organ', '<w:ind w:rightChars="200"/><w:jc w:val="right"/>') },
  {
    rule: 'date-place',
    faulty: shape('date', '<w:jc w:val="right"/>'),
    clean: shape('date', '<w:ind w:right="1264"/><w:jc w:val="right"/>'),
  },
  { rule: 'signature-order', faulty: (d) => void d.lines.delete('organ') },
  { rule: 'empty-page-words', faulty: (d) => insert(d, 'organ', 'before', { text: '（此页无正文）' }) },
  { rule: 'remark-form', faulty: text('remark', '此件公开发布') },
  { rule: 'remark-place', faulty: (d) => set(d, 'remark', { style: 'a' }) },
]

export const imprintCases: Case[] = [
  { rule: 'distribution-colon', faulty: text('copies', '抄送:市教育局，市民政局。') },
  { rule: 'distribution-end', faulty: text('copies', '抄送：市教育局，市民政局') },
  {
    rule: 'distribution-order',
    faulty: (d) => insert(d, 'copies', 'behind', { text: '主送：各县区团委。', rPr: '<w:sz w:val="28"/>' }),
    clean: (d) => insert(d, 'copies', 'before', { text: '主送：各县区团委。', rPr: '<w:sz w:val="28"/>' }),
  },
  { rule: 'printing-form', faulty: text('printing', '云溪市青年工作委员会办公室\t2026年01月09日印发') },
  { rule: 'imprint-size', faulty: look('copies', '') },
  { rule: 'imprint-face', faulty: look('copies', face('宋体', 14)) },
  {
    rule: 'imprint-behind-annexes',
    faulty: (d) => {
      d.lines.delete('printing')
      insert(d, 'remark', 'behind', { text: '云溪市青年工作委员会办公室　2026年1月9日印发', rPr: '<w:sz w:val="28"/>' })
    },
  },
  {
    rule: 'letter-imprint',
    base: letter,
    faulty: (d) =>
      insert(d, 'copies', 'behind', {
        text: '云溪市青年工作委员会办公室\t2026年1月9日印发',
        rPr: '<w:sz w:val="28"/>',
      }),
  },
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

export const genreCases: Case[] = [
  {
    rule: 'request-one-matter',
    base: request,
    faulty: (d) => {
      insert(d, 'opening', 'behind', { text: '二、关于增加书桌', style: 'Heading1' })
      insert(d, 'opening', 'behind', { text: '一、关于增设站点', style: 'Heading1' })
    },
    clean: (d) => insert(d, 'opening', 'behind', { text: '一、关于增设站点', style: 'Heading1' }),
  },
  {
    rule: 'report-without-request',
    base: report,
    faulty: text('body', '以上情况特此报告，拟增设两处站点，请予批准。'),
    clean: text('body', '以上情况特此报告，两处站点已报请市人民政府批准。'),
  },
  { rule: 'request-ends-in-asking', base: request, faulty: text('body', '以上情况特此说明。') },
  { rule: 'length-specific', faulty: long(4160), clean: long(3200) },
  { rule: 'length', faulty: long(5600), clean: long(4160) },
]

const said = (rule: string, wrong: string, fine: string): Case => ({
  rule,
  faulty: text('body', wrong),
  clean: text('body', fine),
})

export const wordingCases: Case[] = [
  said('half-width-marks', '各地要从实际出发,不得层层加码。', '全省举办活动1,286场，不得层层加码。'),
  said('half-width-brackets', '各县(市、区)要从实际出发安排活动。', '各县（市、区）要从实际出发，参照f(x)安排。'),
  said('straight-quotes', '开展"返乡助学"行动，不得层层加码。', '开展“返乡助学”行动，不得层层加码。'),
  said('ellipsis', '辅导功课、开展阅读。。。各地自行安排。', '辅导功课、开展阅读……各地自行安排。'),
  said('doubled-marks', '各地要从实际出发，，不得层层加码。', '各地要从实际出发，不得层层加码。'),
  said('nested-titles', '认真落实《关于印发《助学办法》的通知》。', '认真落实《关于印发〈助学办法〉的通知》。'),
  said('nested-quotes', '他说“要把“返乡助学”办好”。', '他说“要把‘返乡助学’办好”。'),
  said('comma-between-quoted', '按照《助学办法》、《志愿服务办法》执行。', '按照《助学办法》《志愿服务办法》执行。'),
  said('mixed-numeral', '全市共有志愿者3百名参加活动。', '全市第3届活动用电3千瓦，共有志愿者300名。'),
  said('mixed-percent', '覆盖百分之90的社区。', '覆盖90%的社区，百分之九十满意。'),
  said('range-percent', '覆盖率为15～30%的社区要加快。', '覆盖率为15%～30%的社区要加快。'),
  said('range-hyphen', '在2026-2027年集中开展活动。', '在2026—2027年集中开展活动，联系电话0000-0000000。'),
  said('full-width-digits', '全市共有志愿者３００名。', '全市共有志愿者300名。'),
  said('small-decimal', '占全部的.5%左右，不得层层加码。', '占全部的0.5%左右，不得层层加码。'),
  said('unit-symbol', '每人携带不超过5KG的行李。', '每人携带不超过5kg的行李。'),
  said('abolished-unit', '书桌高75公分，不得层层加码。', '书桌高75厘米，不得层层加码。'),
]

export const allCases: Case[] = [
  ...pageCases,
  ...headCases,
  ...titleCases,
  ...bodyCases,
  ...closingCases,
  ...imprintCases,
  ...pageNumberCases,
  ...genreCases,
  ...wordingCases,
]

export const baseOf = (one: Case): Draft => (one.base ?? notice)()
