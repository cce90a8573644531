// Decides whether a line names the organs or people that a document is sent to (主送机关; GB/T 9704-2012, 7.3.2).

/** What ends an addressee: organs, levels of government, members of a body. */
const ADDRESSEE =
  /(?:委|委员会|政府|办公室|办公厅|局|部|厅|会|院|校|学校|大学|公司|中心|单位|部门|机构|企业|集团|支部|组织|总支|团委|工委|同学|同志|教师|师生|员工|会员|青年|委员|界别|园区|办|处|所|站|室|队|组|班级|社团|县|市|区|省|州|镇|乡|街道)(?:[（(][^（()）]{1,40}[）)])?$/

/** A line that closes with a colon and lists organs in front of it. */
export function looksLikeAddressees(text: string): boolean {
  if (!/[:：]$/.test(text) || text.length < 3 || text.length > 500) return false
  const list = text.slice(0, -1)
  if (/[。！？；;:：]|(?:如下|以下|通知|包括|要求|内容|方案|时间|地点|说明|附件|负责人|联系人)$/.test(list))
    return false
  return ADDRESSEE.test(list)
}
