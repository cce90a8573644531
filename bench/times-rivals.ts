/** Other libraries that read Chinese dates, brought to the shape of the gold: spans and days, as generously as can be justified. */
import * as recognizers from '@microsoft/recognizers-text-date-time'
import { casual } from 'chrono-node/zh/hans'

/** One hit; any of its windows may be the right one. */
export interface Hit {
  start: number
  end: number
  windows: { start: string | null; end: string | null }[]
}

/** Reads a text; the reference is the day of the document. */
export type Rival = (text: string, reference: string) => Hit[]

/** Neither library knows 底前 or 前 behind a date: what they miss by that is given to them. */
const LIMIT_BEHIND = /^(?:底|末)?(?:之|以)?前|^截?止/

export const chronoNode: Rival = (text, reference) =>
  casual.parse(text, noon(reference)).flatMap((result) => {
    const known = (part: 'year' | 'month' | 'day') => result.start.isCertain(part)
    if (!known('year') && !known('month') && !known('day')) return []
    const first = day(result.start.date())
    const last = result.end ? day(result.end.date()) : first
    const [year = 0, month = 1] = first.split('-').map(Number)
    const window = known('day')
      ? { start: first, end: last }
      : known('month')
        ? { start: `${first.slice(0, 8)}01`, end: day(new Date(year, month, 0, 12)) }
        : { start: `${year}-01-01`, end: `${year}-12-31` }
    return [hit(text, result.index, result.index + result.text.length, [window])]
  })

export const microsoftRecognizers: Rival = (text, reference) =>
  recognize(text, 'zh-cn', undefined, noon(reference)).flatMap((result) => {
    if (!/date/.test(result.typeName)) return []
    const values = (result.resolution?.values ?? []) as Record<string, string>[] // as the library documents its resolution
    const windows = values.flatMap((value) => {
      if (value.value) return [{ start: value.value.slice(0, 10), end: value.value.slice(0, 10) }]
      const [start, end] = [value.start?.slice(0, 10) ?? null, value.end?.slice(0, 10) ?? null]
      // The end of a period is the day after it, that of two named days is the day itself: either is taken.
      return start || end
        ? [
            { start, end },
            { start, end: end && day(new Date(Date.parse(`${end}T12:00:00`) - 86_400_000)) },
          ]
        : []
    })
    return windows.length > 0 ? [hit(text, result.start, result.end + 1, windows)] : []
  })

/** Node finds no names in the bundle of the package, bundlers do. */
const recognize = ((recognizers as { default?: typeof recognizers }).default ?? recognizers).recognizeDateTime

function hit(text: string, start: number, end: number, windows: Hit['windows']): Hit {
  const limits = LIMIT_BEHIND.test(text.slice(end, end + 4))
    ? windows.map((window) => ({ start: null, end: window.end }))
    : []
  return { start, end, windows: [...windows, ...limits] }
}

function noon(reference: string): Date {
  return new Date(`${reference}T12:00:00`)
}

function day(date: Date): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
