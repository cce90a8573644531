// Decides whether the words around a date make it a limit, a beginning or a goal: 前, 止, 不迟于, 起, 到2025年.
import type { TimePoint } from './point.ts'
import { matchAt } from './point.ts'

/**
 * 前 behind a date, also 前 in 前一律, 前提交; not 前后, 前夕, 前期, 前提, nor 前5年内 and 前3天, which count back from it.
 * The day itself is included: official usage of 前 for dates (GUIDE of the corpus).
 */
const BEFORE =
  /(?:下班)?(?:[（(]含[^（()）\n]{0,4}[）)])?(?:(?:之|以)前|前(?!\d{1,3}个?(?:年|月|天|日|周|名|位|届|批|期|季度|工作日)|[期后夕述来往景沿端置辈]|提(?![交出报供升请高前醒])|列(?!入|出|明)|所(?!有|需|属|在)|[一两二三四五六七八九十](?:年|天|日|周|个|名|位|届|批)))/y
/** 之前（含当日）. */
const INCLUDED = /[（(]含[^（()）\n]{0,4}[）)]/y
const STOP = /(?:报名|申报|报送|提交|投稿|征集|受理|推荐|登记)?截?止(?!损|步|付)|为止/y
/** 6月底完成: by the end of it. */
const DONE = /(?:全面|全部|基本|如期)?完成/y
const SINCE =
  /起(?!草|步|点|诉|飞|来|义|居|始|重|码|到)|开始|以来|以后|之后|后(?=[^，。；\n]{0,4}(?:出生|成立|注册|取得|获得|认定|入学|毕业|入职|建成|竣工|投产|开工|立项|新建|新增))/y
/** 截止时间：, 不迟于, 最迟于: the limit is said before the date. */
const SAID_BEFORE =
  /(?:截止(?:时间|日期|期限|到|至|于)?(?:为|是|到|至|于)?[：:]?|不(?:得)?[迟晚]于|[最至][迟晚](?:不超过|于|在|到)?|(?:报名|申报|报送|提交|投稿|征集|受理)(?:时间)?截至)$/
/** 到2025年, at the beginning of what is to be reached; not 达到, 受到 and the like. */
const GOAL_BEFORE = /(?:^|[^得达找受报遇看收感回想直来截签接\d])到$|(?:^|[，。；：、\n])至$/
/** Who somebody is on a day, or what has not been done by it: no demand. */
const CONDITION = /^(?:未|尚未|没有|不能)|^[^，。；\n将把]{0,14}?(?:出生|年满|周岁|参加工作|入职|入学)/
/** What was founded, registered, built by a day, where it describes something (…的). */
const DESCRIBES =
  /^[^，。；\n将把]{0,10}?(?:成立|注册|取得|获得|毕业|退休|发生|投产|开业|在册|颁布|印发|下发|签订|建成|登记|认定|立项|开工|发放|办理|完成)[^，。；\n将把]{0,10}的/
/** 请于…前: asked for, whatever the words behind. */
const ASKED = /(?:请|务必|务于|须|应|要|需|确保|力争)[^，。；\n]{0,10}$/

/** 有效期自…至…止: how long something holds. */
const TERM = /(?:效期|期限|聘期|任期|服务期|合同期)[^，。；\n]{0,6}$/

export interface Limit {
  /** How many characters in front of the date and behind it belong to it. */
  lead: number
  tail: number
  kind: 'limit' | 'goal' | 'since' | null
  /** 前 of a condition (2008年1月1日前出生) is no deadline. */
  isCondition: boolean
}

/** The words around a date that stands at [from, to). */
export function limitAt(text: string, from: number, to: number, first: TimePoint, isRange: boolean): Limit {
  const none: Limit = { lead: 0, tail: 0, kind: null, isCondition: false }
  const before = text.slice(Math.max(0, from - 12), from)
  // A condition's 至: 有效期至2025年12月31日 is no goal; only years and months are.
  const isYearOrMonth = !isRange && first.day === null && (first.year !== null || first.yearShift !== null)
  const behind = matchAt(BEFORE, text, to) ?? matchAt(STOP, text, to)
  if (behind) {
    const tail = behind[0].length + (matchAt(INCLUDED, text, to + behind[0].length)?.[0].length ?? 0)
    const after = text.slice(to + tail, to + tail + 28)
    const describes = !ASKED.test(before) && (CONDITION.test(after) || DESCRIBES.test(after))
    const isCondition = describes || (isRange && TERM.test(before))
    const isGoal = isYearOrMonth && GOAL_BEFORE.test(before)
    return { lead: isGoal ? 1 : 0, tail, kind: isGoal ? 'goal' : 'limit', isCondition }
  }
  if (!isRange && /[底末]$/.test(text.slice(from, to)) && matchAt(DONE, text, to)) return { ...none, kind: 'limit' }
  if (!isRange && SAID_BEFORE.test(before)) return { ...none, kind: 'limit' }
  if (isYearOrMonth && GOAL_BEFORE.test(before)) return { ...none, lead: 1, kind: 'goal' }
  if (!isRange && matchAt(SINCE, text, to)) return { ...none, kind: 'since' }
  return none
}

/** 起 and the like between the ends of a range: 4月15日8时起至5月15日. */
export function sinceLength(text: string, to: number): number {
  return matchAt(SINCE, text, to)?.[0].length ?? 0
}
