// Decides the numbers of the body levels: 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3).
import type { HeadingLevel } from './document.ts'

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 10 → 十, 21 → 二十一; up to 99, which no document reaches. Beyond that arabic. */
export const chineseNumber = (n: number): string => {
  if (n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const tensText = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${tensText}${digits[n % 10]}`
}

const written: Record<HeadingLevel, (n: number) => string> = {
  1: (n) => `${chineseNumber(n)}、`,
  2: (n) => `（${chineseNumber(n)}）`,
  3: (n) => `${n}.`,
  4: (n) => `（${n}）`,
}

/** A counter for one body; a heading starts the levels below it afresh. */
export const createHeadingCounter = (): ((level: HeadingLevel) => string) => {
  const counts = [0, 0, 0, 0, 0]
  return (level) => {
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    return written[level](counts[level] ?? 1)
  }
}
