// Decides what is due when, and to whom it goes.
import { headingAt, type Outline, paragraphAt, type Sentence, sentenceAt } from '../outline/outline.ts'
import { addDays } from './calendar.ts'
import { numberOf } from './chinese-number.ts'
import type { FoundTime } from './times.ts'

export interface FoundDeadline {
  from: number
  to: number
  due: string | null
  type: 'report' | 'apply' | 'complete' | 'goal' | 'other'
  what: string
  receiver: string | null
  invalidReason?: 'no-such-date' | 'unreadable' | 'relative' | 'recurring'
  recurrence?: string
  inferred?: boolean
  raw?: string
  sentence: Sentence
}

const RELATIVE =
  /(?:自?本?(?:通知|文件|方案|意见|办法)?(?:印发|发布|下发|发文|收到[^，。]{0,8})之?日起|[\u4e00-\u9fa5]{2,8}(?:结束|完成|开学|公示|通过|举办|开展)?(?:后|之日起))([一二两三四五六七八九十\d]{1,3})个?(工作日|日|天|周|星期|月)(?:之?内|以内)/g
const RECURRING =
  /每(年|半年|季度?|月|周)(?:的?(\d{1,2})[日号]|[底末初]|第?[一二三四五六日]|(\d{1,2})月底?)?(?:底|末)?(?:之|以)?前/g
const REPORT =
  /报送|上报|报至|报给|报[\u4e00-\u9fa5]{2,16}(?:备案|审批|审核|部|委|局|厅|办|处)|提交|反馈|传真|发至|发送|寄至|送至|备案|汇总表|报备|报我/
