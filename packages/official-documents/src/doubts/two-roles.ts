// Is a unit or a person named in two roles that exclude one another? Leading and assisting, hosting and supervising, judging and competing.
import { headingAt, type Outline, paragraphAt } from '../outline/outline.ts'
import { splitOutside, splitUnits } from '../recognise/units.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findTwoRoles: FindDoubts = (draft, outline) => {
  const found = [
    ...leadingAndAssisting(outline),
    ...betweenLabels(outline, UNIT_ROLES, splitUnits),
    ...betweenLabels(outline, PERSON_ROLES, namesIn),
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
    /((?:常务)?副组长|组长|(?<!小组|领导|主要)成员|(?:评审|评选|评)委(?:会成员|员)?|裁判员?|评审专家|候选人|推荐人选|(?:参赛|参评)(?:选手|人员|队员)|监督员)(?:[:：]|由)((?:(?!副组长|组长|成员)[^\n。；;：:]){2,200})/g,
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

/** The hundred surnames that most people bear; a word that begins with none of them is taken for no name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武'
/** What an office begins with behind a name: 市委副书记, 县教育局局长. */
const NAME = new RegExp(
  `^([${SURNAMES}][\\u4e00-\\u9fa5]{1,2}?)(?:同志|$|(?=[国省市县区州团党中共教政民公财宣统组人委办局院校镇乡街副主书处科部厅原兼]))`,
)

function namesIn(list: string): string[] {
  return splitOutside(list, /[、，,；;]/).flatMap((part) => {
    const bare = part.replace(/[（(].*$/, '').replace(/(?:同志)?(?:担任|兼任|任)$/, '')
    return NAME.exec(bare)?.[1] ?? []
  })
}
