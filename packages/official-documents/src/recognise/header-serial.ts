// Decides what the head of a bulletin says: name of the series, number of the issue, who edits it, on which day.
import type { Outline } from '../outline/outline.ts'
import type { Paragraph } from '../outline/paragraph.ts'
import { looksLikeOrgan } from '../outline/title.ts'
import { isDateLine } from '../outline/zones.ts'
import { dateFieldOf, type FoundHeader, fieldOf, organsOf } from './found-header.ts'

export const SERIAL = /(?:简报|要讯|专报|信息|动态|快报|通讯|摘报|情况|参考|工作交流|内参|专刊|月报|周报)$/
export const ISSUE_NUMBER =
  /^[（(]?(?:(?:19|20)\d{2}年)?(?:总)?第?(?:\d{1,5}|[一二三四五六七八九十百]{1,5})期(?:[（(]总(?:第)?\d+期[）)])?[）)]?/
const EDITED = /^(.{4,40}?)(?:主办|编印?)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/

/** Over the title; in a numbered issue the lines right under it count as well. */
export function findSerial(
  outline: Outline,
  head: Paragraph[],
  title: Paragraph | undefined,
  hasIssuer: boolean,
): FoundHeader[] {
  const found: FoundHeader[] = []
  const numbered = head.some((paragraph) => ISSUE_NUMBER.test(paragraph.text))
  const above = head.filter((paragraph) => paragraph !== title && (numbered || !title || paragraph.index < title.index))
  const series = above.find((paragraph) => SERIAL.test(paragraph.text))
  if (numbered && series) found.push(fieldOf('serialName', series, 0, series.text.length))
  for (const paragraph of above) {
    const issue = ISSUE_NUMBER.exec(paragraph.text)
    if (issue) found.push(fieldOf('issueNo', paragraph, 0, issue[0].length))
    if (isDateLine(paragraph.text)) found.push(...dateFieldOf('date', paragraph, 0))
    const editor = EDITED.exec(paragraph.text)
    const alone = numbered && !hasIssuer && /^(.{4,40}?)(?:主办|编印?)?$/.exec(paragraph.text)
    const organ = editor?.[1] ?? (alone ? alone[1] : undefined)
    if (!organ || !looksLikeOrgan(organ)) continue
    if (!hasIssuer)
      found.push({
        field: 'issuer',
        from: paragraph.from,
        to: paragraph.from + organ.length,
        value: organsOf(outline, paragraph.from, paragraph.from + organ.length),
      })
    if (editor) found.push(...dateFieldOf('date', paragraph, paragraph.text.length - (editor[2] ?? '').length))
  }
  return found
}
