// Decides who pays, as the clause names them: 由甲承担, 甲给予补助, 从乙中列支, 回所在单位报销, 丙自理.
import { isOrgan, splitUnits } from '../units.ts'

/** What is said of the paying, between the payer and the verb. */
const HOW =
  /(?:自行|统一|分别|共同|全额|足额|按照?[^，。]{1,14}?(?:比例|规定|标准|要求|原则)?|根据[^，。]{1,12}|据实|统筹|负责|予以|给予|积极|另行|协商|通过[^，。]{1,12}|从[^，。]{1,16}中|在[^，。]{1,16}中)+$/
const PAY_VERB =
  '(?:承担|负担|支付|解决|列支|自理|自筹|保障|统筹|安排|分担|补助|补贴|资助|报销|购买|免费提供|提供|拨付|出资|筹集|筹措|支出|支持|缴纳|配套)'
const BY = new RegExp(`由([^，。；]{2,40}?)${PAY_VERB}`)
const OUT_OF = /(?:从|在|由)([^，。；]{2,24}?)(?:中|内)(?:予以|统筹|给予)?(?:列支|支出|安排|解决|统筹|支付|开支)/
const BACK_HOME = /回(?!复|避)([^，。；]{2,10}?)报销/
const RULE = /(?:^|、)([^、，]{2,20}?)(?:补贴|争取|承担|负担|自筹)[^、，]*?一部分|(?:^|、)(社会化?募集)/g
const SELF =
  /^([^，。]{2,16}?)的?(?:往返|食宿|交通|差旅|住宿|个人|所需|培训|参赛|城市间|一切|全部)[^，。]{0,24}(?:自理|自付|自筹|自行)/
/** The one who pays stands first and is told to: 甲要将…纳入预算, 乙给予补助. */
const SUBJECT =
  /^([^，。；]{2,24}?)(?:应当?|[要须需将可按对]|必须|负责|给予|予以|提供|安排|拨付|配套|补贴|补助|资助|承担|负担|列支|支付|自行|自筹|积极|统筹|统一|每年|原则上|根据|通过|按照|免费)/
const BUDGET = /(?:列入|纳入)([^，。；]{0,10}?财政)(?:年度|部门)?预算/
const PURSE =
  /(?:财政|资金|基金|公益金|经费|党费|团费|单位|主办方|承办方|组委会|学校|企业|本人|个人|学员|选手|人员|各地|家长|自己)$/

/** `earlier` is the sentence up to the clause: the subject may stand there. */
export function payersOf(clause: string, earlier: string): string[] {
  const rule = [...clause.matchAll(RULE)]
  if (rule.length > 1) return rule.map((match) => match[1] ?? match[2] ?? '').filter(Boolean)
  if (/不(?:再)?(?:收取|收)|免收/.test(clause)) return []
  const purse = OUT_OF.exec(clause)?.[1]
  if (purse && !/^[^，]{0,3}由/.test(purse)) return splitUnits(purse.replace(/^.*由/, ''))
  const by = BY.exec(clause)?.[1]
  if (by) return named(by)
  const home = BACK_HOME.exec(clause)?.[1]
  if (home) return [home]
  const self = SELF.exec(clause)?.[1]
  if (self && !/费|食宿|交通|^(?:往返|其他|所有|一切|相关|参赛|个人|期间)$/.test(self)) return named(self)
  for (const text of [clause, earlier]) {
    const subject = SUBJECT.exec(text)?.[1]
    if (!subject || /^[将把对为给向以在从]/.test(subject)) continue
    const units = named(subject)
    if (units.length > 0 && units.every((unit) => isPayer(unit) || text === clause)) return units
  }
  const budget = BUDGET.exec(clause)?.[1]
  return budget && budget.length > 2 ? [budget] : []
}

/** Somebody who can give money to others: an organ or a purse, not the persons who take part. */
export function isPayer(name: string): boolean {
  return isOrgan(name) || (PURSE.test(name) && !/[的由在]|(?:本人|个人|学员|选手|人员|家长|自己)$/.test(name))
}

function named(text: string): string[] {
  const bare = text
    .replace(/(?:给予|予以|提供).*$/, '')
    .replace(HOW, '')
    .replace(/^(?:原则上|分别|各自|统一)/, '')
  // 费用、经费… at the start is what is paid, not who pays.
  return splitUnits(bare.replace(/(?:以及|及|和|与)(?=社会|个人|家庭|受益)/g, '、')).filter(
    (unit) => !/^(?:所需|其)?(?:费用?|经费|资金)$|费$|费用$/.test(unit) || PURSE.test(unit),
  )
}
