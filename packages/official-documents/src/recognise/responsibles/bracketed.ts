// Decides which brackets name units: （甲牵头，乙、丙配合）, 〔甲、乙按职责分工负责〕, and a bare list of organs behind a full stop.
import { isOrgan, splitUnits } from '../units.ts'
import type { FoundResponsible } from './found-responsible.ts'

const BRACKET =
  /(?:[（(]((?:[^（()）\n]|[（(][^（()）\n]{1,20}[）)]){2,300}?)[）)]|[〔【[]((?:[^〔〕【】[\]\n]){2,300}?)[〕】\]])/g
const DUTY =
  '(?:牵头负责|牵头|分别负责|负责落实|负责实施|负责|组织实施|配合落实|配合|抓好落实|落实|承担|参与|参加|协助|协同|协办|实施|支持|办理)'
const DUTY_END = new RegExp(`(${DUTY})$`)
const CLAUSE = new RegExp(`(?<=${DUTY})[，,；;、]`)

/** `isTaken`: a label inside the bracket was read already. */
export function findBracketed(text: string, isTaken: (from: number, to: number) => boolean): FoundResponsible[] {
  const found: FoundResponsible[] = []
  const bare: FoundResponsible[] = []
  for (const match of text.matchAll(BRACKET)) {
    const inner = match[1] ?? match[2] ?? ''
    const from = match.index + 1
    const to = from + inner.length
    if (isTaken(from, to) || /[。！？]/.test(inner)) continue
    const says = DUTY_END.test(inner)
    const read = says ? ofDuty(inner) : ofBareList(text, match.index, inner)
    if (read && read.units.length > 0) (says ? found : bare).push({ from, to, ...read, style: 'paren', label: null })
  }
  // A single bare name may be the author of a report; where others say 负责, it says the same.
  const sure = found.length > 0 || bare.length > 1
  return [...found, ...bare.filter((item) => sure || item.units.length > 1)]
}

interface Units {
  units: string[]
  lead: string[]
}

/** 甲牵头，乙、丙按职责分工配合 */
function ofDuty(text: string): Units | null {
  const units: string[] = []
  const lead: string[] = []
  for (const clause of text.split(CLAUSE)) {
    const duty = DUTY_END.exec(clause)?.[1] ?? ''
    for (const unit of splitUnits(clause.slice(0, clause.length - duty.length))) {
      units.push(unit)
      if (duty.startsWith('牵头')) lead.push(unit)
    }
  }
  // A remark that happens to end in 参与 or 支持 names no organ.
  return units.some((unit) => isOrgan(unit)) ? { units, lead } : null
}

/** （市民政局、团市委） names who does what the sentence before it asks; in the middle of a sentence it explains a word. */
function ofBareList(text: string, at: number, inner: string): Units | null {
  if (!/[。；;]$/.test(text.slice(Math.max(0, at - 1), at))) return null
  const units = splitUnits(inner)
  return units.length > 0 && units.every(isOrgan) ? { units, lead: [] } : null
}
