// Decides who receives what is due: the organ, or the system it goes through; a bare mailbox names nobody.

const NAME = '(?:(?!至|给|到|相关|有关|以下|下列|指定|电子|纸质|各自)[\\u4e00-\\u9fa5]){0,22}?'
const ORGAN =
  '(?:委员会|办公室|办公厅|团省委|团市委|团县委|团区委|团中央|联合会|[委部局厅办处室会院司校组府科站所社联股协队馆行]|中心|专班|邮箱|平台|系统|网站)'
const BEHIND = '(?=备案|审批|审核|审定|审查|汇总|研究|邮箱|[，,。；;、：:（(\\n]|[A-Za-z0-9]|$)'
const VERB =
  '(?:报送|上报|呈报|报至|报给|提交|递交|发送|发至|发到|寄至|寄送|送至|送交|交至|交到|传真|反馈|汇总|送达|[寄报][（(]送[）)]|(?<=[将把][^，。；]{2,30})报到|^送|(?<![提递转移上呈成])交(?![流通易叉办接付费纳])|(?<![通汇填申月])报(?![告名到表道批备送]))'
const HANDED = new RegExp(`${VERB}(?:至|给|到)?(${NAME}${ORGAN})${BEHIND}`)
/** 向市科协报送. */
const TOWARDS = new RegExp(`向(${NAME}${ORGAN})(?:报送|上报|提交|递交|上交|申报|反馈|报告|备案|书面|提出|申请|推荐)`)
const THROUGH = /(?:通过|登录|登陆)([\u4e00-\u9fa5“”]{4,30}(?:系统|平台|网站|邮箱|小程序|官网))/
const MAILBOX = /至([\u4e00-\u9fa5]{2,20}?(?:邮箱|系统|平台))/
const NOBODY = /^(?:电子|工作|官方|本|该|此)?(?:邮箱|平台|系统|网站|附件)$/

/** The receiver stands behind the verb, or in front of it (向…报送, 通过…提报). */
export function receiverOf(after: string): string | null {
  const ways = [HANDED, TOWARDS]
    .map((pattern) => pattern.exec(after))
    .sort((a, b) => (a?.index ?? Number.POSITIVE_INFINITY) - (b?.index ?? Number.POSITIVE_INFINITY))
  for (const match of [...ways, MAILBOX.exec(after), THROUGH.exec(after)]) {
    const found = match?.[1]?.replace(/\s/g, '')
    if (found && !NOBODY.test(found)) return found
  }
  return null
}
