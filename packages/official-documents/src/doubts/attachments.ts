// Does the text refer to an attachment (见附件2) that it neither lists nor carries?
import { type Outline, paragraphAt } from '../outline/outline.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findAttachmentDoubts: FindDoubts = (_draft, outline) => {
  const listed = listedAttachments(outline)
  const found: Finding[] = []
  const asked = new Set<string>()
  for (const match of outline.text.matchAll(/(?:[（(](?:详?见)?|[详参]?见|填写)附件(\d{0,2})/g)) {
    const number = match[1] ?? ''
    if (paragraphAt(outline, match.index)?.zone === 'annex') continue
    if (asked.has(number) || listed.has(number) || (number === '' && listed.size > 0)) continue
    asked.add(number)
    found.push({
      kind: 'attachment-missing',
      severity: 'note',
      message: {
        zh: `文中提到附件${number}，但文末没有列出。`,
        en: `Attachment ${number} is referred to and not listed.`,
      },
      spans: [outline.span(match.index, match.index + match[0].length)],
      about: [],
    })
  }
  return found
}

function listedAttachments(outline: Outline): Set<string> {
  const listed = new Set<string>()
  for (const paragraph of outline.paragraphs) {
    const list = /^附件[:：](.*)/.exec(paragraph.text)
    if (list) listed.add('')
    if (list || paragraph.zone === 'attachments')
      for (const item of paragraph.text.matchAll(/(?:^|[:：\u4e00-\u9fa5）)》])(\d{1,2})[.．、]/g))
        listed.add(item[1] ?? '')
    if (paragraph.zone === 'annex')
      for (const caption of paragraph.text.matchAll(/附件(\d{0,2})/g)) listed.add(caption[1] ?? '').add('')
  }
  return listed
}
