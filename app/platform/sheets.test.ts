import fc from 'fast-check'
import { expect, it } from 'vitest'
import { joinRows, readSheet, splitRows, writeSheet } from './sheets.ts'

const file = (name: string, bytes: Uint8Array) => ({ name, bytes })

it('reads back what it wrote', async () => {
  const bytes = await writeSheet({
    name: '台账',
    columns: [{ header: '日期' }, { header: '数量' }],
    rows: [
      ['2018-12-28', 30],
      ['2018-12-29', null],
    ],
  })
  expect(await readSheet(file('a.xlsx', bytes))).toEqual({
    ok: true,
    rows: [
      ['日期', '数量'],
      ['2018-12-28', '30'],
      ['2018-12-29', ''],
    ],
  })
})

it('writes no formula and keeps long numbers whole', async () => {
  const bytes = await writeSheet({
    name: 'x',
    columns: [{ header: 'a' }],
    rows: [['=HYPERLINK("http://x")'], ['+861'], ['110101199001011234']],
  })
  const read = await readSheet(file('a.xlsx', bytes))
  expect(read.ok && read.rows.slice(1).flat()).toEqual([`'=HYPERLINK("http://x")`, "'+861", '110101199001011234'])
})

it('reads .csv in UTF-8 and in GB18030', async () => {
  const utf8 = new TextEncoder().encode('\ufeff姓名,数\n喆宇,3\n')
  expect(await readSheet(file('a.csv', utf8))).toEqual({
    ok: true,
    rows: [
      ['姓名', '数'],
      ['喆宇', '3'],
    ],
  })
  const gb = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xfd, 0x0a])
  expect(await readSheet(file('a.csv', gb))).toEqual({ ok: true, rows: [['姓名', '数']] })
})

it('says why it does not read', async () => {
  expect(await readSheet(file('a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4])))).toEqual({
    ok: false,
    because: 'too-large',
  })
  expect(await readSheet(file('a.xlsx', Uint8Array.from([0xd0, 0xcf])))).toEqual({ ok: false, because: 'encrypted' })
  expect(await readSheet(file('a.pdf', new TextEncoder().encode('%PDF')))).toEqual({
    ok: false,
    because: 'not-a-sheet',
  })
})

it('splits what Excel copies, cells with line breaks and quotes included', () => {
  const cell = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', '中', '"', '\n', ' ', '1') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const trimmed = rows.map((row) => row.map((text) => text.trim())).filter((row) => row.some((text) => text))
      expect(splitRows(joinRows(trimmed))).toEqual(trimmed)
    }),
  )
})
