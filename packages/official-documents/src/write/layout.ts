// Decides every measure of the page. Source: GB/T 9704-2012 《党政机关公文格式》, clause by clause.
// The strength stays with the value, so that a reader (and later the lint) can tell the standard from mere habit.

/** 规定 fixed · 一般 usual · 推荐 recommended · 推算 derived from fixed values · 实务 practice, not in the standard. */
export type Strength = '规定' | '一般' | '推荐' | '推算' | '实务'

export type LayoutValue = {
  value: number
  /** mm, pt, lines (one line pitch) or characters (one character of size 3). */
  unit: 'mm' | 'pt' | 'lines' | 'characters' | 'degrees' | 'ratio'
  strength: Strength
  /** Clause of GB/T 9704-2012; '' where the value is not from the standard. */
  clause: string
  meaning: string
}

const rule = (
  value: number,
  unit: LayoutValue['unit'],
  strength: Strength,
  clause: string,
  meaning: string,
): LayoutValue => ({ value, unit, strength, clause, meaning })

export const layout = {
  pageWidth: rule(210, 'mm', '规定', '5.1', 'A4'),
  pageHeight: rule(297, 'mm', '规定', '5.1', 'A4'),
  marginTop: rule(37, 'mm', '规定', '5.2.1', '天头，±1 mm'),
  marginLeft: rule(28, 'mm', '规定', '5.2.1', '订口，±1 mm'),
  marginBottom: rule(35, 'mm', '推算', '5.2.1', '297 − 37 − 225'),
  marginRight: rule(26, 'mm', '推算', '5.2.1', '210 − 28 − 156'),
  typeWidth: rule(156, 'mm', '规定', '5.2.1', '版心宽'),
  typeHeight: rule(225, 'mm', '规定', '5.2.1', '版心高'),
  linesPerPage: rule(22, 'lines', '一般', '5.2.3', '每面行数'),
  charactersPerLine: rule(28, 'characters', '一般', '5.2.3', '每行字数'),
  // 28 × 15.75 pt = 155.6 mm fits 156 mm; Word's 16 pt (158 mm) does not.
  bodySize: rule(15.75, 'pt', '一般', '5.2.2', '三号'),
  lineGap: rule(0.875, 'ratio', '规定', '3.2', '行 = 字高 + 三号字高的 7/8'),
  paragraphIndent: rule(2, 'characters', '规定', '7.3.3', '正文左空二字'),

  markTop: rule(35, 'mm', '规定', '7.2.4', '发文机关标志上边缘至版心上边缘'),
  markSizeMax: rule(54, 'pt', '实务', '', '发文机关标志字号上限；过长则缩小至版心内'),
  markWidthMax: rule(148, 'mm', '实务', '', '发文机关标志最宽'),
  numberBefore: rule(2, 'lines', '规定', '7.2.5', '发文字号在标志下空二行'),
  redRuleBefore: rule(4, 'mm', '规定', '7.2.7', '红色分隔线在发文字号之下'),
  redRuleWeight: rule(1.5, 'pt', '实务', '', '红色分隔线粗细'),
  titleBefore: rule(2, 'lines', '一般', '7.3.1', '标题在红线下空二行'),
  titleSize: rule(22, 'pt', '一般', '7.3.1', '二号'),
  titleAfter: rule(1, 'lines', '实务', '', '无主送机关时，正文在标题下空一行'),
  addresseesBefore: rule(1, 'lines', '规定', '7.3.2', '主送机关在标题下空一行'),
  attachmentsBefore: rule(1, 'lines', '规定', '7.3.4', '附件说明在正文下空一行'),
  signatureBefore: rule(1, 'lines', '规定', '7.3.5.2', '不加盖印章：正文下空一行'),
  sealBefore: rule(3, 'lines', '实务', '7.3.5.1', '加盖印章：留出印章上部的位置'),
  sealedDateRight: rule(4, 'characters', '一般', '7.3.5.1', '成文日期右空四字'),
  signatureRight: rule(2, 'characters', '规定', '7.3.5.2', '署名右空二字'),
  annexTitleBefore: rule(1, 'lines', '规定', '7.3.7', '附件标题居中编排在第三行'),
  annexBodyBefore: rule(1, 'lines', '实务', '', '附件正文在标题下空一行'),

  imprintOuterRule: rule(0.35, 'mm', '推荐', '7.4.1', '版记首末条分隔线'),
  imprintInnerRule: rule(0.25, 'mm', '推荐', '7.4.1', '版记中间分隔线'),
  imprintSize: rule(14, 'pt', '一般', '7.4.2', '四号'),
  imprintIndent: rule(1, 'characters', '一般', '7.4.2', '左右各空一字'),
  fingerprintSize: rule(9, 'pt', '实务', '', '数据指纹，小五'),

  pageNumberSize: rule(14, 'pt', '一般', '7.5', '四号半角宋体'),
  pageNumberBelow: rule(7, 'mm', '规定', '7.5', '一字线上距版心下边缘'),
  pageNumberIndent: rule(1, 'characters', '规定', '7.5', '单页右空一字，双页左空一字'),

  bulletinMarkTop: rule(12, 'mm', '实务', '', '简报报头上边缘至版心上边缘'),
  bulletinMarkSizeMax: rule(60, 'pt', '实务', '', '简报名称字号上限'),
  bulletinNumberBefore: rule(1, 'lines', '实务', '', '期号在报头下空一行'),
  bulletinOrganBefore: rule(0.5, 'lines', '实务', '', '编印单位与日期一行在期号之下'),
  bulletinRedRuleBefore: rule(2, 'mm', '实务', '', '简报红线在编印单位之下'),
  bulletinTitleBefore: rule(1, 'lines', '实务', '', '简报标题在红线下空一行'),
  editorNoteAfter: rule(0.5, 'lines', '实务', '', '编者按与正文之间'),

  markTextSize: rule(10.5, 'pt', '实务', '', '“演示数据”等字样，五号'),
  noteSize: rule(12, 'pt', '实务', '', '数据注，小四'),
  tableSize: rule(12, 'pt', '实务', '', '表格，小四'),
  docxBodySize: rule(16, 'pt', '实务', '', 'Word 的三号；字距由文档网格收到每行 28 字'),
  docxLinePitch: rule(28.95, 'pt', '推算', '5.2.3', '225 mm ÷ 22 行'),
  tableRule: rule(0.5, 'pt', '实务', '', '表格线'),
} as const satisfies Record<string, LayoutValue>

