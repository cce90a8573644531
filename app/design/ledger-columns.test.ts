import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type LedgerColumn, seenOf, stickyOffsets, windowOf } from './ledger-columns.ts'

interface Row {
  name: string
  taken: number | null
}
const columns: LedgerColumn<Row>[] = [
  { key: 'name', title: '姓名', width: 100, fixed: true, text: (row) => row.name, filter: 'text' },
  { key: 'taken', title: '已报', text: (row) => row.taken, render: () => '…', filter: [{ value: '1', label: '有人' }] },
]

it('exports what is seen: order, filters in words, text instead of drawings', () => {
  const rows = [
    { name: '林', taken: 3 },
    { name: '苏', taken: null },
  ]
  expect(seenOf('名单', columns, rows, { taken: '1', other: 'x' })).toEqual({
    caption: '名单',
    columns: [
      { key: 'name', title: '姓名' },
      { key: 'taken', title: '已报' },
    ],
    filters: [{ column: '已报', is: '有人' }],
    rows: [
      ['林', '3'],
      ['苏', ''],
    ],
  })
})

it('fixes only the first columns, one after the other', () => {
  const widths = [{ width: 100, fixed: true }, { fixed: true }, { width: 80 }, { width: 80, fixed: true }]
  expect(stickyOffsets(widths, 36)).toEqual([36, 136, undefined, undefined])
})

it('always draws the rows in sight', () => {
  const cases = fc.record({ count: fc.nat(5000), top: fc.nat(200_000), height: fc.nat(2000) })
  fc.assert(
    fc.property(cases, ({ count, top, height }) => {
      const [from, to] = windowOf(count, top, height, 34)
      expect(from).toBeLessThanOrEqual(Math.floor(top / 34))
      expect(to).toBe(Math.min(count, Math.max(to, Math.ceil((top + height) / 34))))
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from).toBeLessThanOrEqual(to)
    }),
  )
})
