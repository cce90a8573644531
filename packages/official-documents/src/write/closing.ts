// Decides what follows the body: 附件说明, signature and date, 附注, lists of a meeting (GB/T 9704-2012 7.3.4–7.3.6, 10.3).
import { cleanText } from './clean-text.ts'
import type { OfficialDocument } from './document.ts'
import { type AttendanceElement, attendance } from './forms/minutes.ts'
import { layout } from './layout.ts'
import { type SignatureElement, sign } from './signature.ts'

export type ClosingElement =
  | { kind: 'attachments'; names: string[]; before: number }
  | SignatureElement
  | AttendanceElement
  | { kind: 'remark'; text: string }

export const closing = (document: OfficialDocument): ClosingElement[] => {
  const names =
    (document.form === 'bulletin' ? undefined : document.attachments) ?? document.annexes?.map((a) => a.title)
  const attachments: ClosingElement[] = names?.length
    ? [
        {
          kind: 'attachments',
          // 7.3.4: no mark after the names.
          names: names.map((name) => cleanText(name).replace(/[。；;，,]+$/, '')),
          before: layout.attachmentsBefore.value,
        },
      ]
    : []
  if (document.form === 'bulletin') return attachments
  const { remark, contact } = document
  const remarks = [remark, contact && `联系人：${contact.name}，电话：${contact.phone}`]
  return [
    ...attachments,
    ...(document.form === 'minutes' ? attendance(document) : []),
    ...(document.form !== 'minutes' && document.signature ? [sign(document.signature)] : []),
    ...remarks.flatMap((text) => (text ? [{ kind: 'remark' as const, text: inBrackets(text) }] : [])),
  ]
}

const inBrackets = (text: string): string => `（${cleanText(text).replace(/^（|）$/g, '')}）`
