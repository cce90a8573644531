// A Word file as an office writes it, made by hand for the tests of the lint: theme faces, styles on styles, indents in
// characters. It is not made by our writer, so that the two cannot share a mistake.

export interface Piece {
  text: string
  /** Properties of paragraph and run as XML; the style comes first. */
  style?: string
  pPr?: string
  rPr?: string
  /** Instead of all the rest. */
  raw?: string
}

/** Lines by name, in the order of the document; page and footers as XML. */
export interface Draft {
  lines: Map<string, Piece>
  page: { size: string; margin: string; grid: string }
  footers: { odd: string; even: string }
  evenAndOdd: boolean
}

export const face = (name: string, size?: number): string =>
  `<w:rFonts w:eastAsia="${name}" w:ascii="${name}" w:hAnsi="${name}"/>${size ? `<w:sz w:val="${size * 2}"/>` : ''}`
export const centre = '<w:jc w:val="center"/>'
const indent = (attributes: string): string => `<w:ind ${attributes}/>`
const before = (lines: number): string => `<w:spacing w:beforeLines="${lines * 100}" w:line="579" w:lineRule="exact"/>`
export const mark = { pPr: centre, rPr: `${face('方正小标宋简体', 54)}<w:color w:val="FF0000"/>` }
/** Above the mark, in twips: with two lines in the corner the ink begins at 35 mm. */
export const markHeight = (twips: number): string => `<w:spacing w:before="${twips}" w:line="1296" w:lineRule="exact"/>`
const redRule = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="FF0000"/></w:pBdr>'

/** A notice without a fault. */
export const notice = (): Draft => ({
  lines: new Map<string, Piece>([
    ['copy', { text: '000126', pPr: indent('w:firstLineChars="0" w:firstLine="0"') }],
    ['urgency', { text: '加急', rPr: face('黑体') }],
    ['mark', { text: '云溪市青年工作委员会文件', ...mark, pPr: markHeight(720) + centre }],
    ['number', { text: '云青发〔2026〕6号', pPr: redRule + before(2) + centre }],
    ['title', { text: '关于开展社区助学行动的通知', style: 'Title', pPr: before(2) }],
    ['addressees', { text: '各县区团委，各直属单位：', pPr: before(1) }],
    ['opening', { text: '为帮助返乡青年熟悉家乡，决定开展社区助学行动，现将有关事项通知如下。', style: 'Text' }],
    ['chapter', { text: '一、重点任务', style: 'Heading1' }],
    ['section', { text: '（一）结对助学', style: 'Heading2' }],
    ['item', { text: '1.选派志愿者。每年选派不少于200名志愿者到社区辅导中小学生。', style: 'Text' }],
    ['subitem', { text: '（1）利用周末辅导功课，利用假期开展阅读，每次不少于两个小时。', style: 'Text' }],
    ['chapter2', { text: '二、有关要求', style: 'Heading1' }],
    ['body', { text: '各地要从实际出发安排活动，不得层层加码，不得要求重复填报有关表格。', style: 'Text' }],
    ['attachments', { text: '附件：1.任务分解表', style: 'Text', pPr: before(1) }],
    ['attachments2', { text: '2.报名须知', pPr: indent('w:leftChars="500" w:left="1580"') }],
    [
      'organ',
      { text: '云溪市青年工作委员会', pPr: `${before(1) + indent('w:rightChars="200"')}<w:jc w:val="right"/>` },
    ],
    ['date', { text: '2026年1月8日', pPr: `${indent('w:rightChars="400"')}<w:jc w:val="right"/>` }],
    ['remark', { text: '（此件公开发布）', style: 'Text' }],
    ['annex', { text: '附件1', pPr: '<w:pageBreakBefore/>', rPr: face('黑体') }],
    ['annexTitle', { text: '任务分解表', style: 'Title', pPr: before(1) }],
    ['annexBody', { text: '各县区任务由团市委另行分解下达，年中可以根据实际情况作一次调整。', style: 'Text' }],
    ['annex2', { text: '附件2', pPr: '<w:pageBreakBefore/>', rPr: face('黑体') }],
    ['annexTitle2', { text: '报名须知', style: 'Title', pPr: before(1) }],
    ['annexBody2', { text: '报名实行自愿，未满18周岁的学生须由监护人同意后方可参加有关活动。', style: 'Text' }],
    ['copies', { text: '抄送：市教育局，市民政局。', rPr: '<w:sz w:val="28"/>' }],
    ['printing', { text: '云溪市青年工作委员会办公室\t2026年1月9日印发', rPr: '<w:sz w:val="28"/>' }],
  ]),
  page: {
    size: '<w:pgSz w:w="11906" w:h="16838"/>',
    margin:
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1440" w:gutter="0"/>',
    grid: '<w:docGrid w:type="lines" w:linePitch="579"/>',
  },
  footers: { odd: footer('right', 'w:rightChars="100"'), even: footer('left', 'w:leftChars="100"') },
  evenAndOdd: true,
})

