// Does somebody get a duty who never gets the paper? Quiet by default: only where the addressees are a list of one kind of units,
// and a whole class of the same kind (各驻外团工委 beside 市直团工委) stands outside it.
import type { Draft, HeaderItem, Responsible, Span } from '../draft.ts'
import { splitOutside } from '../recognise/units.ts'
import type { FindDoubts, Finding } from './finding.ts'

/** Addressees that pass the paper on to everybody below them or beside them. */
const PASSES_ON = /政府|党委$|党组$|有关|各部门|各单位|各机构|直属机构|各成员|管委会$|办事处$|^各位|^各会员/
/** Kinds of units by the end of their name; the longer ends first. */
const KINDS =
  /(团工委|少工委|团委|团支部|党支部|工会|妇联|青联|学联|学生会|文明办|宣传部|组织部|教育局|分公司|公司|学校|高校|学院|协会|商会|学会|医院|中心|委员会|联合会)$/

export const findNotAddressed: FindDoubts = (draft) => {
  const recipients = draft.header.find((item) => item.field === 'recipients')
  const named = Array.isArray(recipients?.value) ? recipients.value : []
  const isDamaged = draft.anomalies.some((anomaly) => anomaly.kind === 'scrambled-text')
  if (!recipients || isDamaged || named.some((unit) => PASSES_ON.test(bare(unit)))) return []
  const addressed = named.flatMap((unit) => splitOutside(unit, /、/)).map(bare)
  const left = new Map<string, Responsible[]>()
  for (const duty of draft.responsibles)
    for (const unit of duty.units)
      if (isClassOutside(unit, addressed, draft)) left.set(unit, [...(left.get(unit) ?? []), duty])
  return [...left].map(([unit, duties]) => tell(unit, duties, recipients))
}

function bare(unit: string): string {
  return unit.replace(/[（(][^（()）]*[）)]/g, '').replace(/^各|[\s“”]/g, '')
}

/** A class (各…) of the same kind as an addressee, named by none of them. */
function isClassOutside(unit: string, addressed: string[], draft: Draft): boolean {
  if (!/^各(?!级|地|相关|有关|单位|部门|责任|成员)/.test(unit)) return false
  const name = bare(unit)
  const kind = KINDS.exec(name)?.[1]
  if (!kind || !addressed.some((other) => other.endsWith(kind))) return false
  const level = name.slice(0, -kind.length)
  // 各省级团委 are those of 各省、自治区、直辖市.
  if (/^[省市州盟县区旗乡镇]+级?$/.test(level) && addressed.some((other) => other.includes(level.charAt(0))))
    return false
  const issuers = draft.header
    .filter((item) => item.field === 'issuer' || item.field === 'cc')
    .flatMap((item) => item.value)
  // 各县区团委 includes 各县团委; 各团委 would include all.
  return (
    level !== '' &&
    ![...addressed, ...issuers.map(bare)].some(
      (other) =>
        other === name || other === kind || (other.endsWith(kind) && isPartOf(level, other.slice(0, -kind.length))),
    )
  )
}

/** Every character of the level stands in the other: 县 in 县区, 市直 in 市直机关. */
function isPartOf(level: string, other: string): boolean {
  const plain = (text: string) => [...text.replace(/[、，]/g, '')]
  return (
    plain(level).every((char) => other.includes(char)) ||
    plain(other).every((char) => level.includes(char) || /[省市州盟县区旗]/.test(char))
  )
}

function tell(unit: string, duties: Responsible[], recipients: HeaderItem): Finding {
  const spans: Span[] = [recipients.span, ...duties.map((duty) => duty.span)]
  const times = duties.length
  return {
    kind: 'not-addressed',
    severity: 'note',
    message: {
      zh: `“${unit}”有${times > 1 ? ` ${times} 项` : ''}任务，但不在主送之列（${recipients.span.text.replace(/\s+/g, '').slice(0, 40)}）。`,
      en: `“${unit}” has ${times > 1 ? `${times} duties` : 'a duty'} and is not among the addressees (${recipients.span.text.replace(/\s+/g, '').slice(0, 40)}).`,
    },
    spans: [...spans.slice(1), ...spans.slice(0, 1)],
    about: [...duties.map((duty) => duty.id), recipients.id],
  }
}
