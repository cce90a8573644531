// Decides which stretches of a sentence say who pays. One payer, one clause: 甲负担，乙负担 are two.
import { isPayer, payersOf } from './payers.ts'

export interface PayClause {
  from: number
  text: string
}

const MONEY =
  /经费|费用|资金|[\u4e00-\u9fa5]费(?![\u4e00-\u9fa5]{0,2}[劲力])|门票|保险|补贴|补助|食宿|住宿|奖金|资助|不足部分|其余|剩余|差额|缺口|比例配套|\d万?元/
const PAYS = [
  // who pays is named with 由
  /由[^，。；]{2,40}?(?:承担|负担|支付|解决|列支|自理|自筹|自行|保障|统筹|分担|资助|报销|购买|拨付|出资|筹集|筹措|免费提供|补助|补贴|支出|给予[^，。；]{0,12}(?:资助|补助|补贴|经费|支持))/,
  // everybody pays for himself
  /自理|自付|自筹|自行[^，。；]{0,16}(?:承担|解决|购买|负担)/,
  // nobody pays
  /不(?:再)?(?:收取|收[^，。；到入]{0,4}费)|免收/,
  // out of whose purse
  /(?:从|在)[^，。；]{2,24}(?:中|内)(?:予以|统筹|给予)?(?:列支|支出|安排|解决|统筹|支付|开支)|列支|报销/,
  /(?:所需|工作|活动|专项|运行|培训|必要)[^，。；]{0,8}(?:费|费用|资金|经费)[^，。；]{0,10}?(?:纳入|列入)[^，。；]{0,12}预算|财政[^，。；]{0,16}(?:费|费用|资金|经费)(?:纳入|列入)[^，。；]{0,8}预算/,
  // a payer gives
  /承担(?![^，。；]{0,14}(?:任务|工作|责任|职责|义务))|负担|分担|支付|给予[^，。；]{0,24}(?:补贴|补助|资助|经费)|予以[^，。；]{0,10}(?:补贴|补助|资助|保障)|募集|(?:财政|部门|单位|委|局|厅|方|会|各[市县区州][^，。；]{0,6})[^，。；]{0,20}(?:安排|拨付|落实|提供|筹措|配套|发放)[^，。；]{0,14}(?:经费|资金|费用|补助|补贴)|比例[^，。；]{0,4}(?:分担|配套|承担)/,
  /(?:食宿|交通)[^，。；]{0,8}统一安排/,
]
/** These name the payer by their own words; of the others somebody who can pay must stand in the clause. */
const STRONG = PAYS.slice(0, 5)
/** 按照“甲补贴一部分、乙承担一部分”原则 */
const QUOTED_RULE = /[“"]([^“”"冶\n]{0,60}(?:补贴|募集|承担|负担|自筹)[^“”"冶\n]{0,60})[”"冶]/
const SKIP =
  /^(?:(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[）).．、](?!\d))|(?:活动|培训|比赛|大赛|实践|会议|参赛|学习)期间[，,]|其中[，,]?)+/

export interface FoundClause extends PayClause {
  /** Named with 由, 自理, 列支 …; otherwise somebody who can pay must stand in it. */
  sure: boolean
}

export function payClausesIn(sentence: string): FoundClause[] {
  if (!MONEY.test(sentence)) return []
  const bare = sentence.replace(/[。！；;]+[”’）)]?$/, '')
  const rule = QUOTED_RULE.exec(bare)
  if (rule?.[1] && /、/.test(rule[1])) return [{ from: rule.index + 1, text: rule[1], sure: true }]
  const parts = partsOf(bare)
  const found: FoundClause[] = []
  let open: FoundClause | null = null
  parts.forEach((part, i) => {
    if (!paysIn(part.text)) {
      open = null
      return
    }
    let start = part
    const before = parts[i - 1]
    // 食宿、交通等费用，由各单位承担: what is paid stands before the comma.
    if (!MONEY.test(part.text)) {
      if (!before || !MONEY.test(before.text) || paysIn(before.text)) return
      start = before
    }
    const sure = STRONG.some((pattern) => pattern.test(part.text))
    const text = bare.slice(start.from, part.from + part.text.length)
    // …纳入预算之中，适当募集部分资金: no payer of its own, so it goes on.
    if (open && !sure && !payersOf(part.text, '').some(isPayer)) {
      open.text = bare.slice(open.from, part.from + part.text.length)
      return
    }
    open = { from: start.from, text, sure }
    found.push(open)
  })
  return found.map((clause) => {
    const skip = SKIP.exec(clause.text)?.[0].length ?? 0
    return { ...clause, from: clause.from + skip, text: clause.text.slice(skip) }
  })
}

function paysIn(text: string): boolean {
  return PAYS.some((pattern) => pattern.test(text))
}

function partsOf(text: string): PayClause[] {
  const parts: PayClause[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const char = text.charAt(i)
    if (/[（(]/.test(char)) depth++
    else if (/[）)]/.test(char)) depth = Math.max(0, depth - 1)
    if (i < text.length && (depth > 0 || !/[，,；;]/.test(char))) continue
    if (i > from) parts.push({ from, text: text.slice(from, i) })
    from = i + 1
  }
  return parts
}
