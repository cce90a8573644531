// Rules of punctuation, numerals and units that can be checked without understanding the sentence
// (GB/T 9704-2012 clause 9: GB/T 15834-2011, GB/T 15835-2011, GB 3100-1993).
import type { Rule, Words } from '../finding.ts'
import { type Line, linesOf, type Paper } from '../paper.ts'
import { matches, quoted, words } from './faults.ts'

const prose = (paper: Paper): Line[] =>
  linesOf(
    paper,
    'title',
    'addressees',
    'body',
    'heading',
    'attendance',
    'attachments',
    'remark',
    'annex-title',
    'annex-body',
    'distribution',
  )

const rule = (
  id: string,
  source: { strength: '规定' | '一般'; clause: string },
  subject: Words,
  pattern: RegExp,
  wanted: (match: RegExpExecArray) => Words | string,
): Rule => ({ id, ...source, part: 'body', subject, check: (paper) => matches(prose(paper), pattern, wanted) })

const fixed = (clause: string) => ({ strength: '规定' as const, clause })
const usual = (clause: string) => ({ strength: '一般' as const, clause })

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

export const wordingRules: Rule[] = [
  rule(
    'half-width-marks',
    fixed('GB/T 15834-2011 5.1'),
    words('中文里的半角标点', 'half-width mark in Chinese'),
    /(?<=[\p{Script=Han}”》）])([,;:?!])(?=[\p{Script=Han}“《（]|\s*$)/gu,
    ([, mark]) => quoted(wide[mark ?? ''] ?? ''),
  ),
  rule(
    'half-width-brackets',
    fixed('GB/T 15834-2011 4.9、5.1'),
    words('中文里的半角括号', 'half-width brackets in Chinese'),
    /\([^()]{0,60}\p{Script=Han}[^()]{0,60}\)/gu,
    ([found]) => quoted(`（${found.slice(1, -1)}）`),
  ),
  rule(
    'straight-quotes',
    fixed('GB/T 15834-2011 4.8'),
    words('引号的形式', 'form of the quotation marks'),
    /"[^"]{0,60}\p{Script=Han}[^"]{0,60}"/gu,
    ([found]) => quoted(`“${found.slice(1, -1)}”`),
  ),
  rule(
    'ellipsis',
    fixed('GB/T 15834-2011 4.11'),
    words('省略号的形式', 'form of the ellipsis'),
    /(?<=\p{Script=Han})(?:\.{3,}|。{2,}|(?<!…)…(?!…))/gu,
    () => quoted('……'),
  ),
  rule(
    'doubled-marks',
    fixed('GB/T 15834-2011 4'),
    words('重复的点号', 'doubled mark'),
    /[，、；：。！？](?:[，、；：]|。(?!。))(?!。)/gu,
    ([found]) => quoted(found[0] === '。' || found.at(-1) === '。' ? '。' : (found[0] ?? '')),
  ),
  rule(
    'nested-titles',
    fixed('GB/T 15834-2011 4.15'),
    words('书名号里的书名号', 'title marks within title marks'),
    /《[^》《]*(《[^》《]*》?)/gu,
    ([, inner]) => quoted(`〈${(inner ?? '').replace(/[《》]/g, '')}〉`),
  ),
  rule(
    'nested-quotes',
    fixed('GB/T 15834-2011 4.8'),
    words('引号里的引号', 'quotation marks within quotation marks'),
    /“[^”“]*(“[^”“]*”)[^”“]*”/gu,
    ([, inner]) => quoted(`‘${(inner ?? '').slice(1, -1)}’`),
  ),
  rule(
    'comma-between-quoted',
    usual('GB/T 15834-2011 4.5'),
    words('并列的引号、书名号之间', 'between quoted terms in a row'),
    /(?<=[”》])、(?=[“《])/gu,
    () => words('不用顿号', 'no comma'),
  ),
  rule(
    'mixed-numeral',
    fixed('GB/T 15835-2011 5.3'),
    words('阿拉伯数字与汉字数字混用', 'arabic and Chinese numerals mixed'),
    /(?<![\d.第])(\d{1,3}[十百]|\d{1,3}千(?![克米瓦卡赫伏字帕焦伏安]))(?=[\p{Script=Han}])(?!年)/gu,
    ([, found]) => words('全用阿拉伯数字或全用汉字', `not ${found}`),
  ),
  rule(
    'mixed-percent',
    fixed('GB/T 15835-2011 5.3'),
    words('百分数的写法', 'form of a percentage'),
    /百分之(?:\d+(?:\.\d+)?)/g,
    ([found]) => quoted(`${found.slice(3)}%`),
  ),
  rule(
    'range-percent',
    fixed('GB/T 15835-2011 5.1.3'),
    words('百分数的范围', 'range of percentages'),
    /(?<![\d.%])\d+(?:\.\d+)?[～~—–-]\d+(?:\.\d+)?%/g,
    ([found]) => quoted(found.replace(/^([\d.]+)[～~—–-]/, '$1%～')),
  ),
  rule(
    'range-hyphen',
    fixed('GB/T 15834-2011 4.13、GB/T 15835-2011 5.1.3'),
    words('数值、时间范围的连接号', 'sign of a range'),
    /(?<![\d\w.-])\d+(?:\.\d+)?(?:-|–|~)\d+(?:\.\d+)?(?=[年月日人名个家天周场次岁万亿元])/g,
    ([found]) => quoted(found.replace(/[-–~]/, '—')),
  ),
  rule(
    'full-width-digits',
    usual('GB/T 15835-2011 5.1'),
    words('全角数字', 'full-width digits'),
    /[０-９]+/g,
    ([found]) => quoted(found.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))),
  ),
  rule(
    'small-decimal',
    fixed('GB/T 15835-2011 5.1.2'),
    words('纯小数', 'decimal below one'),
    /(?<![\d.．a-zA-Z])\.\d+(?=[%万亿\p{Script=Han}])/gu,
    ([found]) => quoted(`0${found}`),
  ),
  rule(
    'unit-symbol',
    fixed('GB 3100-1993'),
    words('计量单位符号', 'symbol of a unit'),
    /(?<=\d\s?)(?:KG|Kg|kG|KM|Km|CM|Cm|MM|M2|m2|m3|KW|Kw|ML)(?![A-Za-z\d])/g,
    ([found]) => quoted(symbols[found] ?? found),
  ),
  rule(
    'abolished-unit',
    fixed('GB 3100-1993'),
    words('非法定计量单位', 'unit that is not legal'),
    /(?<=[\d万百千]\s?)(?:公分|英寸|市斤|市尺|平方公尺|公升)/g,
    ([found]) => quoted(legal[found] ?? ''),
  ),
]

const symbols: Record<string, string> = {
  KG: 'kg',
  Kg: 'kg',
  kG: 'kg',
  KM: 'km',
  Km: 'km',
  CM: 'cm',
  Cm: 'cm',
  MM: 'mm',
  M2: 'm²',
  m2: 'm²',
  m3: 'm³',
  KW: 'kW',
  Kw: 'kW',
  ML: 'mL',
}
const legal: Record<string, string> = {
  公分: '厘米',
  英寸: '厘米',
  市斤: '千克',
  市尺: '米',
  平方公尺: '平方米',
  公升: '升',
}
