// Reads numbers as official Chinese writes them: 3万, 万余, 百余, 二〇二一, 十五.

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
/** Powers that stand behind digits: 3万, 12.5亿. */
export const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** Source of a pattern that matches a written number (Arabic with 万 or 亿, or Chinese). */
export const NUMBER =
  '(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d{1,12}(?:\\.\\d{1,4})?|[〇零一二两三四五六七八九十百千万亿]{1,12})[百千万亿]{0,2}'

/** Value of a written number; null when it cannot be read. */
export function numberOf(written: string): number | null {
  const plain = written.replace(/[,，\s]/g, '')
  const arabic = /^(\d+(?:\.\d+)?)([百千万亿]*)$/.exec(plain)
  if (arabic?.[1]) {
    const factor = [...(arabic[2] ?? '')].reduce((product, unit) => product * (POWERS[unit] ?? 1), 1)
    return Math.round(Number(arabic[1]) * factor * 10_000) / 10_000
  }
  if (!/^[〇零○一二两三四五六七八九十百千万亿]+$/.test(plain)) return null
  if (/^[〇零○一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((char) => DIGITS[char]).join(''))
  return chinese(plain)
}

function chinese(text: string): number {
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of text) {
    const value = DIGITS[char]
    if (value !== undefined) {
      digit = value
      continue
    }
    const unit = POWERS[char] ?? 1
    if (unit >= 10_000) {
      total = (total + section + (digit ?? (section + total === 0 ? 1 : 0))) * unit
      section = 0
    } else section += (digit ?? 1) * unit
    digit = null
  }
  return total + section + (digit ?? 0)
}
