// Decides what follows the body of a notice: 附件说明, signature and date, 附注 (GB/T 9704-2012 7.3.4–7.3.6).
import { cleanText } from './clean-text.ts'
import type { OfficialDocument } from './document.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import { writtenDate } from './written-date.ts'

/** `…Right`: characters left free at the right edge of the type area. */
export type ClosingElement =
  | { kind: 'attachments'; names: string[]; before: number }
  | { kind: 'signature'; organ: string; date: string; organRight: number; dateRight: number; before: number }
  | { kind: 'remark'; text: string }

export const closing = (document: OfficialDocument): ClosingElement[] => {
  const names = (document.form === 'notice' ? document.attachments : undefined) ?? document.annexes?.map((a) => a.title)
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
  const { signature, remark } = document
  return [
    ...attachments,
    ...(signature ? [place(cleanText(signature.organ), writtenDate(signature.date), signature.sealed)] : []),
    ...(remark ? [{ kind: 'remark' as const, text: `（${cleanText(remark).replace(/^（|）$/g, '')}）` }] : []),
  ]
}

const place = (organ: string, date: string, sealed: boolean): ClosingElement => {
  const [organWidth, dateWidth] = [textWidth(organ), textWidth(date)]
  if (sealed) {
    // 7.3.5.1: date four from the right, the organ centred on it; a long name moves left to stay inside the line.
    const dateRight = layout.sealedDateRight.value
    const organRight = Math.max(0, dateRight + (dateWidth - organWidth) / 2)
    return { kind: 'signature', organ, date, organRight, dateRight, before: layout.sealBefore.value }
  }
  // 7.3.5.2: organ two from the right, the date begins two right of it; a longer date takes the two, the organ moves.
  const right = layout.signatureRight.value
  const dateRight = dateWidth > organWidth ? right : right + organWidth - 2 - dateWidth
  const organRight = dateWidth > organWidth ? right + dateWidth + 2 - organWidth : right
  const before = layout.signatureBefore.value
  return { kind: 'signature', organ, date, organRight, dateRight: Math.max(0, dateRight), before }
}
