// Pairs for the rules of what closes a document, annexes and imprint.
import { face, insert, letter, set } from '../word-under-test.ts'
import { type Case, look, shape, text } from './case.ts'

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
  { rule: 'date-form', faulty: text('date', '2026年01月08日'), clean: text('date', '2026 年 1 月 8 日') },
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
