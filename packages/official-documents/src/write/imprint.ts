// Decides what 版记 says, and on which page it may stand (GB/T 9704-2012 7.4, 10.1).
import { cleanText } from './clean-text.ts'
import type { OfficialDocument } from './document.ts'
import { writtenDate } from './written-date.ts'

export type PrintedImprint = {
  /** With rules (7.4.1); a letter has none, and neither organ nor date (10.1). */
  ruled: boolean
  /**
   * 版记 on the back of the last leaf (7.4.1: the last page; 6.2: printed on both sides). The page before it may be
   * empty, and then neither of the two carries a number (7.5).
   */
  evenPage: boolean
  distribution: { label: string; to: string }[]
  organ: string
  date: string
  copies: string
  fingerprint: string
}

export const printedImprint = (document: OfficialDocument, addresseesFit: boolean): PrintedImprint | null => {
  const letter = document.form === 'letter'
  // 10.1: the 版记 of a letter has neither rules nor a printing line.
  const imprint = letter ? undefined : document.imprint
  const moved = addresseesFit || !('addressees' in document) ? '' : (document.addressees ?? '')
  const lines = [...(moved === '' ? [] : [{ label: '主送' as const, to: moved }]), ...(document.distribution ?? [])]
  const distribution = lines.map((line) => ({ label: line.label, to: withFullStop(line.to) }))
  if (!imprint && distribution.length === 0) return null
  return {
    ruled: !letter,
    // A bulletin is no form of the standard, and a letter's imprint is two lines at the foot of its last page.
    evenPage: !letter && document.form !== 'bulletin',
    distribution,
    organ: cleanText(imprint?.organ ?? ''),
    date: imprint ? `${writtenDate(imprint.date)}印发` : '',
    copies: imprint?.copies === undefined ? '' : `共印${imprint.copies}份`,
    fingerprint: imprint?.fingerprint ? `数据指纹：${cleanText(imprint.fingerprint)}` : '',
  }
}

// 7.4.2: the last organ of the list is followed by a full stop.
const withFullStop = (text: string): string =>
  `${cleanText(text)
    .trim()
    .replace(/[。.；;，,：:]+$/, '')}。`
