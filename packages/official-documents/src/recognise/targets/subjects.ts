// Decides what is counted: the words beside the number, and whether they name a trait that must not become a field.

/** Traits that must not become fields, in the phrase that says which people are counted. */
const SENSITIVE =
  /^[^，。；\n]{0,12}(?:宗教|信教|信众|教职人员|少数民族|各族|[\u4e00-\u9fa5]族(?=青|学|群|干|同胞)|党外|民主党派|残疾|患者|病人|服刑|戒毒)/
const PERSONAL = /^(?:人|名|位|人次)$/
const SUBJECT_END =
  /^([^，。；、：！\n（(]{1,22}?)(?=到|参加|走进|走出|赴|在|，|。|；|、|（|\(|为|成为|进行|当选|签约|达成|\n|$)/

/** `clause` is what stands in front within the clause; it names the people when the number comes last: 残疾青年200名。 */
export function isSensitive(unit: string, clause: string, after: string): boolean {
  const last = /^(?:[，。；、）)\n]|$)/.test(after)
  return PERSONAL.test(unit) && (SENSITIVE.test(after) || (last && SENSITIVE.test(clause.slice(-14))))
}

/** The noun behind the number, else what stands right in front of it. */
export function subjectOf(before: string, after: string): string {
  const behind = SUBJECT_END.exec(after)?.[1]
  if (behind) return behind.replace(/\s/g, '')
  return (/([^，。；、：！\n—]{2,14})$/.exec(before)?.[1] ?? '')
    .replace(/^\d{1,2}年(?:之?内)?|\s/g, '')
    .replace(/^.*[“”]/, '')
    .replace(/^(?:累计|共|其中|每年|新增|建设|建成|开发|组织|举办|吸纳|设|发放)+/, '')
}
