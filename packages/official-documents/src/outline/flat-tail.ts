// Decides where plan title, list of attachments, contact, imprint and annexes begin in a text without line breaks.
import type { FlatSignature } from './flat-signature.ts'

/** Marks the cuts behind the body. Returns where the annexes begin that hold no plan, or the end of the text. */
export function cutFlatTail(
  text: string,
  head: number,
  signature: FlatSignature | null,
  plan: string | null,
  cuts: Set<number>,
): number {
  let behind = signature?.to ?? 0
  if (signature) {
    cuts.add(signature.from).add(signature.date).add(signature.to)
    const note = /^[|｜]?(?:[（(][^（()）]{2,40}[）)])?/.exec(text.slice(behind, behind + 50))?.[0].length ?? 0
    if (note) cuts.add(behind + note)
    behind += note
  }
  behind = cutPlan(text, Math.max(behind, head), plan, cuts)
  for (const mark of text.matchAll(/附件[:：]|[（(]?联系人[:：]|联系电话[:：]|(?:抄送|分送|抄报)[:：]/g))
    if (mark.index > head && !isOpen(text, mark.index)) cuts.add(mark.index)
  for (const mark of text.matchAll(/(?<=[。；）)])(?:报|送|发)[:：](?=[\u4e00-\u9fa5])/g))
    if (mark.index > text.length * 0.6) cuts.add(mark.index)
  const printed = /[。；;）)]([^。；;）)]{4,40}?)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发$/.exec(text.slice(-90))
  if (printed) cuts.add(Math.max(0, text.length - 90) + printed.index + 1)
  if (!signature) return text.length
  for (const annex of text.slice(behind).matchAll(/附件\d{0,2}(?![\d:：、,，()（）。；的中])/g)) {
    const at = behind + annex.index
    if (/[。；;）)日]/.test(text.charAt(at - 1))) {
      cuts.add(at)
      return at
    }
  }
  return text.length
}

/** The title of the carried plan stands by itself behind the signature, or behind the letter where nobody signed. */
function cutPlan(text: string, from: number, plan: string | null, cuts: Set<number>): number {
  if (plan === null || plan.length < 6) return from
  for (let at = text.indexOf(plan, from); at >= 0; at = text.indexOf(plan, at + 1)) {
    if (/[《“〈]/.test(text.charAt(at - 1)) || /[》”〉]/.test(text.charAt(at + plan.length))) continue
    cuts.add(at).add(at + plan.length)
    return at + plan.length
  }
  return from
}

/** Inside a bracket that opened shortly before: （联系人：…，联系电话：…） is one note. */
function isOpen(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 40), at)
  return (
    Math.max(near.lastIndexOf('（'), near.lastIndexOf('(')) > Math.max(near.lastIndexOf('）'), near.lastIndexOf(')'))
  )
}
