// Decides whether a number is a result that is wanted, a duty or quota, or a result that is reported; and how binding it is.
import type { Commitment } from '../../draft.ts'
import type { Comparator } from './comparators.ts'
import type { Place } from './exclusions.ts'
import type { Period } from './periods.ts'

export type Nature = 'goal' | 'requirement' | 'achieved'

/** What is handed in is counted in these. */
const PAPER = /^(?:字|张|份|篇|幅|首|学时|课时)$/
/** Nobody hands in hundreds. */
const MANY = 100
/** Who is sent, what is awarded, how much each one owes: 名额, 每县, 一等奖. */
const QUOTA =
  /奖|名额|推荐|推选|推报|评选|评出|评定|限报|配备|配齐|领队|联络员|专人|候选人|代表队|参赛|参训|选手|团队人|队员|指导教师|报送|提交|上报|人数/
const EACH =
  /(?:每[校市县区队单班个家人名位期场支所间处件项班]|每学期|各(?!类|级|种|项|领域|方面|界|民族|族)[\u4e00-\u9fa5（）()、]{1,10}(?:至少|不少于|推|报|选|限|安排|确定)?)[^，。；]{0,16}$/
/** In a plan, what is chosen every year is a result; only these words still make it a quota. */
const STRICT_QUOTA = /名额|推荐|推报|限报|配备|配齐|领队|联络员|专人|报送|提交|上报/
const ALLOTTED = /名额|数量|参训|参赛|评选|奖项|表彰|推荐/
/** To bring about this much is the result itself, however small. */
const RESULT =
  /打造|建设|建成|新建|培育|培养|培训|扶持|新增|引进|孵化|捐建|命名|创建|招募|结对|帮扶|服务|覆盖|带动|开发|募集|筹集|种植|推出|形成|发布/
/** 报送信息2条，典型案例1个: the verb holds for the next clause too. */
const HANDED_IN = /(?:报送|上报|提交)[^。；]{0,36}$/
/** A handful that somebody has to see to is a duty even in a plan. */
const DUTY = /确定|明确|指定|安排|选派|配|落实|组织|召开|举办|开展|设$/
const PAST =
  /(?:已经?|截至|截止|目前|现有|(?<![较比])(?:去年|上年)|近年来|以来|先后|征集到|收到|荣获|获(?:得)?(?:国家|全国|省))/
/** A report that looks ahead. */
const AHEAD = /下一步|未来[\d一二两三五十]{1,2}年|力争|计划(?=[到再在于用今明新])|预计/
/** A chapter on where one stands tells what was reached. */
const LOOKING_BACK = /(?:发展|工作|现实)?(?:基础|环境|现状|成效|回顾|形势)$/
const WISH = /力争|争取|目标|确保|计划|到(?:19|20)\d{2}年|要|将|应/

/** `programme`: the document carries a plan or an opinion, whose numbers are results unless they say who owes them. */
export function natureOf(
  place: Place,
  comparator: Comparator,
  period: Period | null,
  isPlan: boolean,
  programme: boolean,
): Nature {
  const { amount, before, clause, headings } = place
  if (!isPlan) return AHEAD.test(before) && !PAST.test(clause) ? 'goal' : 'achieved'
  if (
    headings.some((title) => title.length <= 10 && LOOKING_BACK.test(title)) &&
    !/力争|争取|到(?:19|20)\d{2}年/.test(before)
  )
    return 'achieved'
  if (PAST.test(before) && !WISH.test(before) && period?.kind !== 'total') return 'achieved'
  if (amount.unit === '字' || amount.unit === '次') return 'requirement'
  if (PAPER.test(amount.unit) && amount.quantity < MANY && !/床/.test(clause)) return 'requirement'
  const goalHeading = headings.some((title) => title.length <= 12 && /目标/.test(title))
  if (/力争|争取|目标[是为：]|到(?:19|20)\d{2}年/.test(before)) return 'goal'
  // 其中女性不低于30%: how the whole is to be made up. In a mere notice a floor is a duty even for a rate.
  if (amount.unit === '%' || amount.unit === '个百分点') {
    if (goalHeading) return 'goal'
    if (/名额|参赛|参训|推荐|其中/.test(clause)) return 'requirement'
    if (!programme && /^不/.test(amount.prefix)) return 'requirement'
    return /率|占比|比重|覆盖|增长|提高|提升|下降|降低|压减|压缩|控制|达/.test(clause + amount.prefix)
      ? 'goal'
      : 'requirement'
  }
  if (EACH.test(clause)) return 'requirement'
  if (comparator === '<=' && !/[吨米里亩瓦元]/.test(amount.unit)) return 'requirement'
  // 每周至少举办1场: a small floor that comes back is a duty.
  if (amount.quantity <= 5 && comparator === '>=' && !goalHeading) return 'requirement'
  if (amount.quantity < 30 && HANDED_IN.test(before)) return 'requirement'
  if (programme && period !== null) return STRICT_QUOTA.test(clause) ? 'requirement' : 'goal'
  if (QUOTA.test(clause) || headings.some((title) => ALLOTTED.test(title))) return 'requirement'
  if (period !== null || goalHeading) return 'goal'
  if (programme) return amount.quantity < 5 && DUTY.test(clause) ? 'requirement' : 'goal'
  return amount.quantity >= 30 || RESULT.test(clause) ? 'goal' : 'requirement'
}

export function commitmentOf(before: string): Commitment {
  if (/力争|争取/.test(before)) return '力争'
  if (/原则上/.test(before)) return '原则上'
  return /必须|须|务必|确保|不得/.test(before) ? '须' : null
}