export type LayoutKey = keyof typeof layout

/** 6.3: red ink Y80 M80; as screen colour for PDF/A's sRGB output. */
export const red = { hex: 'D7000F', strength: '推算', clause: '6.3' } as const

/** Faces as cadres' machines name them; the DOCX carries these names. */
export const docxFaces = {
  fangsong: '仿宋_GB2312',
  title: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const

export type Role = keyof typeof docxFaces

/** Bare numbers for the template. */
export const layoutNumbers = (): Record<LayoutKey, number> =>
  // Object.entries forgets the keys, which are exactly those of `layout`.
  Object.fromEntries(Object.entries(layout).map(([key, entry]) => [key, entry.value])) as Record<LayoutKey, number>

/** Which face each part is set in; one table for both formats and for the report of fallen-back characters. */
export const roleOf = {
  body: 'fangsong',
  'organ-mark': 'title',
  title: 'title',
  handling: 'hei',
  heading1: 'hei',
  heading2: 'kai',
  heading3: 'fangsong',
  heading4: 'fangsong',
  strong: 'hei',
  'editor-label': 'hei',
  'editor-note': 'kai',
  credit: 'kai',
  'annex-label': 'hei',
  'table-head': 'hei',
  'page-number': 'song',
  mark: 'fangsong',
} as const satisfies Record<string, Role>

export type Part = keyof typeof roleOf
