// Decides which numbers are results or quotas, and gives each its type: comparator, unit, period, commitment.
// Ages, durations, prices, ordinals, technical values and counts of what is listed are no targets.
import type { Commitment } from '../draft.ts'
import { headingAt, headingsAbove, type Outline, paragraphAt, type Sentence, sentenceAt } from '../outline/outline.ts'
import { NUMBER, numberOf } from './chinese-number.ts'

export interface FoundTarget {
  from: number
  to: number
  nature: 'goal' | 'requirement' | 'achieved'
  quantity: number
  quantityMax?: number
  comparator: '>=' | '<=' | '=' | '~'
  unit: string
  subject: string
  period: { kind: 'total' | 'perYear' | 'perQuarter' | 'perMonth' | 'perWeek'; years?: number } | null
  cumulative: boolean
  commitment: Commitment
  approximate: boolean
  sensitive: boolean
  sentence: Sentence
}

const UNIT = '人次|人|名|位|户|场次|场|期|家|所|支|件|份|篇|字|张|个百分点|点击量|个|项|对|条|部|套|册|%|％'
const PREFIX =
  '不少于|不低于|不得少于|至少(?:[\\u4e00-\\u9fa5]{0,2})|超过|超|突破|逾|达到|达|不超过|不多于|不得超过|至多|最多|约|近|上|过'
const TARGET = new RegExp(
  `(?<prefix>${PREFIX})?(?<![\\d.第〔])(?<number>${NUMBER})(?<more>余|多)?(?:(?<unit2>万|千|百)(?<more2>余|多)?)?(?:[-—~～至](?<max>\\d{1,9}))?(?<unit>${UNIT})(?<suffix>以上|以内|以下|左右|及以上)?`,
  'g',
)
const AT_LEAST = /不少于|不低于|不得少于|至少|超|突破|逾|达到?|上|过/
const AT_MOST = /不超过|不多于|不得超过|至多|最多/
/** Units that count things which may merely be listed (三个环节, 十项活动): they need a word that makes them a quota. */
const LOOSE_UNIT = /^(?:个|项|条|部|套|册|对|支|件)$/
const QUOTA_WORD =
  /不少于|至少|不低于|选派|评选|推荐|打造|建设|建立|培育|培养|组织|举办|开展|完成|提供|设置|开发|新增|新建|创建|发展|帮助|服务|覆盖|征集|发布|筹集|募集|结对|启动|遴选|招募|确定|引导|安排|明确/
const LISTED = /(?:等|这|上述|以上|下列|以下|其他|[、和][^，。、]{1,12})$/

export function findTargets(outline: Outline, isPlan: boolean): FoundTarget[] {
  const found: FoundTarget[] = []
  for (const match of outline.text.matchAll(TARGET)) {
    const paragraph = paragraphAt(outline, match.index)
    const sentence = sentenceAt(outline, match.index)
    if (!paragraph || !sentence || paragraph.kind !== 'text' || paragraph.zone !== 'body') continue
    const target = toTarget(outline, match, sentence, isPlan)
    const last = found.at(-1)
    // 达30%、20%和10%: the word before the first holds for the list.
    if (
      target &&
      last &&
      target.comparator === '=' &&
      target.unit === last.unit &&
      /^[、和]{1,2}$/.test(outline.text.slice(last.to, target.from))
    ) {
      target.comparator = last.comparator
    }
    if (target) found.push(target)
  }
  return found
}

