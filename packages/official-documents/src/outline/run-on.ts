// Decides where a heading ends that runs straight into its body, in a text that lost its line breaks.
import type { Folded } from './fold.ts'

/**
 * Words with which a heading ends and words with which a body begins. A run-on heading (`…认定|为推动…`) is cut
 * at the first place where one of the former meets one of the latter.
 */
const HEADING_END =
  '目标|要求|内容|任务|措施|安排|时间|主题|形式|认定|方式|范围|职责|分工|步骤|原则|保障|组织|审查|审核|路径|思想|意义|对象|条件|程序|办法|设置|地点|单位|重点|背景|依据|流程|标准|名额|申报|推荐|评选|管理|监督|考核|宣传|服务|建设|机制|思路|进度|工作|活动|认识|渠道|责任|水平|能力|氛围|领导|意识|体系|质量|力度|实效'
const BODY_START =
  '以|本(?:意见|通知|方案|办法)|为|请|按照?|根据|依据|在|各|省直|市直|全[省市县]|通过|坚持|充分|依托|围绕|结合|经|由|对|凡|一是|从|将|要(?!求)|本次|此次|深入|认真|切实|进一步|原则上|即日|\\d{4}年|\\d{1,2}月'
const RUN_ON = new RegExp(`^[^，。；：、:;,]{2,24}?(?:${HEADING_END})(?=${BODY_START}|\\d{1,2}[.．]|[（(][一1][）)])`)

/** Stock headings of notices of events and campaigns, four characters: what it concerns, and one of its sides. */
const SIDE =
  /^[\u4e00-\u9fa5]{2}(?:主题|时间|地点|对象|范围|名额|数量|方式|形式|条件|程序|步骤|流程|人员|机构|目标|原则|费用|目的|宗旨|背景|口号|成员)/
const STOCK =
  /^(?:指导思想|(?:重要|重大)意义|组织(?:机构|领导|单位|形式|方式)|(?:工作|活动|有关|相关|总体|基本|具体|报送)要求|(?:活动|主要|工作|具体|项目|竞赛|培训|会议)内容|(?:时间|工作|活动|日程|赛程|进度|赛事|会议)安排|(?:其他|有关|注意)事项|(?:报名|推荐|奖励|评选|实施)办法|(?:主要|重点|工作)任务|(?:工作|保障|主要)措施|(?:奖项|奖励)设置|联系方式)/
/** 明确对象 is something to do, not a side of the event. */
const VERB =
  /^(?:明确|确定|拓展|优化|严格|规范|创新|把握|突出|坚持|严守|细化|改进|健全|完善|统筹|聚焦|扩大|丰富|转变|拓宽|强化|加强|提高|组织|选派|配备|设立|成立)/
/** The heading goes on behind its stock form: 活动内容及形式, 组织机构和职责, 时间安排表, 比赛形式（…）. */
const GOES_ON =
  /^(?:[及和与、的（(“《]|设置|安排|要求|方式|方法|办法|分工|职责|节点|期限|制度|体系|标准|条件|清单|台账|落实|完成|工作|材料|结果|名单|表|等|，|。|；|：|:|;|$)/

/** A date in front of a limit opens a body: 推荐报名|3月20日前…. */
const DATED =
  /^[^，。；：、:;,\d（(]{2,12}(?<![于在至从自到])(?=(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?(?:底?前|起|至|[上中下]旬))/

/** A title with its time in brackets, and no stop behind it: 报名阶段（10月9日—25日）|参赛团队…. */
const BRACKETED =
  /^[^，。；：、:;,（()）]{2,20}[（(][^（()）]{0,30}\d[^（()）]{0,20}[月日旬底前年][^（()）]{0,8}[）)](?=[^，。；：:;,、（()）])/

/** Two halves of the same length are one heading: 提高思想认识，压实工作责任|各地…. */
const COUPLET = /^([\u4e00-\u9fa5“”]{4,12})[，,]([\u4e00-\u9fa5“”]{4,12})/

/** Looked at from the start of a title; longer headings carry punctuation of their own. */
const REACH = 48

/** Length of a title that runs on, or 0 where punctuation ends it. `from` is where the title starts. */
export function runOnLength(paragraph: Folded, from: number): number {
  const text = paragraph.text.slice(from, from + REACH)
  return (
    stockLength(text) ||
    (BRACKETED.exec(text) ?? RUN_ON.exec(text) ?? DATED.exec(text))?.[0].length ||
    coupletLength(text) ||
    gapAfter(paragraph, from)
  )
}

/** 试点任务|试点地区要…: other sides count only where no stop closes the heading soon. */
const WORK_SIDE =
  /^[\u4e00-\u9fa5]{2}(?:任务|措施|安排|要求|内容|事项|规模|报送|单位|项目|分工|申报|评审|评选|审核|推荐|公示|表彰)/
const STOPPED = /^[^，。；：、:;,]{2,14}[。：:；;]/

function stockLength(text: string): number {
  const work = VERB.test(text) || STOPPED.test(text) ? undefined : WORK_SIDE.exec(text)?.[0]
  const stock = STOCK.exec(text)?.[0] ?? (VERB.test(text) ? undefined : SIDE.exec(text)?.[0]) ?? work
  return stock && !GOES_ON.test(text.slice(stock.length)) ? stock.length : 0
}

function coupletLength(text: string): number {
  const [, first = '', rest = ''] = COUPLET.exec(text) ?? []
  if (!first || rest.length <= first.length) return 0
  const to = first.length * 2 + 1
  const opens = new RegExp(`^(?:${BODY_START}|[\\u4e00-\\u9fa5]{2}期间)`).test(text.slice(to))
  return opens ? to : 0
}

/** Where a blank follows a title that has no stop: `二、参赛对象 全省…`. Length of the title, or 0. */
function gapAfter({ text, at }: Folded, from: number): number {
  for (let i = from; i < Math.min(text.length - 1, from + 24); i++) {
    if (/[，。；：、,;:]/.test(text.charAt(i))) return 0
    if ((at[i + 1] ?? 0) > (at[i] ?? 0) + 1 && i - from >= 1) return i + 1 - from
  }
  return 0
}

/** Items have their stop as a rule; a time in brackets ends one that has none. */
export function itemRunOnLength(paragraph: Folded, from: number): number {
  return BRACKETED.exec(paragraph.text.slice(from, from + REACH))?.[0].length ?? 0
}
