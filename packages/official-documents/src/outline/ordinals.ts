// Decides which number a Chinese numeral of a heading stands for.

const DIGITS = '一二三四五六七八九十'

/** 一 … 九十九 as a number; 0 when it is none. */
export function chineseOrdinal(numeral: string): number {
  if (numeral === '十') return 10
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? (tens ? DIGITS.indexOf(tens) + 1 : 1) : 0
  return ten * 10 + (ones ? DIGITS.indexOf(ones) + 1 : 0)
}

/** ① … ⑳ as a number; 0 when it is none. */
export function circledOrdinal(sign: string): number {
  const number = sign.charCodeAt(0) - 0x245f
  return number >= 1 && number <= 20 ? number : 0
}
