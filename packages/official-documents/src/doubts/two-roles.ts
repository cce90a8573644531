// Is a unit or a person named in two roles that exclude one another? Leading and assisting, hosting and supervising, judging and competing.
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { splitOutside, splitUnits } from '../recognise/units.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findTwoRoles: FindDoubts = (draft, outline) => {
  const found = [...betweenLabels(outline, UNIT_ROLES, splitUnits), ...betweenLabels(outline, PERSON_ROLES, namesIn)]
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

interface Roles {
  /** Label and list. */
  pattern: RegExp
  /** Two labels that exclude one another, each by what they begin or end with. */
  excluded: [RegExp, RegExp][]
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

const PERSON_ROLES: Roles = {
  pattern:
    /((?:常务)?副组长|组长|(?<!小组|领导|主要)成员|(?:评审|评选|评)委(?:会成员|员)?|裁判员?|评审专家|候选人|推荐人选|(?:参赛|参评)(?:选手|人员|队员)|监督员)[:：]([^\n。；;：:]{2,200})/g,
  excluded: [
    [/^组长/, /副组长$|^成员/],
    [/副组长$/, /^成员/],
    [/^(?:评|裁判)/, /^(?:候选|推荐|参赛|参评)/],
    [/^监督/, /^(?:候选|推荐|参赛|参评|评|裁判)/],
  ],
}

interface Listed {
  label: string
  names: string[]
  from: number
  to: number
}

/** Only within one chapter: two leading groups of one document may share their members. */
function betweenLabels(outline: Outline, roles: Roles, split: (list: string) => string[]): Finding[] {
  const chapters = new Map<number, Listed[]>()
  for (const match of outline.text.matchAll(roles.pattern)) {
    if (paragraphAt(outline, match.index)?.kind !== 'text') continue
    const list = untilNextLabel(match[2] ?? '')
    const chapter = headingAt(outline, match.index) ?? -1
    const listed = { label: match[1] ?? '', names: split(list), from: match.index, to: match.index + match[0].length }
    const lists = chapters.get(chapter)
    if (lists) lists.push(listed)
    else chapters.set(chapter, [listed])
  }
  return [...chapters.values()].flatMap((lists) =>
    lists.flatMap((first, i) =>
      // Lists of one item stand together; a label that comes back opens the next item.
      lists
        .slice(i + 1, nextOf(lists, i))
        .flatMap((second) => (isExcluded(roles, first.label, second.label) ? inBoth(outline, first, second) : [])),
    ),
  )
}

function nextOf(lists: Listed[], from: number): number {
  let next = from + 1
  while (next < lists.length && lists[next]?.label !== lists[from]?.label) next++
  return next
}

function isExcluded({ excluded }: Roles, a: string, b: string): boolean {
  return excluded.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)))
}

/** Text that lost its line ends runs on into the next label. */
function untilNextLabel(list: string): string {
  return list.replace(/(?:牵头|配合|责任|主办|承办|协办|指导|监督|支持)(?:单位|部门).*$/, '')
}

function inBoth(outline: Outline, first: Listed, second: Listed): Finding[] {
  return first.names
    .filter((name) => name.length >= 2 && second.names.includes(name))
    .map((name) => ({
      kind: 'two-roles',
      severity: 'ask',
      message: {
        zh: `“${name}”既在“${first.label}”又在“${second.label}”里。`,
        en: `“${name}” is named both under “${first.label}” and under “${second.label}”.`,
      },
      spans: [outline.span(first.from, first.to), outline.span(second.from, second.to)],
      about: [],
    }))
}

/** Names of two to four characters; an office behind the name (张三市委副书记) is left out by the sign or blank that parts them. */
function namesIn(list: string): string[] {
  return splitOutside(list, /[、，,；;]/)
    .map((part) => part.replace(/[（(].*$/, ''))
    .filter((part) => /^[\u4e00-\u9fa5·]{2,4}$/.test(part) && !/[部局委办处科室组厅院会等]$/.test(part))
}
