// Decides which numbers are no targets. Each rule has the reason in its name; a new one is one entry and one example in the test.
// GUIDE of the corpus: not ages, durations, eligibility limits, prices and benefit rates, technical parameters, ordinals, counts of what is listed.
import type { Amount } from './amounts.ts'

/** A number with the words around it. */
export interface Place {
  amount: Amount
  /** The sentence up to the amount, and its last clause. */
  before: string
  clause: string
  /** What follows the amount, up to 26 characters. */
  after: string
  /** Titles of the headings above, innermost first. */
  headings: readonly string[]
  /** The document reports results: a number without any sign of a wish is one too. */
  reports: boolean
}

/** A verb close in front says that the number itself is wanted. */
const BRINGING = /(?:培训|培育|培养|新建|建设|建成|打造|完成|实现|引进|扶持|组织|开展|举办|招募|吸引)[^，。；]{0,6}$/
/** Measure words of things that may merely be listed (3个环节, 10项活动): in a plan they need a sign that they are wanted. */
const LOOSE = /^(?:个|项|条|部|套|册|对|支|件|组|类|种|款|节|批|轮|处|门|本|集)$/
const MONEY = /元$/
/** The whole of what was paid, not what each one gets. */
const PAID_OUT = /(?:发放|累计|总|共|合计|兑现|落实|下达|争取|减免)[^每人均]{0,10}$/
const MEASURE = /^(?:米|千米|公里|平方米|立方米|公斤|千克|斤|吨|千瓦|千瓦时|兆瓦|吨标准煤|平方公里|平方千米|公顷|亩)$/
/** Somebody is to bring it about. */
const WANTED =
  /选派|选拔|选择|选取|择优|选树|选育|推选|评选|评出|评定|推荐|推出|遴选|招募|招收|招聘|引进|引育|吸引|吸纳|吸收|聚集|培育|培养|培训|轮训|打造|建设|建成|建立|建好|新建|改建|扩建|改造|修建|新修|创建|设立|设置|设奖?|开设|成立|组建|命名|认定|新增|增加|发展|扩大|扶持|帮扶|帮助|支持|资助|救助|服务|覆盖|组织|举办|开展|开办|召开|承办|完成|实现|提供|开发|开放|发布|发放|印发|推送|制作|拍摄|编写|编印|征集|募集|筹集|筹建|捐建|捐赠|结对|联系|走访|慰问|对接|启动|实施|推进|转化|孵化|培植|创办|落实|落地|确定|明确|安排|配备|配齐|引导|动员|带动|推广|种植|播种|造林|治理|整治|排查|检查|督导|通报|报送|提交|上报|申报|提报|录取|入选|入库|储备|输送|派驻|集中|计划|规划|力争|争取|目标|任务|不少于|名额|总数|数量|总量|规模|面积|人数/
const COUNTED_OFF = /(?:等|这|上述|以上|下列|以下|如下|前|其他|其余|分为|围绕|聚焦|针对|根据|按照|突出|抓住|紧扣|强化)$/
const LISTED_NOUN =
  /^(?:方面|环节|阶段(?!性)|组别|类别|层面|层次|维度|板块|部分|步骤|要素|维护|意识|自信|必须|坚持|结合|转变|到位|统一|统筹|原则|问题|重点|专题|领域|工程|专项|事项|文件|附件|[大小子]项|月|小时|工作日|自然日|学期|季度|年度|以上|以下)/
/** In a report what was reached is counted too: 覆盖10个国家. */
const TERRITORY = /^(?:省|自治区|直辖市|国家|行业)(?=[，。；、（）()和的]|$)/
/** A unit of territory or an organ is mostly counted off; with a verb of its own it can be wanted (在10个县开展试点). */
const PLACE_NOUN = /^(?:[市县区州旗乡镇村]|街道|社区|地区|部门|单位|城市){1,2}(?=[，。；、（）()和的开全均都]|$)/

