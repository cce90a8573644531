// Decides where a sentence says who answers for something: 甲负责…, 由乙牵头, 丙承担…任务, 丁对…负总责.
import { isOrgan, splitUnits } from '../units.ts'
import type { FoundResponsible } from './found-responsible.ts'

const DUTY = /负责|牵头|承担|负总责/g
/** 负责同志, 负责人, 牵头单位 are people and roles; 负责…人员名单 is a list of them. */
const NO_DUTY: Record<string, RegExp> = {
  负责: /^(?:同志|人(?!才)|制(?![定作订造])|任|到底|干部|领导|人员|[^，。；\n]{0,12}(?:人员名单|联系人|的(?:人员|同志|部门|单位)))/,
  牵头: /^(?:单位|部门|处室|机构|的|人|作用|抓总|方|和|、)/,
  负总责: /^(?:的)/,
}
const TASK = /^起?[^，。；\n]{1,60}?(?:任务|工作|职责|职能)(?!的)/
const ADJECTIVE =
  /^[^，。；\n]{1,24}?的[^，。；\n]{0,8}(?:单位|部门|机构|企业|人员|学校|高校|地区|县|市|团委|组织|集体|个人|主体)/
const BREAK = /[。；;，,：:！!？?\n“”]/
const MARKER =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[条章款项]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[—－―-]{1,4})/
const LEAD_IN = /^(?:请|其中|同时|并|原则上|具体|由|各自)/
/** How the duty is carried, between the name and the verb. */
const MANNER =
  /(?:应当|[要应须需将可也均都]|同时|具体|归口|共同|统一|分别|主要|全面|统筹|直接|集中|一并|认真|切实|依法|积极|专门|继续|按照?[^，。]{0,8}(?:分工|职责|规定|要求|权限|原则)|根据[^，。]{0,6}(?:职责|分工)|各自|一起)+$/
/** 组织 and 协调 are manner too, but names end in them as well. */
const ARRANGING = /(?:组织|协调)+$/
/** 甲要做好…，负责遴选…: named once, at the start of the sentence. */
const EARLIER = /(?:^|[。\n])([^。；，,\n]{2,40}?)(?:要|应当?)[^。；\n]{2,120}?[，,]$/
const REACH = 64

export function findInSentences(text: string, isTaken: (from: number, to: number) => boolean): FoundResponsible[] {
  const found: FoundResponsible[] = []
  for (const match of text.matchAll(DUTY)) {
    const verb = match[0]
    const at = match.index
    const after = text.slice(at + verb.length, at + verb.length + 64)
    if (NO_DUTY[verb]?.test(after)) continue
    if (verb === '承担' && (!TASK.test(after) || ADJECTIVE.test(after))) continue
    const subject = subjectOf(text, at, verb)
    if (!subject || isTaken(subject.from, subject.to) || found.at(-1)?.from === subject.from) continue
    found.push({ ...subject, lead: [], style: 'inline', label: null })
  }
  return found
}

function subjectOf(text: string, at: number, verb: string): { from: number; to: number; units: string[] } | null {
  const before = text.slice(Math.max(0, at - REACH), at)
  const start = clauseStart(before)
  const clause = before.slice(start)
  const base = at - before.length + start
  if (verb === '负总责') return nameAt(base, clause.split(/对(?!口)/)[0] ?? '')
  if (clause.replace(MANNER, '') === '' && verb === '负责') return earlier(text, at - clause.length)
  return nameAt(base, clause)
}

/** A clause begins behind a sign, behind an open bracket, and behind 由. */
function clauseStart(before: string): number {
  let depth = 0
  for (let i = before.length - 1; i >= 0; i--) {
    const char = before.charAt(i)
    if (/[）)]/.test(char)) depth++
    else if (/[（(]/.test(char)) {
      if (depth === 0) return i + 1
      depth--
    } else if (depth === 0 && BREAK.test(char)) return i + 1
    else if (depth === 0 && char === '由' && !/[自理缘因]/.test(before.charAt(i - 1)) && before.charAt(i + 1) !== '于')
      return i + 1
  }
  return 0
}

/** The clause must be nothing but names, once markers in front and manner behind are taken away. */
function nameAt(base: number, clause: string): { from: number; to: number; units: string[] } | null {
  const bare = clause.replace(MANNER, '')
  let skip = MARKER.exec(bare)?.[0].length ?? 0
  skip += LEAD_IN.exec(bare.slice(skip))?.[0].length ?? 0
  const whole = bare.slice(skip)
  if (/负责|牵头|承担/.test(whole)) return null
  for (const name of [whole, whole.replace(ARRANGING, '').replace(MANNER, '')]) {
    const units = splitUnits(name)
    if (units.length > 0 && units.every(isOrgan)) return { from: base + skip, to: base + skip + name.length, units }
  }
  return null
}

function earlier(text: string, at: number): { from: number; to: number; units: string[] } | null {
  if (!/[，,]/.test(text.charAt(at - 1))) return null
  const before = text.slice(Math.max(0, at - 180), at)
  const match = EARLIER.exec(before)
  const name = match?.[1]
  if (!match || name === undefined) return null
  const base = at - before.length + match.index + match[0].indexOf(name)
  return nameAt(base, name)
}
