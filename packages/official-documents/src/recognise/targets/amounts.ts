// Decides what a written amount says: digits, 万 and 亿, Chinese numerals, ranges, shares, and the measure word behind them.

import { numberOf, POWERS } from '../chinese-number.ts'

/** A number with its measure word, as it stands in the folded text. */
export interface Amount {
  /** From the comparator word in front to the last character that belongs to the amount. */
  from: number
  to: number
  /** Where the number itself starts. */
  numberFrom: number
  quantity: number
  quantityMax?: number
  unit: string
  /** 不少于, 近 …: what stands right in front, with a verb between (至少明确2个) or without; empty when there is none. */
  prefix: string
  /** 以上, 以内, 左右 … behind it; empty when there is none. */
  suffix: string
  /** 余 or 多: the number is a floor. */
  more: boolean
  /** Written with digits. Small numbers in characters are mostly words (一个, 三大), not amounts. */
  arabic: boolean
  /** The number starts with 十, 百, 千 or 万 and has no factor of its own: 百余, 上千. */
  bare: boolean
}

const ARABIC = '\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d{1,12}(?:\\.\\d{1,6})?'
const HAN = '[〇零一二两三四五六七八九十百千万亿]{1,20}'
/** 千瓦 and 百分点 are measure words, not powers. */
const SCALE = '(?:万亿|百万|千万|亿|万|千(?![瓦米克伏])|百(?!分))'
/** Longer words before shorter ones. */
export const UNITS = [
  '人次|人份|户次|场次|车次|班次|批次|个百分点|百分点|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦',
  '吨标准煤|吨|美元|元|点击量|学时|课时|斤|米|亩|株|棵|头|只|台|套|辆|架|艘|部|间|栋|幢|座|处|床|张|组|队|支|班|批|轮|场|期|次|节',
  '所|家|户|名|人|位|件|份|篇|字|幅|首|本|册|集|条|项|对|个|款|种|类|门|起|笔|例|宗|%|‰',
].join('|')
/** The words of comparison, longer ones first; comparators.ts says what they mean. A verb may follow 至少: 至少选派2名. */
export const PREFIX = [
  '不少于|不低于|不得少于|不得低于|不能少于|不应少于|不小于|(?:至少|最少)(?:[\\u4e00-\\u9fa5]{1,4}?)??|(?<!不)超过了?|(?<!不得)超出|突破|(?<![\\u4e00-\\u9fa5]不)达到了?|达|逾|超|高于|大于',
  '不超过|不多于|不高于|不大于|不得超过|不得多于|不得高于|不能超过|至多|最多|控制在|限报|低于|少于|不足|不到',
  '大约|将近|接近|(?<![节预合签条制])约|(?<![最附就相新临])近',
].join('|')
const PATTERN = new RegExp(
  `(?:(?<prefix>${PREFIX})(?<whole>[\\u4e00-\\u9fa5（）()]{1,16}?的)??|(?<rough>[上过破]|(?<=^|[^几数])成)(?=[百千万亿]))?` +
    `(?<![\\d.第〔+＋])(?:百分之(?<share>${HAN}|${ARABIC})|(?:(?<digits>${ARABIC})|(?<![几数一二两三四五六七八九十百千万亿])(?<han>${HAN}))(?<more>余|多)?(?<scale>${SCALE})?(?<more2>余|多)?)` +
    `(?:(?<unitFirst>[%个名人场次])?[-—–－~～〜至到]{1,2}(?<max>百分之${HAN}|${ARABIC}|[一二三四五六七八九十]{1,3})(?<maxScale>${SCALE})?)?` +
    `(?<more3>余|多)?(?<unit>${UNITS})?(?<suffix>(?:[（(]含[）)]|及)?以上|以内|之内|(?:[（(]含[）)]|及)?以下|左右|上下)?`,
  'g',
)

/**
 * What may not follow a measure word, because the two make another word: 人才, 部门, 家庭.
 * The list is one of ordinary words of the language; add a follower when a new one turns up.
 */
