// Decides what looks like the title of an official document.
// The fifteen kinds are those of 党政机关公文处理工作条例, article 8; the second group are the documents that notices carry.

const KINDS_OF_DOCUMENT = '决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要'
const CARRIED = '方案|办法|规定|细则|规划|计划|要点|措施|规程|章程|制度|指南|规则|总结|清单|倡议书|邀请函|预案|分工'
const TITLE = new RegExp(`(?:${KINDS_OF_DOCUMENT}|${CARRIED})(?:[（(][^（()）。；]{2,14}[）)])?$`)
const STATEMENT = /[。；;：:！？!?]/

/** A whole title: ends with a kind of document and is no sentence. */
export function isDocumentTitle(text: string): boolean {
  if (text.length < 6 || text.length > 140 || !TITLE.test(text) || STATEMENT.test(text)) return false
  // Only a year may open it with a number: 2023年工作要点.
  if (/^[一二三四五六七八九十]+、|^[（(]|^\d(?!\d{3}(?:—\d{4})?年)/.test(text)) return false
  return (
    /关于|印发|转发|方案|规划|计划|办法|细则|意见|要点|措施|通报/.test(text) ||
    /^[^，,、]{6,60}(?:通知|公告|通告|倡议书|邀请函)$/.test(text)
  )
}

/** The first line of a title that goes on: 关于… without its kind yet. */
export function opensLikeTitle(text: string): boolean {
  return (
    text.length < 60 &&
    /^(?:[\u4e00-\u9fa5]{2,24})?(?:关于|印发)/.test(text) &&
    !/[，,。；;：:]/.test(text) &&
    !TITLE.test(text)
  )
}

/** The name inside 印发《…》 or 印发…的通知: the plan that the notice carries. */
export function carriedTitle(title: string): string | null {
  const quoted = /(?:印发|转发|发布|下发)《(.+)》的/.exec(title)
  if (quoted?.[1]) return quoted[1]
  const plain = /(?:印发|转发|下发)(.{6,100}?)的(?:通知|函)$/.exec(title)
  return plain?.[1] ?? null
}

/** Titles compared as a reader would: without brackets, quotes and punctuation. */
export function sameTitle(a: string, b: string): boolean {
  return bareTitle(a) === bareTitle(b)
}

export function bareTitle(text: string): string {
  return text.replace(/[\s《》〈〉<>（）()“”"'‘’·,，、]/g, '')
}

/** Ends of organ names: a line before a date that ends so is a signature. */
const ORGAN_END =
  /(?:委|委员会|政府|办公室|办公厅|局|部|厅|会|院|校|大学|公司|中心|总队|支队|集团|中央|联合会|协会|学会|组|处|署|司|所|站|青联|学联|团委|总支|支部|联盟|社|项目办|银行|办事处|[\u4e00-\u9fa5](?<![主承协举开筹经督])办)(?:[（(][^）)]{1,12}[）)])?$/
/** What ends like an organ and is none: meetings, and what somebody did. */
const NO_ORGAN =
  /(?:推进|工作|座谈|动员|部署|现场|培训|表彰|启动|见面|分享|报告|交流|研讨|协调|调度|专题|代表|茶话|联欢|招聘|推介|说明|发布|总结|演唱|运动|博览|恳谈)会$|(?:召开|举行|举办|开展|走进|赴|深入|参加|荣获|现将|经研究)|^[◆●■▲★☆·•]|^(?:请|应|须|由|向|将)/

export function looksLikeOrgan(text: string): boolean {
  return text.length <= 130 && ORGAN_END.test(text) && !/[。；：:]/.test(text) && !NO_ORGAN.test(text)
}
