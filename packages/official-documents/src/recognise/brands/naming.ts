// Decides whether a quoted stretch is the proper name of something, by the words around it and by its own last word.
// GUIDE of the corpus: names of an activity, project, platform, competition, award, team, campaign or its theme;
// not slogans, policy shorthand or scare quotes.

/** What has a name of its own in this genre. Words that are only sure right behind the quotes stand in NEAR. */
const NAMED_THINGS =
  '活动|行动|计划|工程|项目|平台|大赛|竞赛|赛事|[挑联邀锦决]\\S{0,2}赛|比赛|品牌|专项|论坛|讲座|座谈会|沙龙|公众号|小程序|APP|客户端|系列|专场|人才库|驿站|联盟|[夏冬训]\\S?令?练?营|评选|对接会|绿色通道|(?:培养|资助|培育)对象|培训班|研修班|直播|节目|栏目|专栏|称号|荣誉|基金|奖学金|助学金|服务队|突击队|宣讲团|讲师团|工作室|讲堂|课堂|文化节|艺术节|嘉年华|晚会|音乐会|运动会|马拉松|征文|展演|巡展|博览会|推介会|招聘会|分享会|读书会|团日|志愿服务|宣传[月周日]|活动[月周日]|热线'
const NEAR =
  '选树|选培|选拔|创建|争创|认定|申报|推荐|团队|空间|基地|中心|服务站|专线|学堂|课程|班|团课|党课|候选人|岗位|示范[岗点区]|奖章?|专窗|系统|志愿者|特派员|全球|交友'
const PLAIN = '(?:(?![的了和与及在是为等将把向对从到要])[\\u4e00-\\u9fa5])'
const AFTER = new RegExp(
  `^(?:${PLAIN}{0,12}?(?:${NAMED_THINGS})|${PLAIN}{0,4}?(?:${NEAR})|(?:为主题|主题)|${PLAIN}{0,4}(?:学习|主题)(?:教育|宣传)|等(?:${PLAIN}{0,8}?)(?:赛事|活动|荣誉|大赛|品牌|项目|平台|[\\u4e00-\\u9fa5]{0,4}称号))`,
)
/** Directly behind the quotes these words make even a numeral shorthand a name: “三…”等活动. */
const STRONG =
  /^(?:等)?(?:系列|主题|品牌|专项)?(?:活动|行动|计划|工程|大赛|竞赛|论坛|讲座|项目|公众号|APP|(?:学习|主题)教育)/
/** Short names: “春蕾”计划. */
const SHORT = /^(?:计划|行动|工程|杯)/
/** Somebody brings it about, and the name ends the thought. */
const MADE =
  /(?:推出|打造|开展|举办|召开|发起|建设|启动|实施|组织|参加|开通|关注|登录|依托|参与|设立|组建|创办|成立|培育|在)(?:了|[“”][^“”\n]{2,24}[”、]{1,2}){0,3}$/
/** Things that are counted have a name: 打造200间“…”, 建成17个…的“…”. */
const COUNTED_BEFORE =
  /(?:建成|建设|建立|新建|打造|设立|成立|组建|命名|创建|培育|建有)[^，。；“”]{0,6}\d+余?[个家间支所场项名处座条][^，。；“”]{0,16}$/
const COUNTED_BEHIND = /^\d[\d.]{0,6}[万千百]?余?[个支间家名场套份期](?![\u4e00-\u9fa5])/
/** An honour is given under its name. */
const AWARDED =
  /(?:评选|评出|评为|授予|命名为?|表彰|荣获|获得|获评|申报|争创|创建|选树|推选|评定)(?:为|了|全[国省市县]|[省市县]级|年度|首[批届]|一批)*$/
const THEME = /(?:主题|活动名称)(?:是|为|定为|确定为|[:：])$/
const OWN_NAME =
  /(?:计划|工程|行动|杯|奖|奖章|能手|平台|联盟|驿站|营|大赛|论坛|之家|小屋|人才库|巡礼|对接会|路演|专场|文明号|示范岗|达人|之星|学堂|工作室|讲堂|课堂|空间|书[屋苑院房吧]|剧场|家园|突击队|服务队|[\u4e00-\u9fa5]{3}团|志愿队|夜校|热线|嘉年华|文化节|运动会|活动|专列|贷|卡)$/
