import { type Outline, paragraphAt } from '../outline/outline.ts'
import { sameTitle } from '../outline/title.ts'
import { findBrackets } from './brackets.ts'
import type { FoundAnomaly } from './found-anomaly.ts'
import type { FoundMenu } from './menus.ts'
import type { FoundTime } from './times/found-time.ts'
import { isScrambledList } from './units.ts'

export function findAnomalies(outline: Outline, times: FoundTime[], menus: FoundMenu[]): FoundAnomaly[] {
  const found = [
    ...chrome(outline),
    ...damagedDates(outline, times),
    ...lostOpenings(outline, menus),
    ...noise(outline),
    ...repeated(outline),
    ...numbering(outline),
    ...scrambled(outline),
  ]
  const noisy = new Set(found.filter((anomaly) => anomaly.kind === 'ocr-noise').map((anomaly) => anomaly.from))
  return [...found, ...findBrackets(outline, noisy)].sort((a, b) => a.from - b.from)
}

function chrome(outline: Outline): FoundAnomaly[] {
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

function damagedDates(outline: Outline, times: FoundTime[]): FoundAnomaly[] {
  return times.flatMap((time) => {
    const found: FoundAnomaly[] = []
    for (const point of time.points) {
      if (point.damaged)
        found.push({ from: point.damaged.from, to: point.damaged.to, kind: 'missing-char', fix: point.damaged.fix })
      if (point.extra) found.push({ from: point.extra.from, to: point.extra.to, kind: 'extra-char', fix: '' })
    }
    if (time.impossible)
      found.push({
        from: time.from,
        to: time.isLimit ? outline.text.lastIndexOf('前', time.to) : time.to,
        kind: 'invalid-date',
      })
    return found
  })
}

function lostOpenings(outline: Outline, menus: FoundMenu[]): FoundAnomaly[] {
  return menus.flatMap((menu) => {
    if (!menu.lostOpening) return []
    const end = outline.text.indexOf('中', menu.from) + 1
    return [{ from: menu.from, to: end, kind: 'missing-char' as const, fix: `从${outline.text.slice(menu.from, end)}` }]
  })
}

/**
 * Known damage of conversion. Fonts of the typesetter Founder map ” to 冶 and a blank to 摇 when a PDF is copied;
 * OCR takes 未 for 末 before a verb, - for 一 between digits, and ” for ’.
 */
const NOISE: [RegExp, string][] = [
  [/(?<=“[^“”\n]{1,60})冶/g, '”'],
  [/(?<=^|\n)摇(?=抄送|[\u4e00-\u9fa5]{2,20}\d{4}年)/g, ''],
  [
    /(?<=[。；，、：\n凡仍尚对])末(?=按|经|能|完成|达到|报|通过|获|予|雨绸缪)|(?<![年月周期岁学季旬])末(?=成年人|尽事宜|雨绸缪)/g,
    '未',
  ],
  [/(?<=\d{3,4})一(?=[\dX]{4,8})/g, '-'],
  [/(?<=“[^“”\n]{1,24})’[，,]?(?=[\u4e00-\u9fa5])/g, '”'],
  [/(?<=“[^“”\n]{1,24})[〃″](?=[\u4e00-\u9fa5，。、；])/g, '”'],
  // 日 and 曰, 0 and the letter O, 一 and a dash, 人 and 入 look alike to OCR.
  [/(?<=\d月?\d{0,2})曰(?=[前至起，。；、—-]|$)/g, '日'],
  [/(?<=[12]\d?)[OＯ](?=\d{1,2}年)|(?<=20\d)[OＯ](?=年)/g, '0'],
  [/(?<=^|[\n。；：])[—－-](?=、[\u4e00-\u9fa5])/g, '一'],
  [/(?<=\d)入(?=[，。；、）)])/g, '人'],
]

function noise(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  for (const [pattern, fix] of NOISE) {
    for (const match of outline.text.matchAll(pattern)) {
      if (paragraphAt(outline, match.index)?.zone === 'annex') continue
      found.push({ from: match.index, to: match.index + match[0].length, kind: 'ocr-noise', fix })
    }
  }
  return found
}

/** A long paragraph that stands twice: the first is what a site or a converter put there. */
function repeated(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  const paragraphs = outline.paragraphs.filter((paragraph) => paragraph.kind === 'text' && paragraph.text.length >= 20)
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1]
    if (next && next.index === paragraph.index + 1 && sameTitle(paragraph.text, next.text))
      found.push({ from: paragraph.from, to: paragraph.to, kind: 'duplicate-text' })
  })
  return found
}

/** Addressees whose lines were woven into one another. */
function scrambled(outline: Outline): FoundAnomaly[] {
  return outline.paragraphs
    .filter(
      (paragraph) =>
        paragraph.kind === 'text' &&
        paragraph.zone === 'head' &&
        /[:：]$/.test(paragraph.text) &&
        isScrambledList(paragraph.text),
    )
    .map((paragraph) => ({ from: paragraph.from, to: paragraph.to - 1, kind: 'scrambled-text' }))
}

/** Two items of one parent with the same number. */
function numbering(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  const last = new Map<string, string>()
  for (const heading of outline.headings) {
    if (heading.level > 4 || heading.marker === '') continue
    const key = `${heading.parent ?? ''}/${heading.level}`
    const number = heading.marker.replace(/[^\d一二三四五六七八九十①-⑳]/g, '')
    if (last.get(key) === number) found.push({ from: heading.from, to: heading.titleFrom, kind: 'numbering' })
    last.set(key, number)
  }
  return found
}
