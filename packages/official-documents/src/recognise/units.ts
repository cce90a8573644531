// Decides where one organ ends and the next begins in a list of organs.

const OPEN = /[（(《“〔]/
const CLOSE = /[）)》”〕]/

/** Splits outside brackets at the given signs. */
export function splitOutside(text: string, signs: RegExp): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of text) {
    if (OPEN.test(char)) depth++
    else if (CLOSE.test(char)) depth = Math.max(0, depth - 1)
    if (depth === 0 && signs.test(char)) {
      if (part) parts.push(part)
      part = ''
    } else part += char
  }
  if (part) parts.push(part)
  return parts
}

/** Addressees: at ，；。 or line ends; when there is none, at 、 outside brackets. */
export function splitRecipients(text: string): string[] {
  const plain = text.replace(/[ \n]/g, '')
  // Brackets that hold a comma are damaged; then every comma counts.
  const parts = isScrambledList(plain) ? plain.split(/[，,；;。]/).filter(Boolean) : splitOutside(plain, /[，,；;。]/)
  return parts.length > 1 ? parts : splitOutside(parts[0] ?? '', /、/)
}

/** A bracket that opens inside another and holds a comma: lines were woven into one another. */
export function isScrambledList(text: string): boolean {
  return /[（(][^（()）]*[，,；;][^（()）]*[（(]/.test(text)
}

const ORGAN_END = '(?:委员会|办公室|办公厅|委|局|厅|部|会|院|署|(?<!共青)团|政府|大学|学院|公司|中心)'

/** Issuers and signers: several organs may follow one another without any sign; each restarts with 中共, 共青团 or the same place. */
export function splitOrgans(text: string): string[] {
  const plain = text.replace(/\s/g, '')
  const parts = splitOutside(plain, /[，,；;。\n]/)
  if (parts.length > 1) return parts
  const single = parts[0] ?? plain
  const place = /^(?:中共|共青团)?([\u4e00-\u9fa5]{2,8}?[省市县区州盟旗])/.exec(single)?.[1]
  const restart = new RegExp(`(?<=${ORGAN_END})(?=中共|共青团${place ? `|${place}` : ''})`, 'g')
  const names = single.split(restart)
  return names.length > 1 && names.every((name) => name.length >= 4) ? names : [single]
}

/**
 * What the name of an organ ends in. Words of the genre, level by level: party and state organs, their inner parts,
 * people's organisations, bodies, places of work, territories. Add the ending of a kind of organ here, never a name.
 */
const ORGAN_WORDS = [
  '委员会|领导小组|指挥部|小组|(?:工作|竞赛|宣传|会务|后勤|保障|综合|评审|秘书|专项|推进|指导|接待|安保|医疗|专家)组|专班|办公室|办公厅|办事处|事务所|管委会|组委会|秘书处|人民政府|政府|党委|党组|支部|总支',
  // 卫生健康委: 国发〔2018〕6号.
  '工委|团委|(?:团[省市区县州旗]|省|市|县|区|州|盟|旗|镇|乡|街|党|纪|政法|工|人大常|少工|爱卫|编|国资|改革|发改|卫健|健康|体改|民宗|住建)委',
  '团中央|党中央|国务院|法院|检察院|海关|总队|支队|大队|中队|总工会|工会|联合会|基金会|协会|学会|商会|促进会|理事会|研究会|妇联|残联|侨联|文联|科协|社科联|工商联|青联|学联',
  '(?:中心|分|总)?支?(?:行|社)|银行|公司|集团|企业|合作社|大学|学院|中学|小学|幼儿园|学校|高校|院校|党校|医院|研究院|科学院|设计院|剧院|福利院|敬老院',
  '中心|博物馆|图书馆|文化馆|纪念馆|体育馆|展览馆|档案馆|馆|气象台|电视台|台|站|所|队|厂|场|园|院|校|网',
  '街道|乡镇|镇街|苏木|嘎查|园区|开发区|新区|高新区|示范区|社区|村|镇|乡|各地|地区|(?:各|级|属|直|试点|有关|相关|全)[省市县区州盟旗]|[省市县区州盟旗]',
  '部门|单位|机构|组织|机关|团体|部队|兵团|联盟|财政|主办方|承办方|主体',
  '局|厅|部|委|办|处|科|室|股|署|会',
].join('|')
const ORGAN_BRACKET = '(?:[（(][^（()）\\n]{1,14}[）)])'
const ORGAN_NAME = new RegExp(
  `^(?:[\\u4e00-\\u9fa5A-Z0-9“”·—-]|${ORGAN_BRACKET}){0,36}(?:${ORGAN_WORDS})${ORGAN_BRACKET}?$`,
)
/** Words of an ordinary sentence: what contains them is no name. */
const NO_NAME =
  /[的了是把被让]|指定|明确|确定|安排|设立|责成|委托|要求|督促|通过|按照|根据|加强|推动|选派|建立|实行|落实|完善|强化|健全|依托|聘请|邀请|配合|鼓励|会同|做好|具有|没有|(?<!行)为(?!民)|各项|负责|牵头|承担|^(?:支持|引导|组织(?!部)|指导|动员|发动|推荐|选择|坚持|发挥|统筹(?!办)|协调|确保|保障|我|本|贵|你|该|此|经|凡|如|若|当|可|须|以|在|对(?!口)|从|向|与|和|及|并|将|要|需|应|使|到|于|不|即|如|但|因|各自)/
const PERSON = /(?:负责人|领导|同志|主任|书记|专人|人员|干部)$/

/** Whether a stretch looks like the name of an organ or of a group of organs (各县区团委, 省级有关部门). */
export function isOrgan(name: string): boolean {
  if (name.length < 2 || name.length > 44) return false
  return !NO_NAME.test(name.replace(/[（(][^（()）]*[）)]|“[^”]*”/g, '')) && !PERSON.test(name) && ORGAN_NAME.test(name)
}

const AND = /(?:以及|会同|联合|及|和|与)/

/** 市工信局及各县（市、区）工信局 are two; 人力资源和社会保障局 is one: both sides must be names. */
function splitAnd(unit: string): string[] {
  const match = AND.exec(unit)
  if (!match) return [unit]
  for (const and of unit.matchAll(new RegExp(AND, 'g'))) {
    const left = unit.slice(0, and.index)
    const right = unit.slice(and.index + and[0].length)
    if (isInBracket(unit, and.index)) continue
    if (isOrgan(left) && splitAnd(right).every(isOrgan) && right.length > 0) return [left, ...splitAnd(right)]
  }
  return [unit]
}

function isInBracket(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return /[（(][^）)]*$/.test(before) || /“[^”]*$/.test(before)
}

/** How the duty is shared, at the end of a list: not part of the last name. */
const SHARED =
  /(?:等)?(?:有关|相关|各有关|成员)?(?:(?<=等|等有关|等相关|等各有关|等成员)(?:部门|单位|机构|方面))?(?:按照?(?:各自)?(?:职责|职能|分工|任务|权限)[\u4e00-\u9fa5]{0,4}|根据(?:各自)?职责(?:分工)?|依(?:据|照)?职责|结合(?:各自)?实际|(?:分工|分别|共同|具体|统一|分头|各自|抓好|认真|协同|一起|联合))*$/

/** （列第一位者为牵头单位，下同） and （设在某局） explain the list and are no names. */
export const REMARK =
  /[（(](?:设在|(?:以下)?(?:简称|统称))[^（）()]{1,40}[）)]|[（(][^（）()]{0,40}(?:下同|第一位|首位|排名不分|排序)[^（）()]{0,40}[）)]/g
/** A page number that fell into a list. */
const PAGE = /[—－-]{1,2}\d{1,3}[—－-]{1,2}/g

/** Responsible units: at 、 and ，, without 等部门 and 按职责分工. */
export function splitUnits(text: string): string[] {
  return splitOutside(text.replace(/[ \n]/g, '').replace(PAGE, '').replace(REMARK, ''), /[、，,；;]/)
    .flatMap((unit) => {
      const bare = unit.replace(/^(?:由|请|及|和|以及|并由|会同|联合|同时)/, '')
      return splitAnd(bare.replace(SHARED, '')).map((name) =>
        name.replace(/等[\u4e00-\u9fa5]{0,6}(?:部门|单位|机构|方面)$|等$/, ''),
      )
    })
    .filter((unit) => unit.length > 0)
}