function toTarget(outline: Outline, match: RegExpExecArray, sentence: Sentence, isPlan: boolean): FoundTarget | null {
  const { text } = outline
  const groups = match.groups ?? {}
  const written = (groups.number ?? '') + (groups.unit2 ?? '')
  const quantity = numberOf(written)
  const unit = groups.unit === '％' ? '%' : (groups.unit ?? '')
  if (quantity === null || quantity <= 0) return null
  const from = match.index
  const to = from + match[0].length
  const before = text.slice(Math.max(sentence.from, from - 30), from)
  const after = text.slice(to, to + 26)
  const quotedTitle =
    text.slice(sentence.from, from).split('《').length > text.slice(sentence.from, from).split('》').length
  if (quotedTitle || isNoTarget(written, unit, groups, before, after, isPlan)) return null
  const period = isPlan && unit !== '%' && unit !== '字' ? periodOf(text, sentence, from) : null
  const comparator = comparatorOf(groups)
  const target: FoundTarget = {
    from,
    to,
    nature: isPlan
      ? period !== null && !/^(?:字|张|份|篇)$/.test(unit)
        ? 'goal'
        : natureOf(outline, from, text.slice(sentence.from, from), unit, groups.prefix ?? '', quantity)
      : 'achieved',
    quantity,
    comparator,
    unit,
    subject: subjectOf(after, before),
    period,
    cumulative: period?.kind === 'total',
    commitment: commitmentOf(text.slice(sentence.from, from)),
    approximate:
      Boolean(groups.more ?? groups.more2) || /约|近|逾|上|过/.test(groups.prefix ?? '') || groups.suffix === '左右',
    sensitive: PERSONAL_UNIT.test(unit) && SENSITIVE.test(after),
    sentence,
  }
  if (groups.max) target.quantityMax = Number(groups.max)
  return target
}

function isNoTarget(
  written: string,
  unit: string,
  groups: Record<string, string | undefined>,
  before: string,
  after: string,
  isPlan: boolean,
): boolean {
  const arabic = /\d/.test(written)
  if (/第$|[A-Za-z]$|\d$|〔$|[每同另]$/.test(before)) return true
  if (/^(?:项|个)$/.test(unit) && /^[^，。]{0,12}中[^，。]{0,6}(?:选|择)/.test(after)) return true
  // Chinese numerals: 一名联络员 and 百余个 are quantities, 两个维护 and 一个区域 are not.
  if (!arabic) {
    const round = /[百千万]/.test(written) || groups.more !== undefined
    const quota =
      /^[一二两三四五]$/.test(written) &&
      /^(?:名|人)$/.test(unit) &&
      /(?:确定|明确|安排|选派|推荐|指定|配备|不少于|至少)$/.test(before + (groups.prefix ?? ''))
    if (!round && !quota) return true
    if (/^[百千万]/.test(written) && !groups.more && !groups.prefix) return true
  }
  if (unit === '%' && /(?:比例|变动|正确率|税率|利率|费率|得票|满分)[^，。]{0,6}$/.test(before)) return true
  if (/^(?:以[上下])?(?:周?岁|年|天|小时|分钟|公里|米|元|千米|级|强|点|日|月)/.test(after) && LOOSE_UNIT.test(unit))
    return true
  if (
    unit === '个' &&
    /^(?:月|小时|工作日|百分点|方面|环节|阶段(?!性)|组别|行业|省|市|县|区|国家|地区|部门|单位|维护|意识|自信)/.test(
      after,
    )
  )
    return true
  if (unit === '部' && /^(?:门|委|分|长)/.test(after)) return true
  if (unit === '家' && /^(?:长|庭|电|园)/.test(after)) return true
  if (unit === '人' && /^(?:才|员|民|选|士|大|机)/.test(after)) return true
  if (unit === '期' && /^(?:间|限|望)/.test(after)) return true
  if (unit === '条' && /^(?:件|款|例)/.test(after)) return true
  if (isPlan && LOOSE_UNIT.test(unit)) {
    // What is merely counted off is few; a large round number is a quantity.
    const large = arabic && (numberOf(written) ?? 0) >= 30
    const marked =
      large ||
      groups.prefix !== undefined ||
      groups.suffix !== undefined ||
      QUOTA_WORD.test(before.slice(-12)) ||
      /(?:奖|限报)$/.test(before)
    if (!marked || (groups.prefix === undefined && groups.suffix === undefined && LISTED.test(before))) return true
  }
  if (
    isPlan &&
    unit === '%' &&
    !/占比|比例|率|增长|达|以上|提高|覆盖|不少于|不低于|、|和/.test(before + (groups.prefix ?? ''))
  )
    return true
  return isPlan && LOOSE_UNIT.test(unit) && /题/.test(after.slice(0, 8))
}

