// Reads a year as it is written: 2024, 二〇二四, 2O24 of a scanner; or as it is counted: 明年, 次年.

const SIGNS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  '◯': '0',
  O: '0',
  О: '0',
  Ｏ: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

export function yearNumber(written: string): number {
  return Number([...written].map((sign) => SIGNS[sign] ?? sign).join(''))
}

/** Words for a year beside this one, and the characters they begin with. */
export const YEAR_WORD = '(?:今年|本年度?|当年|明年|次年|翌年|下一?年度?|去年|上年)'
export const YEAR_WORDS = '今本当明次翌下去上'
const SHIFTS: Record<string, number> = { 明: 1, 次: 1, 翌: 1, 下: 1, 去: -1, 上: -1 }

/** How many years after the year that is spoken of. */
export function yearShiftOf(word: string): number {
  return SHIFTS[word.charAt(0)] ?? 0
}