const OTHER_WORD: Record<string, RegExp> = {
  人: /^(?:才|员|民|选|士|大(?![会学型])|机|社|口|均|力|事|行|物|工(?!作)|身|生|防|格|类|文|居|心|群|气|道|数|手)/,
  名: /^(?:单(?![亲身])|称|录|牌|师(?![生范])|胜|次)/,
  家: /^(?:长|庭|电(?![商力影信子器网])|园(?![区林])|乡(?![镇村])|政(?![府务])|教(?!育)|访|属(?!地)|风)/,
  部: /^(?:门|委|分|长|署|队|级|位|属|省)/,
  期: /^(?:间|限|望|末|满|刊|内|货)/,
  条: /^(?:件|款|例|规|文|目)/,
  位: /^(?:置|列(?!席)|于|居(?!民)|移(?![民动])|数(?![据学]))/,
  次: /^(?:要|年|日|序|级|月)/,
  组: /^(?:织|长|成|合|员|团|别|委)/,
  队: /^(?:伍|员|长|友|列|部)/,
  班: /^(?:子|级|主任|组|次)/,
  本: /^(?:地|级|市|省|县|区|单位|人|次|年|届|科|行|着|校|院|办|通知|方案|部|系统|专|土|色|质|报|职|岗|领)/,
  支: /^(?:持|付|部|援|撑|出|教(?![育师])|行(?!业)|农(?![技业村民])|局|队(?!伍))/,
  对: /^(?:口|象|接|于|照|外|标|应|比|策|各|全|有|本|其|上|未|不)/,
  节: /^(?:约|目|点|日|能|水|假|气|会|庆)/,
  批: /^(?:准|评|次|复|示|量|办)/,
  轮: /^(?:流|次|换|岗|训|值)/,
  头: /^(?:部|雁|条|等|衔)/,
  只: /^(?:要|有|能|需|是|开|许|限|转|得)/,
  台: /^(?:账|阶|州|风|湾)/,
  处: /^(?:理|置|室|级|长|于|分|罚)/,
  所: /^(?:列|称|述|示|涉|附|属|得)/,
  座: /^(?:谈|位|右|席|落|机)/,
  间: /^(?:接|距|隔)/,
  门: /^(?:诊|类|户|店|槛|卫|票|前)/,
  户: /^(?:籍|外(?!来)|口)/,
  份: /^(?:额|子)/,
  字: /^(?:号|样|体|段|幕|数|节|符)/,
  场: /^(?:所|地|馆|景|面|合|均)/,
  首: /^(?:次|批|届|先|席|发|都|要|位)/,
  幅: /^(?:度|员)/,
  集: /^(?:中|体|合|团|聚|成|群|约|资|镇|市|训|装)/,
  床: /^位/,
  套: /^(?:餐|取|用)/,
  款: /^(?:项|式)/,
  类: /^(?:别|型|似)/,
  种: /^(?:植|子|养|类)/,
  起: /^(?![^，。]{0,4}(?:案|事故|火灾|纠纷|事件|隐患))[^，。；、）)\n]/,
  笔: /^(?:试|记)/,
  例: /^(?:如|行|会|外)/,
  张: /^[贴榜]/,
  项: /^目(?!标)/,
}

/** All amounts of a text that have a measure word, in order. Linear: every part of the pattern is bounded. */
export function* amountsIn(text: string): Generator<Amount> {
  for (const match of text.matchAll(PATTERN)) {
    const amount = toAmount(text, match)
    if (amount) yield amount
  }
}

function toAmount(text: string, match: RegExpMatchArray): Amount | null {
  const groups = match.groups ?? {}
  const unit = groups.share !== undefined ? '%' : groups.unit
  if (unit === undefined) return null
  const written = groups.share ?? groups.digits ?? groups.han ?? ''
  const scale = scaleOf(groups.scale)
  const own = numberOf(written)
  if (own === null) return null
  const max = groups.max === undefined ? null : numberOf(groups.max.replace('百分之', ''))
  // 3—5万人: the power behind the second number holds for both.
  const shared = groups.scale === undefined && groups.maxScale !== undefined ? scaleOf(groups.maxScale) : scale
  const quantity = round(own * (max === null ? scale : shared))
  const quantityMax = max === null ? null : round(max * scaleOf(groups.maxScale ?? groups.scale))
  const from = match.index ?? 0
  const to = from + match[0].length
  const head = (groups.prefix ?? groups.rough ?? '') + (groups.whole ?? '')
  const unitEnd = to - (groups.suffix ?? '').length
  // 不超过团员总数的3%: only a share is said of a whole.
  const whole = groups.whole !== undefined && unit !== '%'
  if (OTHER_WORD[unit]?.test(text.slice(unitEnd, unitEnd + 4)) && groups.suffix === undefined) return null
  if (quantityMax !== null && quantityMax <= quantity) return null
  const amount: Amount = {
    from: whole ? from + head.length : from,
    to,
    numberFrom: from + head.length,
    quantity,
    unit: unit === '百分点' ? '个百分点' : unit,
    prefix: whole ? '' : (groups.prefix ?? groups.rough ?? ''),
    suffix: groups.suffix ?? '',
    more: Boolean(groups.more ?? groups.more2 ?? groups.more3),
    arabic: groups.digits !== undefined || /\d/.test(written),
    bare: /^[百千万亿]/.test(written),
  }
  if (quantityMax !== null) amount.quantityMax = quantityMax
  return amount
}

function scaleOf(written: string | undefined): number {
  return [...(written ?? '')].reduce((product, char) => product * (POWERS[char] ?? 1), 1)
}

/** Floating point leaves traces: 1.2 × 10,000. */
function round(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}
