// Is a unit named in two roles that exclude one another? Leading and assisting, hosting and supervising.
import { type Outline, paragraphAt } from '../outline/outline.ts'
import { splitUnits } from '../recognise/units.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { findInBoth, type Roles } from './named-roles.ts'

export const findTwoRoles: FindDoubts = (draft, outline) => {
  const found = [
    ...leadingAndAssisting(outline),
    ...findInBoth(outline, UNIT_ROLES, (match) => splitUnits(untilNextLabel(match[2] ?? ''))),
  ]
  for (const duty of draft.responsibles) {
    const twice = duty.units.find((unit, i) => duty.units.indexOf(unit) !== i)
    const leads = duty.lead?.includes(twice ?? '') === true
    if (twice !== undefined)
      found.push({
        kind: 'two-roles',
        severity: 'ask',
        message: leads
          ? {
              zh: `“${twice}”在同一项里既牵头又配合。`,
              en: `“${twice}” both leads and assists in the same item.`,
            }
          : { zh: `“${twice}”在同一处列了两次。`, en: `“${twice}” is named twice in the same place.` },
        spans: [duty.span],
        about: [duty.id],
      })
  }
  return found
}

/** 由甲牵头，乙、甲配合: both in one sentence. */
const LEADS =
  /(?:^|[，。；：（(]|由)([\u4e00-\u9fa5、]{2,30}?)牵头(?:负责)?[，,]([^，。；]{2,80}?)(?:按照?职责(?:分工)?)?(?:配合|参与|协助|协同)/g

function leadingAndAssisting(outline: Outline): Finding[] {
  return [...outline.text.matchAll(LEADS)].flatMap((match): Finding[] => {
    // A bracket is read as a list of units elsewhere.
    const zone = paragraphAt(outline, match.index)?.zone
    if (zone !== 'body' || /^[（(]/.test(match[0])) return []
    const leads = splitUnits(match[1] ?? '').map((unit) => unit.replace(/^由/, ''))
    const twice = splitUnits(match[2] ?? '').find((unit) => leads.includes(unit.replace(/^(?:会同|由)/, '')))
    if (twice === undefined) return []
    return [
      {
        kind: 'two-roles',
        severity: 'ask',
        message: {
          zh: `“${twice}”在同一项里既牵头又配合。`,
          en: `“${twice}” both leads and assists in the same item.`,
        },
        spans: [outline.span(match.index, match.index + match[0].length)],
        about: [],
      },
    ]
  })
}

const UNIT_ROLES: Roles = {
  pattern:
    /((?:牵头|配合|责任|主办|联合主办|承办|协办|指导|监督|评审|参赛|支持)(?:单位|部门|机构|处室))[:：]([^\n。；;〕】\]：:]{2,300})/g,
  excluded: [
    [/^牵头/, /^配合/],
    [/^责任/, /^配合/],
    [/^责任/, /^监督/],
    [/^主办/, /^(?:承办|协办|指导|监督)/],
    [/^联合主办/, /^(?:承办|协办|指导|监督)/],
    [/^承办/, /^(?:协办|指导|监督)/],
    [/^评审/, /^参赛/],
  ],
}

/** Text that lost its line ends runs on into the next label. */
function untilNextLabel(list: string): string {
  return list.replace(/(?:牵头|配合|责任|主办|承办|协办|指导|监督|支持)(?:单位|部门).*$/, '')
}