const APPLY = /报名|申报|提报|参赛|推荐/
/** Behind a verb of handing in, up to a word that ends the name of an organ or of a mailbox. */
const RECEIVER =
  /(?:报送|上报|报至|报给|提交|发送|发至|寄至|送至|反馈|(?<![通汇填申月])报(?![告名到表道批备送]))(?:至|给|到)?((?!至|给|到|相关|有关|以下|电子|纸质)[\u4e00-\u9fa5（）()]{0,22}?(?:委员会|办公室|办公厅|团省委|团市委|团中央|[委部局厅办处室会院司校组府]|中心|邮箱|平台|系统|网站))(?=备案|审批|审核|审定|汇总|研究|[，,。；;、：:（(\n]|[A-Za-z0-9]|$)/
const ARRIVE = /报到|集合|入住|签到/

export function findDeadlines(
  outline: Outline,
  times: FoundTime[],
  docDate: string | null,
  isPlan: boolean,
): FoundDeadline[] {
  if (!isPlan) return []
  const found = times.flatMap((time) => (time.isLimit ? (fromTime(outline, time) ?? []) : []))
  const ends = new Set(found.map((item) => item.to))
  return [...found, ...relative(outline, docDate), ...recurring(outline).filter((item) => !ends.has(item.to))]
    .filter((item) => paragraphAt(outline, item.from)?.zone !== 'annex')
    .sort((a, b) => a.from - b.from)
}

function fromTime(outline: Outline, time: FoundTime): FoundDeadline | null {
  const sentence = sentenceAt(outline, time.from)
  if (!sentence || paragraphAt(outline, time.from)?.kind !== 'text') return null
  const clause = clauseAt(outline, sentence, time)
  const found: FoundDeadline = {
    from: time.from,
    to: time.to,
    due: time.isLimit && !time.impossible ? time.end : null,
    type: time.isGoal ? 'goal' : typeOf(clause, sentence, outline),
    what: whatOf(outline, clause, time),
    receiver: receiverOf(clause),
    sentence,
  }
  if (time.isYearly) {
    const [point] = time.points
    const month = String(point?.month ?? 0).padStart(2, '0')
    const day = point?.day ? String(point.day).padStart(2, '0') : 'end'
    return { ...found, due: null, invalidReason: 'recurring', recurrence: `yearly-${month}-${day}` }
  }
  if (time.impossible) found.invalidReason = 'no-such-date'
  else if (found.due === null) found.invalidReason = 'unreadable'
  if (time.inferred) found.inferred = true
  if (time.impossible && time.raw) found.raw = time.raw
  if (time.inferred) found.raw = outline.text.slice(time.from, time.to).replace(/(?:之|以)?前$|截?止$/, '')
  return found
}

interface Clause {
  before: string
  after: string
  from: number
}

/** From the previous date or clause mark to the end of the sentence, or to the next date limit in it. */
function clauseAt(outline: Outline, sentence: Sentence, time: FoundTime): Clause {
  const head = outline.text.slice(sentence.from, time.from)
  const rest = outline.text.slice(time.to, sentence.to)
  const next = rest.search(/[；;]|(?:\d{1,2}月底?|\d{1,2}日|底)前/)
  return { before: head, after: next > 0 ? rest.slice(0, next) : rest, from: sentence.from }
}

function typeOf(clause: Clause, sentence: Sentence, outline: Outline): FoundDeadline['type'] {
  const after = clause.after
  const near = after.slice(0, 60)
  const aside = outline.text.slice(sentence.to, sentence.to + 20)
  if (ARRIVE.test(near.slice(0, 24))) return 'other'
  if (APPLY.test(near) || /参赛|报名/.test(aside.slice(0, 12))) return 'apply'
  if (REPORT.test(after)) return 'report'
  if (/报送|上报/.test(clause.before.slice(-40)) && near.length < 6) return 'report'
  if (/报/.test(near.slice(0, 4))) return 'report'
  return 'complete'
}

/** The receiver stands behind 报送 or 报, or in front of it: 通过…提报. */
function receiverOf(clause: Clause): string | null {
  const after = clause.after
  const receiver = RECEIVER.exec(after)?.[1]
  if (receiver) return receiver.replace(/\s/g, '')
  const mailbox = /至([\u4e00-\u9fa5]{0,20}?(?:邮箱|系统|平台))/.exec(after)
  if (mailbox?.[1]) return mailbox[1]
  const through = /通过([\u4e00-\u9fa5]{4,30}(?:系统|平台|网站|邮箱|小程序))/.exec(after)
  return through?.[1] ?? null
}

function whatOf(outline: Outline, clause: Clause, time: FoundTime): string {
  const at = headingAt(outline, time.from)
  const heading = at === null ? undefined : outline.headings[at]
  if (heading && time.from >= heading.titleFrom && time.to <= heading.to + 2)
    return tidy(heading.title.replace(/[（(].*$/, ''))
  const handed = /将(.{2,40}?)(?:报送|上报|提交|报|发至|发送|反馈|传真)/.exec(clause.after)?.[1]
  if (handed) return tidy(handed)
  const sent = /^(?:统一|集中)?(?:报送|上报|提交|提报|反馈|完成)([^，。；（(]{2,40}?)(?:至|到|[，。；（(]|$)/.exec(
    clause.after,
  )?.[1]
  if (sent) return tidy(sent)
  const last = clause.before
    .replace(/(?:并|请|于|需|须|要|应|在|原则上|前|将|务必|以前)+$/, '')
    .split(/[，：。；]/)
    .filter((part) => part.length > 1)
    .at(-1)
  const after = clause.after.split(/[，。；]/).find((part) => part.length > 1)
  const ahead = REPORT.test(clause.after.slice(0, 16)) || /^完成[。，]?/.test(clause.after)
  return tidy((ahead ? (last ?? after) : (after ?? last)) ?? '')
}

function tidy(text: string): string {
  return text
    .replace(/[\s\n]/g, '')
    .replace(/^(?:并|请|要|将|应)/, '')
    .replace(/^([^（(]*)[）)]$/, '$1')
    .slice(0, 60)
}

function relative(outline: Outline, docDate: string | null): FoundDeadline[] {
  return [...outline.text.matchAll(RELATIVE)].flatMap((match): FoundDeadline[] => {
    const sentence = sentenceAt(outline, match.index)
    const count = numberOf(match[1] ?? '')
    if (!sentence || count === null) return []
    const issued = /印发|发布|下发|发文/.test(match[0])
    const days =
      match[2] === '日' || match[2] === '天' ? count : match[2] === '周' || match[2] === '星期' ? count * 7 : null
    const base = { from: match.index, to: match.index + match[0].length, sentence }
    const clause: Clause = {
      before: outline.text.slice(sentence.from, base.from),
      after: outline.text.slice(base.to, sentence.to),
      from: sentence.from,
    }
    const rest = {
      type: typeOf(clause, sentence, outline),
      what: tidy(clause.after.split(/[，。；]/)[0] ?? ''),
      receiver: receiverOf(clause),
    }
    if (issued && docDate !== null && days !== null)
      return [{ ...base, ...rest, due: addDays(docDate, days), inferred: true, raw: match[0] }]
    return [{ ...base, ...rest, due: null, invalidReason: 'relative' as const, raw: match[0] }]
  })
}

const RHYTHM: Record<string, string> = {
  年: 'yearly',
  半年: 'half-yearly',
  季: 'quarterly',
  季度: 'quarterly',
  月: 'monthly',
  周: 'weekly',
}

function recurring(outline: Outline): FoundDeadline[] {
  return [...outline.text.matchAll(RECURRING)].flatMap((match) => {
    const sentence = sentenceAt(outline, match.index)
    if (!sentence) return []
    const from = match.index
    const to = from + match[0].length
    const clause: Clause = {
      before: outline.text.slice(sentence.from, from),
      after: outline.text.slice(to, sentence.to),
      from: sentence.from,
    }
    const day = match[2] ?? match[3]
    const recurrence = `${RHYTHM[match[1] ?? ''] ?? 'yearly'}${day ? `-${day}` : ''}`
    const what =
      /(?:工作计划|情况|报表|总结|信息|清单|材料|名单)/.exec(clause.after)?.[0] ??
      clause.after.split(/[，。；]/)[0] ??
      ''
    return [
      {
        from,
        to,
        sentence,
        due: null,
        type: 'report' as const,
        what: tidy(what),
        receiver: receiverOf(clause),
        invalidReason: 'recurring' as const,
        recurrence,
      },
    ]
  })
}
