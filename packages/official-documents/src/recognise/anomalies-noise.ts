// Decides which characters are damage of conversion or slips of the keyboard: each pattern with what it was.
import { type Outline, paragraphAt } from '../outline/outline.ts'
import type { FoundAnomaly } from './found-anomaly.ts'

/**
 * Known damage of conversion. Fonts of the typesetter Founder map ” to 冶 and a blank to 摇 when a PDF is copied;
 * OCR takes 未 for 末 before a verb, - for 一 between digits, and ” for ’.
 */
// The sign stands first in each pattern and what must lie before it is looked at after: it is rare, its surroundings are not.
const NOISE: [RegExp, string][] = [
  [/冶(?<=“[^“”\n]{1,60}冶)/g, '”'],
  [/摇(?<=(?:^|\n)摇)(?=抄送|[\u4e00-\u9fa5]{2,20}\d{4}年)/g, ''],
  [
    /(?<=[。；，、：\n凡仍尚对])末(?=按|经|能|完成|达到|报|通过|获|予|雨绸缪)|(?<![年月周期岁学季旬])末(?=成年人|尽事宜|雨绸缪)/g,
    '未',
  ],
  [/一(?<=\d{3,4}一)(?=[\dX]{4,8})/g, '-'],
  [/’(?<=“[^“”\n]{1,24}’)[，,]?(?=[\u4e00-\u9fa5])/g, '”'],
  [/[〃″](?<=“[^“”\n]{1,24}[〃″])(?=[\u4e00-\u9fa5，。、；])/g, '”'],
  // 日 and 曰, 0 and the letter O, 一 and a dash, 人 and 入 look alike to OCR.
  [/曰(?<=\d月?\d{0,2}曰)(?=[前至起，。；、—-]|$)/g, '日'],
  [/(?<=[12]\d?)[OＯ](?=\d{1,2}年)|(?<=20\d)[OＯ](?=年)/g, '0'],
  [/[—－-](?<=(?:^|[\n。；：])[—－-])(?=、[\u4e00-\u9fa5])/g, '一'],
  [/入(?<=\d入)(?=[，。；、）)])/g, '人'],
]

export function findNoise(outline: Outline): FoundAnomaly[] {
  const found: FoundAnomaly[] = []
  for (const [pattern, fix] of NOISE) {
    for (const match of outline.text.matchAll(pattern)) {
      if (paragraphAt(outline, match.index)?.zone === 'annex') continue
      found.push({ from: match.index, to: match.index + match[0].length, kind: 'ocr-noise', fix })
    }
  }
  return found
}

/** Function words and signs that a slip of the keyboard doubled. */
const DOUBLED = /的的(?!确)|和和(?!气)|与与|，，+|、、+|；；+|(?<!。)。。(?!。)|[，、；]。|。[，、；]/g

export function findDoubled(outline: Outline): FoundAnomaly[] {
  return [...outline.text.matchAll(DOUBLED)].map((match) => ({
    from: match.index + 1,
    to: match.index + match[0].length,
    kind: 'extra-char' as const,
    fix: '',
  }))
}
