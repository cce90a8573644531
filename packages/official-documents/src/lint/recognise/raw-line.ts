// A paragraph before its part is known, and the few tests of text that more than one part needs.
import type { Line, LineLook, PartName } from '../paper.ts'

export interface RawLine {
  paragraph: number
  text: string
  look: LineLook | null
  hasDrawing: boolean
}

export type Parts = Map<RawLine, { part: PartName; level?: Line['level'] }>

export const isBlank = (line: RawLine): boolean => line.text.trim() === ''

/** 发文字号 in any of the wrong dresses it is met in: other brackets, 第, padded or shortened. */
export const numberPattern =
  /^\s*[\p{Script=Han}A-Z（）()]{1,24}\s*[〔[【（(［﹝〈「]\s*(?:\d{2}|\d{4})\s*年?\s*[〕\]】）)］﹞〉」]\s*第?\s*\d{1,5}\s*号/u

export const orderNumberPattern = /^\s*第?\s*\d{1,4}\s*号\s*$/
export const issueNumberPattern =
  /^\s*(?:\d{4}\s*年\s*)?第?\s*[\d〇一二三四五六七八九十]{1,5}\s*期(?:\s*[（(]总.{1,12}期?[）)])?\s*$/
/** 纪要 are numbered by bare brackets as well. */
export const minutesNumberPattern = /^\s*[〔[（(【]\s*\d{2,4}\s*[〕\]）)】]\s*第?\s*\d{1,4}\s*号\s*$/

/** A day written in any way, alone in its line. */
export const dayPattern =
  /^\s*(?:\d{2,4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{2,4}[./-]\d{1,2}[./-]\d{1,2}日?|[〇○Ｏ零一二三四五六七八九]{2,4}\s*年\s*[一二三四五六七八九十元]{1,3}\s*月\s*[一二三四五六七八九十]{1,3}\s*日)\s*$/

export const isRed = (color: string): boolean => {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  return red !== undefined && green !== undefined && blue !== undefined && red > 150 && green < 90 && blue < 90
}

export const isRedLine = (line: RawLine): boolean =>
  line.look?.stretches.some(({ color, start, end }) => isRed(color) && line.text.slice(start, end).trim() !== '') ??
  false

/** 文种 of 条例 art. 8, as the last word of a title. */
const kinds = [
  '决议',
  '决定',
  '命令',
  '令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
]
export const documentKinds: readonly string[] = kinds

/** The kind that a title ends in, behind remarks in brackets; '' for none. */
export const kindOf = (title: string): string => {
  const bare = title
    .replace(/\s/g, '')
    .replace(/(?:（[^（）]*）|\([^()]*\))+$/, '')
    .replace(/[。.]$/, '')
  return kinds.find((kind) => bare.endsWith(kind)) ?? ''
}

const levelPatterns: [NonNullable<Line['level']>, RegExp][] = [
  [1, /^\s*[一二三四五六七八九十]{1,3}\s*[、.．，,]/],
  [2, /^\s*[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^\s*\d{1,2}\s*[.．、](?!\d)/],
  [4, /^\s*[（(]\d{1,2}[）)]/],
]

export const headingLevel = (text: string): Line['level'] =>
  levelPatterns.find(([, pattern]) => pattern.test(text))?.[0]
