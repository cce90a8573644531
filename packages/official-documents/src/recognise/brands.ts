// Decides which quoted words are proper names (activity, project, platform, award, theme) and which are slogans or policy shorthand.
import { type Outline, paragraphAt } from '../outline/outline.ts'

export interface FoundBrand {
  from: number
  to: number
  value: string
}

/** 冶 for ” and ’ for ” are conversion damage of quotation marks (see anomalies). */
const QUOTED = /[“"]([^“”"\n。；冶]{2,24})(?:[”"冶]|’[，,])/g
const AFTER =
  /^(?:[\u4e00-\u9fa5]{0,6}?(?:活动|行动|计划|工程|项目|平台|大赛|竞赛|挑战赛|决赛|赛事|品牌|专项|论坛|讲座|座谈会|沙龙|公众号|小程序|APP|客户端|系列|专场|人才库|驿站|联盟|夏令营|冬令营|比赛|评选|对接会|绿色通道|(?:培养|资助)对象|主题(?:宣传|教育)|培训班|直播|节目|栏目|专栏)|为主题|主题|[\u4e00-\u9fa5]{0,4}学习教育|等(?:科创)?(?:赛事|活动|荣誉|大赛|团属|[\u4e00-\u9fa5]{2,6}(?:活动|赛事|荣誉))|[\u4e00-\u9fa5]{2,10}品牌|[\u4e00-\u9fa5]{0,2}交友|全球|建设[，,])/
const BEFORE =
  /(?:推出|打造|开展|举办|召开|发起|建设|启动|实施|组织|参加|开通|关注|登录|依托|参与|在)(?:了|[“”][^“”\n]{2,24}[”、]{1,2}){0,3}$/
const NAMED =
  /(?:计划|工程|行动|杯|奖|奖章|能手|平台|联盟|驿站|营|大赛|论坛|之家|小屋|人才库|巡礼|对接会|路演|专场|文明号|示范岗|达人|之星|学堂|工作室)$/
const POLICY =
  /^(?:[一二三四五六七八九十两双多几]{1,2}(?:个|[^计]).{0,6}|.{0,6}(?:[一二三四五六七八九十]五)(?:时期|规划)?|放管服|互联网\+.*|.*最后.?公里.*|大.{2}|走出去|引进来|智囊团|示范区|排头兵|新高地|.*(?:员|者|队|器|池|点|口|手|旗|枢纽))$/

/** Directly behind the quotes these words make even a numeral shorthand a name: “三…”等活动. */
const STRONG = /^(?:等)?(?:系列|主题|品牌)?(?:活动|行动|计划|工程|大赛|竞赛|论坛|讲座|项目|公众号|APP)/
const MAX_NAMES = 200

export function findBrands(outline: Outline): FoundBrand[] {
  const { text } = outline
  const quotes = [...text.matchAll(QUOTED)].map((match) => {
    const value = (match[1] ?? '').replace(/[ \n]/g, '')
    const from = match.index + 1
    const to = from + (match[1] ?? '').length
    return { from, to, value, named: isNamed(text, from, to, value) }
  })
  shareInLists(text, quotes)
  // One name is one name: what is proper once is proper wherever it is quoted.
  const names = new Set(quotes.filter((quote) => quote.named).map((quote) => quote.value))
  const found: FoundBrand[] = quotes
    .filter((quote) => names.has(quote.value))
    .map(({ from, to, value }) => ({ from, to, value }))
  return [...found, ...halfQuoted(text, names)]
    .filter((brand) => inDocument(outline, brand.from))
    .sort((a, b) => a.from - b.from)
}

/** “甲”、“乙”、“丙大赛”: what stands in one list is of one kind. */
function shareInLists(text: string, quotes: { from: number; to: number; value: string; named: boolean }[]): void {
  for (const order of [quotes, [...quotes].reverse()]) {
    order.forEach((quote, i) => {
      const before = order[i - 1]
      if (!before?.named || quote.named) return
      const [first, second] = before.from < quote.from ? [before, quote] : [quote, before]
      if (/^[”"][、和及]{0,1}[“"]$/.test(text.slice(first.to, second.from)) && !POLICY.test(quote.value))
        quote.named = true
    })
  }
}

/** A known name whose opening quotation mark was lost. */
function halfQuoted(text: string, names: Set<string>): FoundBrand[] {
  const found: FoundBrand[] = []
  for (const value of [...names].slice(0, MAX_NAMES)) {
    for (let from = text.indexOf(`${value}”`); from >= 0; from = text.indexOf(`${value}”`, from + value.length)) {
      const before = text.slice(Math.max(0, from - 100), from)
      const open = before.lastIndexOf('“')
      const isInside = open >= 0 && open > Math.max(before.lastIndexOf('”'), before.lastIndexOf('\n'))
      if (!isInside) found.push({ from, to: from + value.length, value })
    }
  }
  return found
}

function isNamed(text: string, from: number, to: number, value: string): boolean {
  const after = text.slice(to + 1, to + 18)
  const before = text.slice(Math.max(0, from - 61), from - 1)
  if (before.lastIndexOf('《') > before.lastIndexOf('》')) return false
  if (STRONG.test(after) && value.length >= 3) return true
  if (POLICY.test(value) && !NAMED.test(value)) return false
  if (AFTER.test(after) || NAMED.test(value)) return true
  // In a list of quoted names the last one carries the noun.
  const list = /^(?:[、和及]?[“"][^“”"\n]{2,24}[”"])+/.exec(text.slice(to + 1, to + 120))
  if (list && AFTER.test(text.slice(to + 1 + list[0].length, to + 18 + list[0].length))) return true
  return (
    BEFORE.test(before.slice(-40)) &&
    /^(?:[、，。等]|[\u4e00-\u9fa5]{0,4}(?:活动|平台|计划))/.test(after) &&
    value.length >= 4
  )
}

function inDocument(outline: Outline, offset: number): boolean {
  const paragraph = paragraphAt(outline, offset)
  return paragraph?.kind === 'text' && paragraph.zone !== 'annex'
}
