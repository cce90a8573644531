// Decides every measure of the page. Source: GB/T 9704-2012 《党政机关公文格式》, clause by clause.
// The strength stays with the value, so that a reader (and later the lint) can tell the standard from mere habit.

/** 规定 fixed · 一般 usual · 推荐 recommended · 推算 derived from fixed values · 实务 practice, not in the standard. */
export type Strength = '规定' | '一般' | '推荐' | '推算' | '实务'

export type LayoutValue = {
  value: number
  /** mm, pt, lines (one line pitch), characters (one character of size 3), count, or ratio (of a size). */
  unit: 'mm' | 'pt' | 'lines' | 'characters' | 'count' | 'ratio'
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
  copyNumberDigits: rule(6, 'count', '一般', '7.2.1', '份号位数'),
  jointMarkSizeMax: rule(42, 'pt', '实务', '', '联合行文机关名称字号上限'),
  jointMarkLine: rule(1.35, 'ratio', '实务', '', '联合行文机关名称行距'),
  jointMarkHeightMax: rule(75, 'mm', '实务', '7.3.3', '联合行文机关名称总高上限：公文首页必须显示正文'),
  jointMarkGap: rule(0.4, 'ratio', '实务', '', '机关名称与“文件”之间，以名称字高计'),
  upwardNumberLeft: rule(1, 'characters', '规定', '7.2.5', '上行文的发文字号居左空一字'),
  signerRight: rule(1, 'characters', '规定', '7.2.6', '签发人居右空一字'),
  signersPerLine: rule(2, 'count', '一般', '7.2.6', '每行排两个签发人姓名'),
  signerGap: rule(1, 'characters', '实务', '7.2.6', '同行两个签发人姓名之间'),
  titleBefore: rule(2, 'lines', '一般', '7.3.1', '标题在红线下空二行'),
  titleSize: rule(22, 'pt', '一般', '7.3.1', '二号'),
  titleAfter: rule(1, 'lines', '实务', '', '无主送机关时，正文在标题下空一行'),
  addresseesBefore: rule(1, 'lines', '规定', '7.3.2', '主送机关在标题下空一行'),
  attachmentsBefore: rule(1, 'lines', '规定', '7.3.4', '附件说明在正文下空一行'),
  signatureBefore: rule(1, 'lines', '规定', '7.3.5.2', '不加盖印章：正文下空一行'),
  sealBefore: rule(2, 'lines', '推算', '7.3.5.1', '加盖印章：印章顶端距正文一行之内，署名和日期居印章中心偏下'),
  sealTopWithin: rule(1, 'lines', '规定', '7.3.5.1', '印章顶端上距正文（或附件说明）一行之内'),
  sealDiameter: rule(45, 'mm', '实务', '', '印章直径，国发〔1999〕25号；版面为其留位'),
  sealPitch: rule(45.5, 'mm', '推算', '7.3.5.1', '同排印章圆心距：互不相交或相切'),
  sealRowLines: rule(5, 'lines', '推算', '7.3.5.1', '两排署名相距，印章互不相交'),
  sealedDateRight: rule(4, 'characters', '一般', '7.3.5.1', '成文日期右空四字'),
  signatureRight: rule(2, 'characters', '规定', '7.3.5.2', '署名右空二字'),
  signatureDateShift: rule(2, 'characters', '规定', '7.3.5.2', '成文日期首字比署名首字右移二字'),
  stampBefore: rule(2, 'lines', '规定', '7.3.5.3', '签名章在正文下空二行'),
  stampRight: rule(4, 'characters', '规定', '7.3.5.3', '签名章右空四字'),
  stampOfficeGap: rule(2, 'characters', '规定', '7.3.5.3', '签名章左空二字标注签发人职务'),
  stampWidth: rule(6, 'characters', '实务', '', '签名章所占宽度'),
  stampLines: rule(2, 'lines', '实务', '', '签名章所占高度'),
  stampDateBefore: rule(1, 'lines', '规定', '7.3.5.3', '成文日期在签名章下空一行'),
  stampDateRight: rule(4, 'characters', '规定', '7.3.5.3', '成文日期右空四字'),
  attendanceBefore: rule(1, 'lines', '规定', '10.3', '出席人员名单在正文或附件说明下空一行'),
  attendanceIndent: rule(2, 'characters', '规定', '10.3', '“出席”左空二字'),
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

  letterMarkTop: rule(30, 'mm', '规定', '10.1', '信函：发文机关标志上边缘至上页边'),
  letterRuleBefore: rule(4, 'mm', '规定', '10.1', '第一条红色双线在标志之下'),
  letterRuleWidth: rule(170, 'mm', '规定', '10.1', '红色双线长，居中'),
  letterRuleBottom: rule(20, 'mm', '规定', '10.1', '第二条红色双线距下页边'),
  letterRuleThick: rule(1, 'mm', '实务', '', '双线的粗线'),
  letterRuleThin: rule(0.35, 'mm', '实务', '', '双线的细线'),
  letterRuleGap: rule(0.6, 'mm', '实务', '', '双线之间'),
  letterCornerBefore: rule(0.875, 'ratio', '规定', '10.1', '双线下第一个要素相距，以三号字高计；发文字号同'),
  letterTitleBefore: rule(2, 'lines', '规定', '10.1', '标题与其上最后一个要素相距二行'),

  orderMarkTop: rule(20, 'mm', '规定', '10.2', '命令：标志上边缘至版心上边缘'),
  orderNumberBefore: rule(2, 'lines', '规定', '10.2', '令号在标志下空二行'),
  orderBodyBefore: rule(2, 'lines', '规定', '10.2', '正文在令号下空二行'),

  minutesMarkTop: rule(35, 'mm', '规定', '10.3', '纪要：标志上边缘至版心上边缘'),
  minutesNumberBefore: rule(1, 'lines', '实务', '', '纪要编号在标志之下'),

  bulletinMarkTop: rule(12, 'mm', '实务', '', '简报报头上边缘至版心上边缘'),
  bulletinMarkSizeMax: rule(60, 'pt', '实务', '', '简报名称字号上限'),
  bulletinNumberBefore: rule(1, 'lines', '实务', '', '期号在报头下空一行'),
  bulletinOrganBefore: rule(0.5, 'lines', '实务', '', '编印单位与日期一行在期号之下'),
  bulletinRedRuleBefore: rule(4, 'mm', '实务', '', '简报红线在编印单位之下，同 7.2.7'),
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
  'copy-number': 'fangsong',
  classification: 'hei',
  urgency: 'hei',
  'signer-label': 'fangsong',
  signer: 'kai',
  stamp: 'kai',
  'attendance-label': 'hei',
  'editor-label': 'hei',
  'editor-note': 'kai',
  credit: 'kai',
  'annex-label': 'hei',
  'table-head': 'hei',
  'page-number': 'song',
  mark: 'fangsong',
} as const satisfies Record<string, Role>

export type Part = keyof typeof roleOf
