// Decides which clauses say who pays, and names the payers as the document does.
import type { Outline } from '../outline/outline.ts'

export interface FoundFunding {
  from: number
  to: number
  payers: string[]
  what: string
}

const MONEY =
  /经费|费用|资金|[食宿交通差旅培训住餐报名参赛评审]{1,3}费|门票|补贴|补助|保险|[\u4e00-\u9fa5]费(?![\u4e00-\u9fa5]*劲)/
const PAYS =
  /承担|负担|自理|自筹|自付|自行[^，。]{0,16}(?:承担|解决|购买)|支付|列支|不收取|免收|给予[^，。]{0,24}(?:补贴|补助|资助)|募集|报销|统筹解决|(?:食宿|交通)[^，。]{0,8}统一安排|(?:所需[^，。]{0,6}|财政[^，。]{0,16})(?:费|费用|资金|经费)(?:纳入|列入)[^，。]{0,8}预算/
/** 按照“甲补贴一部分、乙承担一部分”原则 */
const QUOTED_RULE = /[“"][^“”"冶\n]{0,60}(?:补贴|募集|承担|负担|自筹)[^“”"冶\n]{0,60}[”"冶]/

export function findFunding(outline: Outline): FoundFunding[] {
  const found: FoundFunding[] = []
  for (const sentence of outline.sentences) {
    const paragraph = outline.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.zone === 'annex' || paragraph.zone === 'head') continue
    if (!PAYS.test(sentence.text) && !QUOTED_RULE.test(sentence.text)) continue
    for (const clause of clausesOf(sentence.text)) {
      if (!MONEY.test(clause.text) && !QUOTED_RULE.test(clause.text)) continue
      if (!PAYS.test(clause.text) && !QUOTED_RULE.test(clause.text)) continue
      const from = sentence.from + clause.from
      found.push({ from, to: from + clause.text.length, payers: payersOf(clause.text), what: whatOf(clause.text) })
    }
  }
  return found
}

/** One clause per payer: 甲负担，乙负担 are two; without a second payer the sentence stays whole. */
function clausesOf(sentence: string): { from: number; text: string }[] {
  const bare = sentence.replace(/[。！；;]$/, '')
  const rule = /[“"]([^”"冶\n]*(?:补贴|募集|承担|负担|自筹)[^”"冶\n]*)[”"冶]/.exec(bare)
  if (rule?.[1]) return [{ from: rule.index + 1, text: rule[1] }]
  const parts: { from: number; text: string }[] = []
  let from = 0
  for (const match of bare.matchAll(/(?:负担|承担|自理|自筹|列支|不收取[^，。；]{2,20})[，,；;]/g)) {
    const to = match.index + match[0].length - 1
    parts.push({ from, text: bare.slice(from, to) })
    from = to + 1
  }
  parts.push({ from, text: bare.slice(from) })
  return parts.map((part) => {
    const skip = /^(?:\d{1,2}[.．、]|活动期间[，,]|其中[，,])/.exec(part.text)?.[0].length ?? 0
    return { from: part.from + skip, text: part.text.slice(skip) }
  })
}

function payersOf(clause: string): string[] {
  const rule = [
    ...clause.matchAll(/(?:^|、)([^、，]{2,20}?)(?:补贴|争取|承担|负担|自筹)[^、，]*?一部分|(?:^|、)(社会化?募集)/g),
  ]
  if (rule.length > 1) return rule.map((match) => match[1] ?? match[2] ?? '').filter(Boolean)
  if (/不收取|免收/.test(clause)) return []
  const by = /由([^，。]{2,30}?)(?:自行|统一|分别|共同|全额|按比例)?(?:承担|负担|支付|解决|列支|自理|自筹)/.exec(
    clause,
  )?.[1]
  if (by) return by.split('、')
  const self = /^([^，。]{2,12}?)的?(?:往返|食宿|交通|差旅|住宿|个人)[^，。]{0,20}自理/.exec(clause)?.[1]
  if (self) return [self]
  const subject = /^([^，。]{2,20}?)(?:应当?|要|须|需|将|可以?|自行|积极|对|给予|承担|负担)/.exec(clause)?.[1]
  return subject ? [subject] : []
}

function whatOf(clause: string): string {
  const money = /([^，。、]{0,24}(?:经费|费用|资金|费|补贴|补助|保险))/.exec(clause)?.[1]
  return (money ?? clause).replace(/\s/g, '').slice(0, 40)
}
