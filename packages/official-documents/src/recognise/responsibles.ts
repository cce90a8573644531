// Decides who answers for what: 责任部门：…, （…牵头，…配合）, and a unit that 负责, 牵头 or 承担 in a sentence.
import { type Outline, paragraphAt } from '../outline/outline.ts'
import { splitOutside, splitUnits } from './units.ts'

export interface FoundResponsible {
  from: number
  to: number
  units: string[]
  lead: string[]
  style: 'label' | 'paren' | 'inline'
  label: string | null
}

const LABEL =
  /(责任部门|责任单位|责任处室|牵头单位|牵头部门|配合单位|配合部门|参与单位|主办单位|承办单位|协办单位|联合主办|指导单位|支持单位|主办|承办|协办)[:：]([^\n。；;〕】\]]{2,300})/g
const PAREN = /[（(]((?:[^（()）\n]|[（(][^（()）\n]{1,20}[）)]){2,260}?)[）)]/g
const DUTY_END = /(?:负责|牵头|配合|落实|承担|参与|分工负责|分别负责|按职责分工)$/
const UNIT_END =
  '(?:委员会|团委|团工委|团省委|团市委|团县委|团中央|办公室|办公厅|各部门|部门|单位|组织|机关|委|局|厅|部|办|处|科|公司|企业|集团|中心|学校|高校|大学|学院|医院|银行|海关|政府|协会|学会|联合会|商会|青联|学联|少工委|站|支队)'
const BRACKET = '(?:[（(][^（()）\\n]{1,12}[）)])'
/** A unit's name from the start of a clause, and a second one behind 及. */
const UNIT = `(?!由|按照?|根据|并|及时|其中|会同|联合|对(?!口)|与|将|要|需|应)(?:(?!按照|要|需|负责)[\\u4e00-\\u9fa5“”、]|${BRACKET}){0,40}?${UNIT_END}${BRACKET}?`
const CLAUSE_START = '(?<=^|[。；;，,：:、\\n由）)]|请)'
const HOW = '(?:同时|具体|归口|共同|统一|分别|主要|全面|统筹)?'
/** 负责同志, 负责人 and 负责…人员名单 are people, not duties. */
const DUTY =
  '(?:负责(?!同志|人|[^，。；\\n]{0,12}(?:人员名单|联系人))|牵头(?!单位|部门|的)|承担起?(?=[^，。\\n]{1,16}(?:任务|工作|职责|责任)))'
const INLINE = new RegExp(`${CLAUSE_START}(${UNIT}(?:及${UNIT})?)(?:要|应)?${HOW}${DUTY}`, 'g')
/** 办公厅对…负总责: the duty stands at the end of the clause. */
const TOTAL = new RegExp(`(?<=^|[。；;，,\\n])(${UNIT})对[^，。；\\n]{2,60}负总责`, 'g')
/** 甲要做好…，负责…: the unit is named once, at the start of the sentence. */
const LATER = new RegExp(`(?<=^|[。\\n])(${UNIT})(?:要|应)[^。；\\n]{2,80}?[，,]负责(?!人|同志)`, 'g')

export function findResponsibles(outline: Outline): FoundResponsible[] {
  const { text } = outline
  const found: FoundResponsible[] = []
  for (const match of text.matchAll(LABEL)) {
    const from = match.index + match[0].length - (match[2] ?? '').length
    const list = closedList(match[2] ?? '')
    found.push({
      from,
      to: from + list.length,
      units: splitUnits(list),
      lead: match[1]?.startsWith('牵头') ? splitUnits(list) : [],
      style: 'label',
      label: match[1] ?? null,
    })
  }
  for (const match of text.matchAll(PAREN)) {
    const inner = match[1] ?? ''
    if (!DUTY_END.test(inner)) continue
    const from = match.index + 1
    const { units, lead } = unitsOfDuty(inner)
    if (units.length > 0) found.push({ from, to: from + inner.length, units, lead, style: 'paren', label: null })
  }
  const taken = new Uint8Array(text.length)
  for (const item of found) taken.fill(1, item.from, item.to)
  for (const match of [...text.matchAll(INLINE), ...text.matchAll(TOTAL), ...text.matchAll(LATER)]) {
    const unit = match[1] ?? ''
    const from = match.index
    const to = from + unit.length
    if (unit.length < 2 || isTaken(taken, from, to)) continue
    taken.fill(1, from, to)
    const units = splitOutside(unit, /[及、]/)
    found.push({ from, to, units, lead: [], style: 'inline', label: null })
  }
  return found.filter((item) => inDocument(outline, item.from)).sort((a, b) => a.from - b.from)
}

/** A list inside brackets ends where they close. */
function closedList(list: string): string {
  let depth = 0
  for (let i = 0; i < list.length; i++) {
    if (/[（(]/.test(list.charAt(i))) depth++
    else if (/[）)]/.test(list.charAt(i)) && depth-- === 0) return list.slice(0, i)
  }
  return list
}

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  return taken.subarray(from, to).includes(1)
}

/** 甲牵头，乙、丙按职责分工配合 */
function unitsOfDuty(text: string): { units: string[]; lead: string[] } {
  const units: string[] = []
  const lead: string[] = []
  for (const clause of text.split(/(?<=负责|牵头|配合|落实|承担|参与|分工)[，,；;]/)) {
    const isLead = /牵头$/.test(clause)
    const bare = clause
      .replace(/(?:分工|共同|分别)?(?:负责|牵头|配合|落实|承担|参与)$/, '')
      .replace(/按照?(?:各自)?职责(?:分工)?$/, '')
    for (const unit of splitUnits(bare)) {
      units.push(unit)
      if (isLead) lead.push(unit)
    }
  }
  return { units, lead }
}

function inDocument(outline: Outline, offset: number): boolean {
  const paragraph = paragraphAt(outline, offset)
  return paragraph?.kind === 'text' && paragraph.zone !== 'annex' && paragraph.zone !== 'head'
}
