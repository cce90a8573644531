// Decides the head of page one: 版头 and title of a notice, 报头 of a bulletin.
import { cleanText } from './clean-text.ts'
import type { OfficialDocument } from './document.ts'
import { layout } from './layout.ts'
import { textWidth } from './text-width.ts'
import { titleLines } from './title-lines.ts'
import { writtenDate } from './written-date.ts'

/** `before`: blank lines above, unless the name says mm. */
export type OpeningElement =
  | { kind: 'handling'; text: string }
  | { kind: 'organ-mark'; text: string; topMm: number; sizePt: number; trackingPt: number }
  | { kind: 'number'; text: string; before: number }
  | { kind: 'organ-line'; left: string; right: string; before: number }
  | { kind: 'red-rule'; beforeMm: number }
  | { kind: 'title'; lines: string[]; before: number; after: number }
  | { kind: 'addressees'; text: string; before: number }

const pointsPerMm = 72 / 25.4

export const opening = (document: OfficialDocument): OpeningElement[] => {
  const title: OpeningElement = {
    kind: 'title',
    lines: titleLines(document.title),
    before: document.form === 'notice' ? layout.titleBefore.value : layout.bulletinTitleBefore.value,
    after: document.form === 'notice' && document.addressees ? 0 : layout.titleAfter.value,
  }
  if (document.form === 'notice')
    return [
      organMark(document.organMark, layout.markTop.value, layout.markSizeMax.value),
      { kind: 'number', text: cleanText(document.number), before: layout.numberBefore.value },
      { kind: 'red-rule', beforeMm: layout.redRuleBefore.value },
      title,
      ...(document.addressees
        ? [
            {
              kind: 'addressees' as const,
              text: `${cleanText(document.addressees).replace(/[：:]\s*$/, '')}：`,
              before: layout.addresseesBefore.value,
            },
          ]
        : []),
    ]
  const { year, issue, total } = document.number
  const number = `${year === undefined ? '' : `${year}年`}第${issue}期${total === undefined ? '' : `（总第${total}期）`}`
  return [
    ...(document.handling ? [{ kind: 'handling' as const, text: cleanText(document.handling) }] : []),
    organMark(document.masthead, layout.bulletinMarkTop.value, layout.bulletinMarkSizeMax.value),
    { kind: 'number', text: number, before: layout.bulletinNumberBefore.value },
    {
      kind: 'organ-line',
      left: cleanText(document.organ),
      right: writtenDate(document.date),
      before: layout.bulletinOrganBefore.value,
    },
    { kind: 'red-rule', beforeMm: layout.bulletinRedRuleBefore.value },
    title,
  ]
}

/** As large as the width allows up to `maximum`; a short mark is spread, for it has to read as a head. */
const organMark = (mark: string, topMm: number, maximum: number): OpeningElement => {
  const text = cleanText(mark)
  const characters = Math.max(1, textWidth(text))
  const room = layout.markWidthMax.value * pointsPerMm
  const sizePt = Math.min(maximum, room / characters)
  const spare = (room - sizePt * characters) / Math.max(1, [...text].length - 1)
  return { kind: 'organ-mark', text, topMm, sizePt, trackingPt: Math.min(spare, sizePt * 0.25) }
}