function comparatorOf(groups: Record<string, string | undefined>): FoundTarget['comparator'] {
  const prefix = groups.prefix ?? ''
  if (AT_MOST.test(prefix) || groups.suffix === '以内' || groups.suffix === '以下') return '<='
  if (
    AT_LEAST.test(prefix) ||
    groups.more !== undefined ||
    groups.more2 !== undefined ||
    groups.suffix?.endsWith('以上')
  )
    return '>='
  return /约|近/.test(prefix) || groups.suffix === '左右' ? '~' : '='
}

/** The nearest period in front of the number in its sentence: 3年内, 每年. */
function periodOf(text: string, sentence: Sentence, from: number): FoundTarget['period'] {
  const before = text.slice(sentence.from, from)
  let best: FoundTarget['period'] = null
  let at = -1
  for (const match of before.matchAll(
    /(\d{1,2}|[一二两三四五六七八九十])年(?:之?内|期间|左右时间|时间)|每(年|季度|月|周)/g,
  )) {
    if (match.index <= at) continue
    at = match.index
    const years = match[1] ? numberOf(match[1]) : null
    const kinds = { 年: 'perYear', 季度: 'perQuarter', 月: 'perMonth', 周: 'perWeek' } as const
    const rhythm = match[2] as keyof typeof kinds | undefined // the pattern admits only these words
    // 其中2023年…: a year of its own stands between.
    if (/(?:19|20)\d{2}年/.test(before.slice(match.index + match[0].length))) {
      best = null
      continue
    }
    best = years !== null ? { kind: 'total', years } : rhythm ? { kind: kinds[rhythm] } : best
  }
  return best
}

/** Lengths and numbers of papers are duties, prizes and places are quotas; large numbers of people or things are results. */
function natureOf(
  outline: Outline,
  from: number,
  before: string,
  unit: string,
  prefix: string,
  quantity: number,
): 'goal' | 'requirement' {
  if (/^(?:字|张|份|篇)$/.test(unit)) return 'requirement'
  if (/(?:奖|推荐|评选|名额|限报|每校|每市|每县|每队)[^，。；]{0,16}$/.test(before)) return 'requirement'
  if (/力争|目标[是为：]|到(?:19|20)\d{2}年/.test(before)) return 'goal'
  if (
    headingsAbove(outline, headingAt(outline, from)).some(
      (heading) => heading.title.length <= 10 && /目标/.test(heading.title),
    )
  )
    return 'goal'
  if (unit === '%') return /达/.test(prefix) ? 'goal' : 'requirement'
  return quantity >= 30 ? 'goal' : 'requirement'
}

function commitmentOf(before: string): Commitment {
  if (/力争|争取/.test(before)) return '力争'
  if (/原则上/.test(before)) return '原则上'
  return /必须|须|务必|确保|不得/.test(before) ? '须' : null
}

/** Traits that must not become fields, in the phrase that says which people are counted. */
const SENSITIVE =
  /^[^，。；\n]{0,12}(?:宗教|信教|信众|教职人员|少数民族|各族|[\u4e00-\u9fa5]族(?=青|学|群|干|同胞)|党外|民主党派|残疾|患者|服刑|戒毒)/
const PERSONAL_UNIT = /^(?:人|名|位|人次)$/
const SUBJECT_END =
  /^([^，。；、：！\n（(]{1,22}?)(?=到|参加|走进|走出|赴|在|，|。|；|、|（|\(|为|成为|进行|当选|签约|达成|\n|$)/

/** What is counted: the noun behind the number, else what stands right in front of it. */
function subjectOf(after: string, before: string): string {
  const behind = SUBJECT_END.exec(after)?.[1]
  if (behind) return behind.replace(/\s/g, '')
  return (/([^，。；、：！\n—]{2,14})$/.exec(before)?.[1] ?? '')
    .replace(/^\d{1,2}年(?:之?内)?|\s/g, '')
    .replace(/^.*[“”]/, '')
    .replace(/^(?:累计|共|其中|每年|新增|建设|建成|开发|组织|举办|吸纳|设|发放)+/, '')
}
