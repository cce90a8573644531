import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mostRows, readPastedList } from './list.ts'

const brief = (pasted: string) =>
  readPastedList(pasted).map(({ line, name, phone, problem }) => `${line} ${name} ${phone} ${problem ?? 'ok'}`)

it('reads what Excel copies, with its heading and other columns', () => {
  expect(
    brief('序号\t姓名\t学校\t联系电话\r\n1\t方小满\t云岭大学\t13900000001\r\n2\t白露\t云岭大学\t139-0000-0002\r\n'),
  ).toEqual(['2 方小满 13900000001 ok', '3 白露 13900000002 ok'])
})

it('reads a chat message without heading', () => {
  expect(brief('方小满，13900000001\n\n欧阳朔 +86 13900000004\n喆宇')).toEqual([
    '1 方小满 13900000001 ok',
    '3 欧阳朔 13900000004 ok',
    '4 喆宇  ok',
  ])
})

it('names what is wrong by its line', () => {
  expect(brief("姓名\t手机号\n\t13900000001\n白露\t1390000\n喆宇\t'13900000003\n喆宇\t13900000003\n喆宇\t")).toEqual([
    '2  13900000001 no-name',
    '3 白露 1390000 bad-phone',
    '4 喆宇 13900000003 ok',
    '5 喆宇 13900000003 twice-in-list',
    '6 喆宇  ok',
  ])
})

it('never throws, never takes more rows than it may, and counts lines as they stand', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('姓', '名', '1', '3', '9', '\t', '\n', ',', ' ', '"') }),
      (pasted) => {
        const rows = readPastedList(pasted)
        for (const { line } of rows) expect(pasted.split('\n')[line - 1]?.trim()).not.toBe('')
      },
    ),
  )
  expect(readPastedList('甲\n'.repeat(mostRows + 5))).toHaveLength(mostRows)
})
