// Decides the head of a bulletin, 简报: no form of GB/T 9704, laid out after it (版面参照).
import { cleanText } from '../clean-text.ts'
import type { Bulletin } from '../document.ts'
import { layout } from '../layout.ts'
import { type OpeningElement, organMark, title } from '../opening-elements.ts'
import { writtenDate } from '../written-date.ts'

export const openBulletin = (document: Bulletin): OpeningElement[] => {
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
    title(document, layout.bulletinTitleBefore.value),
  ]
}