export const footer = (align: string, ind: string, shape = '— # —', rPr = face('宋体', 14)): string => {
  const run = (inner: string) => `<w:r><w:rPr>${rPr}</w:rPr>${inner}</w:r>`
  const page =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run('<w:t>3</w:t>') +
    run('<w:fldChar w:fldCharType="end"/>')
  const [left = '', right = ''] = shape.split('#')
  const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`)
  return `<w:p><w:pPr><w:spacing w:line="280" w:lineRule="exact"/><w:ind ${ind}/><w:jc w:val="${align}"/></w:pPr>${text(left)}${shape.includes('#') ? page : ''}${text(right)}</w:p>`
}

const removed = [
  'copy',
  'urgency',
  'chapter',
  'section',
  'item',
  'subitem',
  'chapter2',
  'attachments',
  'attachments2',
  'annex',
  'annexTitle',
  'annexBody',
  'annex2',
  'annexTitle2',
  'annexBody2',
]
const without = (draft: Draft): Draft => {
  for (const name of removed) draft.lines.delete(name)
  return draft
}

/** 请示, with the signer on the line of the number. */
export const request = (): Draft => {
  const draft = without(notice())
  set(draft, 'number', { pPr: redRule + before(2) + indent('w:firstLineChars="100"'), raw: '' })
  draft.lines.set('number', {
    text: '',
    raw: `<w:p><w:pPr>${redRule}${before(2)}${indent('w:firstLineChars="100"')}</w:pPr><w:r><w:t>云青〔2026〕6号</w:t></w:r><w:r><w:tab/><w:t>签发人：</w:t></w:r><w:r><w:rPr>${face('楷体_GB2312')}</w:rPr><w:t>林一舟</w:t></w:r></w:p>`,
  })
  // Nothing in the corner: the mark's own space makes up for its lines.
  set(draft, 'mark', { pPr: markHeight(1880) + centre })
  set(draft, 'title', { text: '关于增设社区助学站点的请示' })
  set(draft, 'addressees', { text: '云溪市人民政府：' })
  set(draft, 'opening', { text: '社区助学站点现有六处，周末时常坐满，拟在城东增设两处站点并配备书桌。' })
  set(draft, 'body', { text: '妥否，请批示。' })
  return draft
}

export const report = (): Draft => {
  const draft = request()
  set(draft, 'title', { text: '关于社区助学站点情况的报告' })
  set(draft, 'body', { text: '以上情况特此报告，下一步将按计划开放城东两处新的社区助学站点。' })
  return draft
}

/** 信函: mark without 文件, number to the right, no printing line. */
export const letter = (): Draft => {
  const draft = without(notice())
  set(draft, 'mark', { text: '云溪市青年工作委员会' })
  set(draft, 'number', { text: '云青函〔2026〕6号', pPr: '<w:jc w:val="right"/>' })
  draft.lines.set('mark', { ...(draft.lines.get('mark') as Piece), pPr: redRule + centre }) // set above
  set(draft, 'title', { text: '关于商请提供助学场地的函' })
  draft.lines.delete('printing')
  return draft
}

export const set = (draft: Draft, name: string, change: Partial<Piece>): void => {
  const piece = draft.lines.get(name)
  if (!piece) throw new Error(`no line ${name}`)
  draft.lines.set(name, { ...piece, ...change })
}

/** A new line before or behind another. */
export const insert = (draft: Draft, name: string, where: 'before' | 'behind', piece: Piece): void => {
  const lines = [...draft.lines]
  const at = lines.findIndex(([key]) => key === name)
  if (at < 0) throw new Error(`no line ${name}`)
  lines.splice(where === 'before' ? at : at + 1, 0, [`${name}-${where}-${lines.length}`, piece])
  draft.lines = new Map(lines)
}
