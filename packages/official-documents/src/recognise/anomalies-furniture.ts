// Decides which lines of sites and pages are reported: furniture of a site, page numbers, captions.
import type { Outline } from '../outline/outline.ts'
import type { FoundAnomaly } from './found-anomaly.ts'

export function findFurniture(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  for (const paragraph of outline.paragraphs) {
    if (paragraph.kind === 'text' || isByline(paragraph.text)) continue
    const kind = paragraph.kind === 'page' ? 'page-artifact' : 'web-chrome'
    const last = found.at(-1)
    const bare = paragraph.kind === 'chrome' && !/[:：\d]/.test(paragraph.text)
    if (
      last &&
      bare &&
      last.to === paragraph.from - 1 &&
      last.kind === kind &&
      !/[:：\d]/.test(outline.text.slice(last.from, last.to))
    )
      last.to = paragraph.to
    else found.push({ from: paragraph.from, to: paragraph.to, kind })
  }
  return found
}

/** Day and source of an article belong to it; empty fields and counters are the site's. */
function isByline(text: string): boolean {
  return /^(?:发布)?(?:时间|日期)[:：]?\d{4}[-年]\d{1,2}[-月]\d{1,2}日?[ \d:：]*来源[:：][^:：]{2,30}$/.test(text)
}
