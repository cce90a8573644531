/** What a ledger shows, as data: columns, filters and the text of every cell, so that an export equals the screen. */
import type { ReactNode } from 'react'

export interface LedgerColumn<Row> {
  key: string
  title: string
  /** Pixels; 120 when left out. */
  width?: number
  align?: 'start' | 'end'
  /** The plain text of the cell: shown when there is no `render`, exported always. */
  text: (row: Row) => string | number | null | undefined
  render?: (row: Row) => ReactNode
  /** Stays while scrolling sideways; only the first columns may be fixed. */
  fixed?: boolean
  /** A filter in the column's head. */
  filter?: 'text' | readonly { value: string; label: string }[]
}

export type LedgerFilters = Record<string, string | undefined>

/** Exactly what is on screen: visible columns in order, the filters in words, the rows as text. */
export interface Seen {
  caption: string
  columns: { key: string; title: string }[]
  filters: { column: string; is: string }[]
  rows: string[][]
}

export const cellText = <Row>(column: LedgerColumn<Row>, row: Row): string => String(column.text(row) ?? '')

export function seenOf<Row>(
  caption: string,
  columns: readonly LedgerColumn<Row>[],
  rows: readonly Row[],
  filters: LedgerFilters,
): Seen {
  const named = columns.flatMap((column) => {
    const value = filters[column.key]
    if (!value || !column.filter) return []
    const choice = column.filter === 'text' ? undefined : column.filter.find((option) => option.value === value)
    return [{ column: column.title, is: choice?.label ?? value }]
  })
  return {
    caption,
    columns: columns.map(({ key, title }) => ({ key, title })),
    filters: named,
    rows: rows.map((row) => columns.map((column) => cellText(column, row))),
  }
}

/** Where fixed columns stick, in pixels from the left; `undefined` for columns that scroll. */
export function stickyOffsets(
  columns: readonly { width?: number; fixed?: boolean }[],
  first: number,
): (number | undefined)[] {
  let left = first
  let fixed = true
  return columns.map((column) => {
    fixed &&= column.fixed === true
    const at = left
    left += column.width ?? DEFAULT_WIDTH
    return fixed ? at : undefined
  })
}
export const DEFAULT_WIDTH = 120

/** Which rows to draw for a scroll position: `[from, to)`, with some to spare on both sides. */
export function windowOf(count: number, scrollTop: number, height: number, rowHeight: number): [number, number] {
  const spare = 12
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
  return [Math.min(from, count), Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + spare)]
}
