// May two counts hold the same things? 3期网络“X”活动 here and 2期网上“X”专题 there: adding them could count twice.
import { paragraphAt } from '../outline/outline.ts'
import { numberOf } from '../recognise/chinese-number.ts'
import type { FindDoubts, Finding } from './finding.ts'

/** A count in front of a named series. A total (“X”活动20期) stands behind the name and is not meant. */
const COUNT_OF_SERIES =
  /(?<![\d.第])(\d{1,4}|[一二两三四五六七八九十]{1,3})(期|场次|场|次|届|批|个|项)([\u4e00-\u9fa5]{0,8})“([^“”\n]{2,16})”([\u4e00-\u9fa5]{0,12})/g

export const findOverlapDoubts: FindDoubts = (draft, outline) => {
  // In a plan two numbers of one series are duties of two levels; in a report they are counts of what was held.
  if (draft.isPlan) return []
  const series = new Map<string, { match: RegExpExecArray; value: number; sentence: number }[]>()
  for (const match of outline.text.matchAll(COUNT_OF_SERIES)) {
    const value = numberOf(match[1] ?? '')
    const paragraph = paragraphAt(outline, match.index)
    if (value === null || paragraph?.zone !== 'body') continue
    const key = `${match[2]}/${match[4]}`
    const sentence = outline.text.lastIndexOf('。', match.index)
    const counts = series.get(key)
    if (counts) counts.push({ match, value, sentence })
    else series.set(key, [{ match, value, sentence }])
  }
  return [...series.values()].flatMap((counts): Finding[] => {
    const [first] = counts
    const other = counts.find((count) => count.value !== first?.value && count.sentence !== first?.sentence)
    if (!first || !other) return []
    const [large, small] = first.value > other.value ? [first, other] : [other, first]
    const words = (match: RegExpExecArray) => `${match[1]}${match[2]}${match[3]}“${match[4]}”${match[5]}`
    const sum = large.value + small.value
    return [
      {
        kind: 'counts-overlap',
        severity: 'ask',
        message: {
          zh: `“${words(large.match)}”与“${words(small.match)}”是否重叠：那 ${small.value}${small.match[2]}如已含在 ${large.value}${large.match[2]}之内，合计是 ${large.value}，不是 ${sum}。`,
          en: `Do these overlap: “${words(large.match)}” and “${words(small.match)}”? If the ${small.value} are among the ${large.value}, the total is ${large.value}, not ${sum}.`,
        },
        spans: [large, small].map(({ match }) => outline.span(match.index, match.index + match[0].length)),
        about: [],
      },
    ]
  })
}