const rules: Record<string, (place: Place) => boolean> = {
  'part of a title or a number of its own': ({ before, amount }) =>
    openTitle(before) || /第$|[A-Za-z]$|\d$|〔$/.test(before) || (/[每另同]$/.test(before) && !amount.prefix),
  'a slogan in quotation marks: “三个一百”': ({ before, after }) => {
    const open = before.lastIndexOf('“')
    const close = after.indexOf('”')
    return open >= 0 && !before.slice(open).includes('”') && close >= 0 && before.length - open + close <= 12
  },
  'a formula: 1+N, 4+1': ({ before, after }) => /[+＋×x]$/.test(before) || /^[+＋×]/.test(after),
  'a condition that somebody meets: 超过10人次的团支部, 达到100%的选手': ({ amount, after }) =>
    amount.prefix !== '' &&
    !/^(?:约|近|大约|将近|接近|上|过|至少|最少)/.test(amount.prefix) &&
    /^的(?!目标|任务|要求|比例|标准|规模|名额|幅度|速度|范围|水平|频率|人员参加|进度)[\u4e00-\u9fa5A-Z]/.test(after),
  'a size of those it is said of: 常住人口5万人以上的县': ({ amount, clause, after }) =>
    amount.unit !== '%' &&
    (/^(?:及)?以[上下]$/.test(amount.suffix)
      ? /^(?:的(?!目标|任务|规模|名额)|[或及、][^，。；]{0,20}以[上下]的)/.test(after)
      : /^[\u4e00-\u9fa5]{0,4}及?以[上下]的/.test(after)) &&
    !BRINGING.test(clause),
  'who acts, not what is wanted: 8家机构应当…': ({ amount, before, after }) =>
    amount.prefix === '' &&
    amount.suffix === '' &&
    before.replace(/^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/, '') === '' &&
    /^[^，。；]{1,16}(?:应|要|须|可|将|负责|按)/.test(after),
  'a limit of what is allowed: 只能申请1次': ({ clause }) =>
    /(?:只能|仅能|仅可|只可|限制|[最至]多可|可同时)[^，。]{0,8}$/.test(clause),
  'a threshold with its consequence': ({ before, after, amount }) =>
    /^[^。；]{0,24}(?:不得(?:参|推|申|报|评|享)|不能(?:参|推|申|评)|方可|方能|视为|视同|不予|不参|一票否决|可(?:不|适当|按))/.test(
      after,
    ) &&
    (amount.prefix !== '' || amount.suffix !== '' || /^[^，。]{0,6}的/.test(after)) &&
    !/推荐|名额|选派/.test(before),
  'who may take part': ({ headings, clause, amount }) =>
    headings.some((title) => /(?:条件|资格|对象|参[赛评加]要求|报名要求|申报要求|参与人员)$/.test(title)) &&
    !/名额|推荐|选派|每[校市县区队单班个家件项支人]|各|至少|人数|领队/.test(clause + amount.prefix),
  'a price, a rate or a benefit': ({ amount, clause, before, after, reports }) =>
    MONEY.test(amount.unit) &&
    !(reports && PAID_OUT.test(clause)) &&
    (/(?:每[人户亩张生名月件次天台套个家期]|人均|户均|亩均|单[户笔价个]|标准|补助|补贴|奖励|奖金|罚|收费|缴|(?<!经)费用?|额度|限额|价格?|月薪|工资|报酬|赔偿|保额|最高|以下|处)[^，。；]{0,18}$/.test(
      clause,
    ) ||
      /^(?:以[上下])?的?(?:补助|奖励|补贴|资助|罚款|奖金|标准|\/|／|人民币|现金|不等|（含|一次性)/.test(after) ||
      /(?:每[人户亩张生名]|单[户笔]|最高)[^。；元]{0,30}$/.test(before.slice(-36)) ||
      (!reports &&
        !/达|超|突破|力争|新增|增加|完成|实现|投入|投资|安排|筹|募|捐|发放|总额|产值|收入|规模|贷款|销售|交易|营业|融资|授信|争取|减免|减轻|节约|节省|资金|合同|金额|帮助|营收|生产总值|增加值|税收|存款|余额|补足|撬动|拉动|带动|设立|基金/.test(
          clause + amount.prefix,
        ))),
  'a technical parameter': ({ amount, clause, after }) =>
    /(?:分辨率|像素|大小(?=$|[为不在约应控])|时长|格式|尺寸|规格|精度|频率|半径|间距|距离|高度|宽度|深度|厚度|垂直|坡度|温度|湿度|电压|小数点?后?|字号|行距|页边距|浓度|转速|误差|容量)[^，。；]{0,12}$/.test(
      clause,
    ) ||
    (MEASURE.test(amount.unit) && /^(?:范围|以内范围|长|宽|高|深|厚)/.test(after)) ||
    (/^(?:米|平方米)$/.test(amount.unit) && /每[\u4e00-\u9fa5]/.test(clause)) ||
    (/^(?:米|平方米|斤|公斤|千克|吨)$/.test(amount.unit) && !WANTED.test(clause) && !/达|超/.test(amount.prefix)),
  'a rate that is no result': ({ amount, clause }) =>
    amount.unit === '%' &&
    /(?:变动|波动|浮动|误差|偏离|偏差|正确率|准确度|税率|利率|费率|租金|价格|折扣|得票|赞成票?|同意票?|股权?|股份|持股|满分)[^，。；]{0,8}$/.test(
      clause,
    ),
  'questions and marks of a test': ({ amount, after, clause }) =>
    /^(?:个|道|套|类|种)$/.test(amount.unit) &&
    (/^[^，。；]{0,8}(?:(?<![主专问课])题|选项)/.test(after) || /满分|抽取/.test(clause)),
  'copies to hand in double: 一式两份': ({ clause }) => /一式$/.test(clause),
  'a small number in characters is a word': ({ amount, clause }) => {
    if (amount.arabic) return false
    // 组建百支…, 举办千场…: a verb right in front makes even a round word a number.
    if (amount.bare) return !amount.more && amount.prefix === '' && !isBroughtAbout(clause)
    if (amount.quantity >= 20 || amount.more || amount.prefix !== '' || amount.suffix !== '') return false
    return !(
      amount.quantity <= 5 &&
      /^(?:名|人|位)$/.test(amount.unit) &&
      /(?:确定|明确|安排|选派|推荐|指定|配备|落实|各|选定|遴选|报送)$/.test(clause)
    )
  },
  'a place in an order: 前3名, 后3位': ({ clause, amount }) =>
    amount.prefix === '' && /(?:[前后末]|排名)$/.test(clause),
  'a choice from a list': ({ amount, after }) =>
    /^(?:项|个|类|种)$/.test(amount.unit) && /^[^，。]{0,12}中[^，。]{0,6}(?:选|择|任)/.test(after),
  'counted off, not wanted': isCountedOff,
  'a share without a sign that it is wanted': ({ amount, clause, before, reports, headings }) =>
    amount.unit === '%' &&
    !reports &&
    amount.prefix === '' &&
    amount.suffix === '' &&
    !/率|占比?|比例|比重|增长|增幅|提高|提升|下降|降低|减少|压减|压缩|覆盖|实现|确保|保持|力争|[、和与]/.test(clause) &&
    !headings.some((title) => /目标/.test(title)) &&
    !/达到?[^。；]{0,40}$/.test(before),
}