/** Shorthand of policy; numerals at the start are its commonest form (七彩… and 十佳… are names). */
const SHORTHAND =
  /^(?:(?!七彩|十佳|[一二三四五六七八九十]月)[一二三四五六七八九十两双多几]{1,2}(?:个|[^计]).{0,6}|\d[+＋].*|.{0,6}(?:[一二三四五六七八九十]五)(?:时期|规划)?|放管服|.*最后.?公里.*|大.{2}|走出去|引进来|智囊团|示范区|新高地|专精特新|点对点|面对面|手拉手|.*(?:化|制|式|感|观|通办|即办|合一|分离|跑一次|盘棋|抓|张网))$/
/** Figures of speech: who or what something is to be. Only the thing named behind them makes them a name: “领头雁”培养计划. */
const FIGURE = /(?:员|者|器|池|点|口|手|旗|枢纽|军|石|力|窗|链|主|长|雁|牛|羊|剑|网|度|兵|篮子|袋子|舱)$/
/** A wish for what a place should become is no name: “…之都”, “…型城市”. */
const VISION =
  /(?:城市|之都|之城|高地|强[省市县区]|样板|标杆|引擎|名片|格局|体系|模式|机制|原则|精神|思想|理念|思维|意识|目标|要求|方针|战略|布局|问题|现象|矛盾|短板|效应|作用)$/
/** What follows says that it is a way of thinking or of working. */
const MANNER_AFTER =
  /^(?:的)?(?:[\u4e00-\u9fa5]{0,4})(?:精神|思想|理念|原则|方针|方法论?|模式|机制|格局|体系|目标|要求|思路|意识|问题|现象|作用|方式|形式|制度|改革|政策|战略|时期|规划|方案|企业|产业)/

/** Ways of working, whatever stands behind them: 进校园活动, 互联网+行动. */
const NEVER =
  /^(?:互联网[+＋].*|[\dN一X]{1,2}[+＋].*|进[校社乡企农机家军网]\S{0,2}|.{0,2}活动|[一二三四五六七八九十\d]{1,2}大.{2,})$/
/** Even shorthand names what people take part in: “三下乡”社会实践活动. */
const TAKEN_PART = new RegExp(`^${PLAIN}{0,6}?(?:实践|志愿服务|主题)活动`)
/** 六大行动计划, 三个活动: what stands in the quotes is a list. */
const COUNTED_AFTER = /^[一二三四五六七八九十]{1,2}(?:大|(?:个|项|类|种|方面)(?=[\u4e00-\u9fa5]))/

const LIST_END = new RegExp(`^等${PLAIN}{0,8}?(?:项目|计划|活动|赛事|大赛|荣誉|品牌)`)

export function isNamed(text: string, from: number, to: number, value: string, damaged: boolean): boolean {
  const after = text.slice(to + 1, to + 26)
  const before = text.slice(Math.max(0, from - 61), from - 1)
  if (NEVER.test(value) || COUNTED_AFTER.test(after)) return false
  if (STRONG.test(after) && value.length >= 3) return true
  if (damaged) return false
  const own = OWN_NAME.test(value)
  const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》')
  if (inTitle) return own && value.length >= 4
  const thing = value.length >= 3 && AFTER.test(after) && !MANNER_AFTER.test(after)
  // In a list of quoted names the last one carries the noun, even for shorthand: “三…”“…”等项目.
  const behind = listBehind(text, to)
  if (behind !== null && value.length >= 4 && LIST_END.test(behind)) return true
  if (SHORTHAND.test(value) && !own) return thing && (value.length >= 5 || TAKEN_PART.test(after))
  if (SHORT.test(after)) return true
  if (VISION.test(value)) return false
  if (thing || (own && value.length >= 3)) return true
  if (value.length < 3) return false
  if (
    THEME.test(before.slice(-20)) ||
    AWARDED.test(before.slice(-20)) ||
    (COUNTED_BEFORE.test(before) && !/^(?:的|“)/.test(after))
  )
    return true
  if (FIGURE.test(value)) return false
  if (COUNTED_BEHIND.test(after)) return true
  if (behind !== null && AFTER.test(behind)) return true
  return (
    MADE.test(before.slice(-40)) &&
    value.length >= 4 &&
    /^(?:[、，。等]|[\u4e00-\u9fa5]{0,4}(?:活动|平台|计划))/.test(after)
  )
}

/** What follows the last of several quoted names in a row; null when no other follows. */
function listBehind(text: string, to: number): string | null {
  const rest = text.slice(to + 1, to + 190)
  const list = /^(?:[、和及]?[“"][^“”"\n]{2,32}[”"]){1,8}/.exec(rest)
  return list ? rest.slice(list[0].length, list[0].length + 26) : null
}

/** What stands beside a name in one list is a name too, unless it is shorthand or a figure of speech. */
export function isShorthand(value: string): boolean {
  return SHORTHAND.test(value) || FIGURE.test(value)
}
