// Pairs for the rules of the body, of the genre and of the wording.
import { type Draft, face, insert, report, request, set } from '../word-under-test.ts'
import { type Case, look, shape, text } from './case.ts'

const long = (count: number) => (draft: Draft) =>
  insert(draft, 'body', 'behind', { text: '各地要从实际出发安排好各项活动。'.repeat(count / 16), style: 'Text' })

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
