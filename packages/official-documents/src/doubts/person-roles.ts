// Is a person named in two roles that exclude one another? Head and member of one group, judge and candidate.
// One person as contact of two organs is no doubt.
import type { Outline } from '../outline/outline.ts'
import type { FindDoubts } from './finding.ts'
import { findInBoth, type Roles } from './named-roles.ts'

export const findPersonRoles: FindDoubts = (_draft, outline) =>
  findInBoth(outline, ROLES, (match) => namesIn(outline, match))

const LABELS =
  '(?:第一|常务)?副组长|组长|(?<!小组|领导|主要)成员|(?:评审|评选|评)委(?:会成员|员)?|裁判员?|评审专家|候选人|推荐人选|(?:参赛|参评)(?:选手|人员|队员)|监督员'
const ROLES: Roles = {
  // The list goes on over the lines up to the next label.
  pattern: new RegExp(`(${LABELS})(?:[:：]|由)((?:(?!${LABELS})[^。；;：:]){2,1500})`, 'g'),
  excluded: [
    [/^组长/, /副组长$|^成员/],
    [/副组长$/, /^成员/],
    [/^(?:评|裁判)/, /^(?:候选|推荐|参赛|参评)/],
    [/^监督/, /^(?:候选|推荐|参赛|参评|评|裁判)/],
  ],
}

/** The surnames that most people bear; a word that begins with none of them is taken for no name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武'
/** A blank parts a name from its office: 肖 捷  市政府副秘书长. */
const PARTED = new RegExp(`^([${SURNAMES}])\\s*([\\u4e00-\\u9fa5]{1,2})(?=\\s|$|[（(]|同志|担任|兼任|任)`)
/** Where blanks were lost, a name of three characters in front of the first of an office: 市委副书记, 县教育局局长. */
const RUN_ON = new RegExp(
  `^([${SURNAMES}][\\u4e00-\\u9fa5]{2})(?=[国省市县区州团党中共教政民公财宣统组人委办局院校镇乡街副主书处科部厅原税审司法发改环水农林交住广])`,
)

const NEXT_HEADING = /\n\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/

/** Names as the source writes them, line by line. */
function namesIn(outline: Outline, match: RegExpExecArray): string[] {
  const from = match.index + match[0].length - (match[2] ?? '').length
  const list = outline.span(from, match.index + match[0].length).text.split(NEXT_HEADING)[0] ?? ''
  return list.split(/[、，,；;\n]/).flatMap((part) => {
    const parted = PARTED.exec(part.trim())
    if (parted) return `${parted[1]}${parted[2]}`
    return RUN_ON.exec(part.trim())?.[1] ?? []
  })
}
