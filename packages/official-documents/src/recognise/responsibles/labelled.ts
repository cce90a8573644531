// Decides where a label names units: 责任单位：…, 牵头单位：…，配合单位：…, 主办：….
import type { Outline } from '../../outline/outline.ts'
import { REMARK, splitUnits } from '../units.ts'
import type { FoundResponsible } from './found-responsible.ts'

const ROLE =
  '(?:(?:第一|主要|具体|共同|主体)?责任|牵头|联合牵头|配合|协同|协作|协助|参与|主办|联合主办|承办|联合承办|协办|联办|支持|指导|主管|执行|落实|实施|组织|主责)'
const BODY = '(?:部门|单位|处室|科室|股室|机构|主体|方)'
/** With 单位 the label may stand anywhere; a bare 牵头： only where something begins. */
const LABEL = `(?:${ROLE}(?:${BODY}(?:[及和、]${ROLE}?${BODY})?)|(?:联合)?(?:主办|承办|协办)|(?<=^|[\\n（(〔【\\[，,；;）)])(?:${ROLE}))[:：]`
const LABELLED = new RegExp(`(?<label>${LABEL})(?<list>[^\\n。]{2,400})`, 'g')
const NEXT_LABEL = new RegExp(`[，,；;、]?${LABEL}`)
/** 列第一位者为牵头单位: said once, it holds for all lists. */
const FIRST_LEADS = /[列排][在于]?(?:第一位|首位)[^。；，）)]{0,8}为[^。；，）)]{0,6}牵头/
/** Any other label ends the list: 完成时限：, 联系人：. */
const OTHER_LABEL = /[，,；;][^，,；;、：:]{2,8}[:：]|(?:完成(?:时限|时间)|时间安排|时限|责任人|联系人|联系电话)[:：]/

export function findLabelled(outline: Outline, headingFrom: (after: number) => number): FoundResponsible[] {
  const found: FoundResponsible[] = []
  const { text } = outline
  const firstLeads = FIRST_LEADS.test(text)
  let from = 0
  while (from < text.length) {
    LABELLED.lastIndex = from
    const match = LABELLED.exec(text)
    if (!match) break
    const label = match.groups?.label ?? ''
    const start = match.index + label.length
    const list = listOf(text.slice(start, Math.min(start + 400, headingFrom(start))), isBracketed(text, match.index))
    from = start + list.length
    if (list.length < 2) {
      from = start
      continue
    }
    const units = splitUnits(spaced(outline, start, start + list.length))
    if (units.length === 0) continue
    found.push({
      from: start,
      to: start + list.length,
      units,
      lead: label.includes('牵头') ? units : firstLeads && /责任/.test(label) ? units.slice(0, 1) : [],
      style: 'label',
      label: label.slice(0, -1),
    })
  }
  return found
}

function isBracketed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at)
  return /[（(〔【[][^）)〕】\]\n]*$/.test(before)
}

/** The list ends at the line, the full stop, the closing bracket, the next label. */
function listOf(text: string, bracketed: boolean): string {
  let end = text.search(/[\n。]/)
  if (end < 0) end = text.length
  const next = NEXT_LABEL.exec(text.slice(0, end))
  if (next) end = next.index
  end = closing(text.slice(0, end))
  const other = OTHER_LABEL.exec(text.slice(0, end))
  if (other) end = other.index
  // 甲、乙等；各区政府: inside a bracket the list goes on behind a semicolon, in a line it does not.
  const semicolon = bracketed ? -1 : text.slice(0, end).search(/[；;]/)
  if (semicolon >= 0) end = semicolon
  const remark = text.slice(0, end).search(REMARK)
  if (remark > 0) end = remark
  return text.slice(0, end).replace(/[，,；;、：:]+$/, '')
}

/** A list inside brackets ends where they close. */
function closing(list: string): number {
  let depth = 0
  for (let i = 0; i < list.length; i++) {
    const char = list.charAt(i)
    if (/[（(〔【[]/.test(char)) depth++
    else if (/[）)〕】\]]/.test(char) && depth-- === 0) return i
  }
  return list.length
}

/** Names set apart by blanks only: the folded text has lost them, the source has them. */
function spaced(outline: Outline, from: number, to: number): string {
  const folded = outline.text.slice(from, to)
  if (/[、，,；;]/.test(folded)) return folded
  const { text } = outline.span(from, to)
  const parts = text.split(/[ \t\u3000]+/).filter(Boolean)
  return parts.length > 1 && parts.every((part) => part.length >= 4) ? parts.join('、').replace(/\s/g, '') : folded
}
