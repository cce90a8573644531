// Decides where a level below may choose: 从10项活动中选择几项.
import type { Outline } from '../outline/outline.ts'
import { numberOf } from './chinese-number.ts'

export interface FoundMenu {
  from: number
  to: number
  of: number | null
  choose: number | null
  what: string
  /** The opening 从 or 在 was lost. */
  lostOpening: boolean
}

const MENU =
  /(?:[从在])?(?:(?<!第)(\d{1,3}|[一二三四五六七八九十]{1,3})[项个类条种]|以[上下]|上述|下列)([^，。；：\n]{0,14}?)中[^，。；\n]{0,8}?(?:选择|选取|任选|自选|选做|选定|择优?选)(?:其中)?(?:[^，。；\n]{0,4}?(几|若干|多|\d{1,3}|[一二两三四五六七八九十]{1,3})(?:[至—~-](?:\d{1,3}|[一二三四五六七八九十]))?[项个类条种])?[^，。；\n]{0,16}/g

export function findMenus(outline: Outline): FoundMenu[] {
  return [...outline.text.matchAll(MENU)].map((match) => {
    const opened = /^[从在]/.test(match[0]) || /[从在于由]$/.test(outline.text.slice(0, match.index).slice(-1))
    return {
      from: match.index,
      to: match.index + match[0].length,
      of: match[1] ? numberOf(match[1]) : null,
      choose: match[3] && !/几|若干|多/.test(match[3]) ? numberOf(match[3]) : null,
      what: (match[2] ?? '').replace(/\s/g, ''),
      lostOpening: !opened && match[1] !== undefined,
    }
  })
}
