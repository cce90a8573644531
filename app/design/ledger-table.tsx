/**
 * 台账: a list as officials expect it. Dense rows, first columns fixed, filters in the column heads, sticky head,
 * the given (official) order and no sorting by value, export exactly as seen. A real `<table>` with a caption;
 * beyond 200 rows only those in sight are drawn.
 *
 *   <LedgerTable caption="报名名单" rows={rows} rowKey={(r) => r.id} columns={columns}
 *     filters={filters} onFilter={(patch) => setSearch(patch)} rowTarget={(r) => ({ sheet: { person: r.id } })}
 *     paging={{ total, page, size: 50, onPage }} onExport={(seen) => …} empty={<EmptyState title="…" />} />
 *
 * Filtering and paging are the caller's (usually the server's, kept in `useSearchState`).
 */
import { Button, Pagination } from 'antd'
import { type ReactNode, useState } from 'react'
import { type LinkTarget, TargetLink } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { numberText } from './dates.ts'
import { EmptyState } from './empty-state.tsx'
import { Icon } from './icon.tsx'
import {
  cellText,
  DEFAULT_WIDTH,
  type LedgerColumn,
  type LedgerFilters,
  type Seen,
  seenOf,
  stickyOffsets,
  windowOf,
} from './ledger-columns.ts'
import { LedgerFilter } from './ledger-filter.tsx'
import './ledger-table.css'
import { designTexts } from './texts.ts'
import { sizes } from './tokens.ts'

export type { LedgerColumn, LedgerFilters, Seen }

export interface LedgerTableProps<Row> {
  caption: string
  columns: readonly LedgerColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where the first cell of a row leads. */
  rowTarget?: (row: Row) => LinkTarget
  /** Rows that need a look are marked at the edge in amber. */
  rowDoubt?: (row: Row) => boolean
  filters?: LedgerFilters
  onFilter?: (patch: LedgerFilters) => void
  selection?: { chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void }
  paging?: { total: number; page: number; size: number; onPage: (page: number) => void }
  onExport?: (seen: Seen) => void
  /** Buttons for the chosen rows or the whole list. */
  tools?: ReactNode
  /** Shown without rows and without filters: teaches the next step. */
  empty?: ReactNode
  loading?: boolean
  /** The table's own scroll height; 70 % of the window when left out. */
  maxHeight?: number
}

const CHECK_WIDTH = 36
const DRAW_ALL_BELOW = 200

export function LedgerTable<Row>(props: LedgerTableProps<Row>) {
  const t = useTexts(designTexts)
  const { columns, rows, filters = {}, selection, paging } = props
  const [view, setView] = useState({ top: 0, height: 900 })
  const [from, to] =
    rows.length > DRAW_ALL_BELOW ? windowOf(rows.length, view.top, view.height, sizes.rowHeight) : [0, rows.length]
  const lefts = stickyOffsets(columns, selection ? CHECK_WIDTH : 0)
  const width = columns.reduce((sum, column) => sum + (column.width ?? DEFAULT_WIDTH), selection ? CHECK_WIDTH : 0)
  const filtering = Object.values(filters).some(Boolean)
  const keys = rows.map(props.rowKey)
  const allChosen = selection !== undefined && keys.length > 0 && keys.every((key) => selection.chosen.has(key))
  const sticky = (at: number) => {
    const left = lefts[at]
    return left === undefined
      ? {}
      : { style: { ['--yz-left' as string]: `${left}px` }, 'data-fixed': at === 0 ? 'first' : '' }
  }
  const choose = (some: readonly string[], on: boolean) => {
    const next = new Set(selection?.chosen)
    for (const key of some) on ? next.add(key) : next.delete(key)
    selection?.onChange(next)
  }
  return (
    <div className="yz-ledger" aria-busy={props.loading ?? false}>
      <div className="yz-ledger-tools">
        <span className="yz-number yz-soft" role="status">
          {selection && selection.chosen.size > 0
            ? t('selected', { selected: numberText(selection.chosen.size) })
            : t('total', { total: numberText(paging?.total ?? rows.length) })}
        </span>
        {props.tools}
        {filtering && props.onFilter && (
          <Button
            size="small"
            type="text"
            onClick={() => props.onFilter?.(Object.fromEntries(Object.keys(filters).map((key) => [key, undefined])))}
          >
            {t('clearFilters')}
          </Button>
        )}
        {props.onExport && (
          <Button
            size="small"
            icon={<Icon name="export" size={14} />}
            onClick={() => props.onExport?.(seenOf(props.caption, columns, rows, filters))}
          >
            {t('export')}
          </Button>
        )}
      </div>
      <section
        className="yz-ledger-scroll"
        aria-label={props.caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        style={{ maxHeight: props.maxHeight ?? '70vh' }}
        onScroll={({ currentTarget }) => setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })}
      >
        <table style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
          <caption className="yz-hidden">{props.caption}</caption>
          <colgroup>
            {selection && <col style={{ width: CHECK_WIDTH }} />}
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width ?? DEFAULT_WIDTH }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection && (
                <th className="yz-ledger-check" data-fixed="first">
                  <input
                    type="checkbox"
                    checked={allChosen}
                    aria-label={t('selectAll')}
                    onChange={(event) => choose(keys, event.target.checked)}
                  />
                </th>
              )}
              {columns.map((column, at) => (
                <th key={column.key} scope="col" data-align={column.align} {...sticky(at)}>
                  <span className="yz-ledger-title">{column.title}</span>
                  {column.filter && props.onFilter && (
                    <LedgerFilter
                      column={column.title}
                      filter={column.filter}
                      value={filters[column.key] ?? ''}
                      onChange={(value) => props.onFilter?.({ [column.key]: value || undefined })}
                    />
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && <tr style={{ height: from * sizes.rowHeight }} />}
            {rows.slice(from, to).map((row, drawn) => {
              const key = keys[from + drawn] ?? ''
              const name = columns[0] ? cellText(columns[0], row) : key
              const target = props.rowTarget?.(row)
              return (
                <tr key={key} aria-rowindex={from + drawn + 2} data-doubt={props.rowDoubt?.(row) ? '' : undefined}>
                  {selection && (
                    <td className="yz-ledger-check" data-fixed="first">
                      <input
                        type="checkbox"
                        checked={selection.chosen.has(key)}
                        aria-label={t('selectRow', { name })}
                        onChange={(event) => choose([key], event.target.checked)}
                      />
                    </td>
                  )}
                  {columns.map((column, at) => {
                    const content = column.render ? column.render(row) : cellText(column, row)
                    return (
                      <td key={column.key} data-align={column.align} title={cellText(column, row)} {...sticky(at)}>
                        {at === 0 && target ? <TargetLink target={target}>{content}</TargetLink> : content}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
            {to < rows.length && <tr style={{ height: (rows.length - to) * sizes.rowHeight }} />}
          </tbody>
        </table>
        {rows.length === 0 && !props.loading && (filtering ? <EmptyState title={t('nothingMatches')} /> : props.empty)}
      </section>
      {paging && paging.total > paging.size && (
        <Pagination
          size="small"
          current={paging.page}
          pageSize={paging.size}
          total={paging.total}
          showSizeChanger={false}
          showTotal={(total, [first, last]) =>
            t('shown', { from: numberText(first), to: numberText(last), total: numberText(total) })
          }
          onChange={paging.onPage}
        />
      )}
    </div>
  )
}