function isBroughtAbout(clause: string): boolean {
  return /(?:组建|组织|举办|开展|选派|选拔|招募|培育|培养|培训|打造|建设|建成|扶持|帮助|引导|动员|带动|走访|服务)$/.test(
    clause,
  )
}

function openTitle(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

function isCountedOff({ amount, clause, after, reports }: Place): boolean {
  if (!LOOSE.test(amount.unit)) return false
  if (amount.unit === '个' && LISTED_NOUN.test(after)) return true
  if (/^(?:类|种)$/.test(amount.unit)) return amount.prefix === '' && amount.suffix === ''
  if (amount.unit === '个' && !reports && TERRITORY.test(after)) return true
  if (
    amount.unit === '个' &&
    !reports &&
    PLACE_NOUN.test(after) &&
    amount.prefix === '' &&
    !/建|试点|覆盖|在$|创|选/.test(clause)
  )
    return true
  if (amount.prefix !== '' || amount.suffix !== '' || amount.more) return false
  if (COUNTED_OFF.test(clause) || (!reports && /共有$/.test(clause))) return true
  if (reports) return false
  // A large number is never counted off, nor one that stands behind what is counted: 优秀团支部3个，
  if (amount.arabic && amount.quantity >= 30) return false
  const behind = /[\u4e00-\u9fa5”’」』）)]$/.test(clause) && /^(?:[，。、；;（()）\n]|$)/.test(after)
  if (behind) return !amount.arabic && !WANTED.test(clause)
  // 会议、培训、走访3个环节: what was listed is summed up.
  if (/、[^，。、\d]{1,12}$/.test(clause) && !/\d/.test(clause)) return true
  // 每省组1支代表队: what each one owes is wanted.
  if (/每[\u4e00-\u9fa5]{1,3}[^，。；]{0,5}$/.test(clause)) return false
  return !(WANTED.test(clause) || /[奖各]$/.test(clause))
}

/** Why the number is no target, or null. */
export function whyNoTarget(place: Place): string | null {
  for (const [reason, rule] of Object.entries(rules)) if (rule(place)) return reason
  return null
}
