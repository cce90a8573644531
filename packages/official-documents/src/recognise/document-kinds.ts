// The names and set phrases of the kinds of document. The fifteen kinds are those of 党政机关公文处理工作条例, article 8;
// the others are what notices carry and what offices write beside them (事务文书). A new name is one line.
import type { DocumentKind } from '../draft.ts'

export interface KindByName {
  kind: DocumentKind
  /** Does it ask for work? by-text: some do and some do not, its words decide. */
  asking: 'always' | 'never' | 'by-text'
}

const NAMES: [RegExp, DocumentKind, KindByName['asking']][] = [
  // Those that tell of people and posts ask for nothing, whatever their kind; 开展评选表彰工作的通知 asks for nominations.
  [
    /^(?!.*(?:评选|推荐|推报|申报|遴选|开展|做好)).*(?:表彰|表扬|嘉奖|授予|命名|任免|任职|免职|处分|撤销)[^，]{0,60}的?(?:决定|通报|通知|命令|令)$/,
    'notice',
    'never',
  ],
  [/(?:中标|评审结果|评选结果|获奖|入选|录取|拟聘|拟录用)[^，]{0,24}的?(?:公示|公告|通报)$/, 'notice', 'never'],
  // Article 8: (八) 通知, (三) 决定, (一) 决议, (二) 命令, (六) 公告, (七) 通告.
  [/通知$/, 'notice', 'always'],
  [/(?:决定|决议)$/, 'notice', 'always'],
  [/(?:命令|[国省市县]务?院?令|动员令|部令|令)$/, 'notice', 'always'],
  [/(?:公告|通告|公示)$/, 'notice', 'by-text'],
  // (九) 通报: praise, criticism, information; with a day to hand in corrections it is work.
  [/通报$/, 'notice', 'by-text'],
  // (五) 意见.
  [/意见$/, 'opinion', 'always'],
  // (四) 公报 makes public what was decided or counted.
  [/公报$/, 'bulletin', 'never'],
  // (十) 报告. Questions to a superior and the answers are letters between two: (十一) 请示, (十二) 批复, (十三) 议案, (十四) 函.
  [/报告$/, 'report', 'never'],
  [/(?:请示|议案|提案|建议案)$/, 'letter', 'by-text'],
  [/(?:批复|答复|复函)$/, 'letter', 'by-text'],
  [/函$/, 'letter', 'always'],
  // (十五) 纪要 reports a meeting; what it agreed on is work.
  [/纪要$/, 'report', 'by-text'],
  // Plans and rules that notices carry.
  [/(?:方案|规划|计划|要点|安排|预案|规程|分工|清单|任务书|路线图|行动|倡议方案)$/, 'plan', 'always'],
  [/(?:办法|细则|措施|规定|制度|规则|章程|条例|准则|规范|指南|指引|标准)$/, 'plan', 'always'],
  // Offices' own writing.
  [/(?:简报|专报|要讯|快报|动态|摘报|信息|通讯|月报|周报|大事记|内参)$/, 'bulletin', 'never'],
  [/(?:总结|汇报|综述|述职|体会|纪实|交流材料|情况说明)$/, 'report', 'never'],
  [/(?:倡议书|倡议|承诺书|邀请书)$/, 'letter', 'always'],
  [/(?:公开信|一封信|慰问信|感谢信|贺信|表扬信|致辞)$/, 'letter', 'by-text'],
]

/** The kind that a title ends with. Brackets behind it (试行, a number, a span of years) are no part of the name. */
export function kindByName(title: string): KindByName | null {
  const bare = bareName(title)
  if (bare.length < 2) return null
  const found = NAMES.find(([name]) => name.test(bare))
  return found ? { kind: found[1], asking: found[2] } : null
}

function bareName(title: string): string {
  let bare = title.replace(/\s/g, '').replace(/^(?:标题|题目)[:：]/, '')
  for (;;) {
    const shorter = bare
      .replace(/【[^【】]*】$|[（(][^（()）]*[）)]$|[〔[][^〔〕[\]]*[〕\]]$/, '')
      .replace(/(?:[》”"'』」、。]|第[一二三四五六七八九十\d]+[号稿版])$/, '')
    if (shorter === bare || shorter.length < 2) return bare
    bare = shorter
  }
}

/**
 * Set phrases that end the opening or the whole text. They are as fixed as the kinds: 现将…通知如下, 特此函达, 妥否，请批示.
 * Only where the title does not say it.
 */
const PHRASES: [RegExp, DocumentKind, KindByName['asking']][] = [
  [/(?:妥否|当否|可否|如无不妥)[，,]?请(?:予)?(?:批示|批复|审批|审示|批准|指示)|现?请示如下/, 'letter', 'by-text'],
  [/(?:特此批复|此复|批复如下|现?答复如下)[。：:]/, 'letter', 'by-text'],
  [/特此函(?:达|告|复|商|请)|(?:请予?函复|盼复|函告如下|致函如下|商请如下)/, 'letter', 'always'],
  [/(?:现将|现就)[^。]{0,60}(?:通知如下|有关事项通知)|特此通知/, 'notice', 'always'],
  [/(?:现将|现就|现予)[^。]{0,60}(?:公告如下|通告如下|公告|公示如下)[。：:]|特此(?:公告|通告)/, 'notice', 'by-text'],
  [/(?:现将|现就)[^。]{0,60}通报如下|特此通报/, 'notice', 'by-text'],
  [/(?:提出|制定|现提出)(?:以下|如下|本)(?:实施|指导|工作|若干)?意见/, 'opinion', 'always'],
  [
    /(?:特?制[定订]|现?拟定)(?:如下|以下|本)(?:工作|实施|活动|行动)?(?:方案|计划|办法|规定|细则|措施)/,
    'plan',
    'always',
  ],
  [/(?:议定|会议议定|会议认为|纪要如下)/, 'report', 'by-text'],
  [/(?:现将|现就)[^。]{0,60}(?:报告|汇报)如下|(?:以上|特此)报告/, 'report', 'never'],
  [/(?:我们|在此|谨)[^。]{0,20}(?:发出|提出)(?:如下|以下)?倡议/, 'letter', 'always'],
]

export function kindByPhrase(text: string): KindByName | null {
  // The opening and the end: a phrase in the middle quotes another document.
  const ends = `${text.slice(0, 1200)}\n${text.slice(-400)}`
  const found = PHRASES.find(([phrase]) => phrase.test(ends))
  return found ? { kind: found[1], asking: found[2] } : null
}
