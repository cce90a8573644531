import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byOffice, byStrokes, inOfficialOrder } from './name-order.ts'

describe('names by the strokes of the surname', () => {
  it('fewer strokes first, then 横竖撇点折', () => {
    expect(byStrokes(['陈一', '王一', '刘一', '丁一', '马一', '万一', '卜一', '韩一', '李一', '张一'])).toEqual(
      [...'丁卜万马王刘李张陈韩'].map((surname) => `${surname}一`),
    )
    // Eight strokes each: 林 一丨, 欧 一丿, 易 丨, 周 丿, 郑 丶, 孟 折.
    expect(byStrokes(['孟一', '郑一', '周一', '易一', '欧阳一', '林一'])).toEqual([
      '林一',
      '欧阳一',
      '易一',
      '周一',
      '郑一',
      '孟一',
    ])
  })

  it('counts 艹, 阝 and 辶 as the mainland does', () => {
    // 郑 and 范 have 8, 陈 7, 邓 4, 蒋 12, 萧 11.
    expect(byStrokes(['蒋一', '萧一', '范一', '郑一', '陈一', '邓一'])).toEqual([
      '邓一',
      '陈一',
      '范一',
      '郑一',
      '萧一',
      '蒋一',
    ])
  })

  it('places a name of one character by either usage', () => {
    expect(byStrokes(['田大利', '田富'])).toEqual(['田富', '田大利'])
    expect(byStrokes(['田富', '田大利'], { singleFirst: false })).toEqual(['田大利', '田富'])
  })

  it('counts surnames outside its table too: 仉 4 strokes, 瞿 18, 爨 30', () => {
    expect(byStrokes(['爨一', '瞿一', '仉一', '丁一'])).toEqual(['丁一', '仉一', '瞿一', '爨一'])
  })

  it('is one order, whatever order the names come in; none is lost', () => {
    const name = fc.string({ unit: fc.constantFrom(...'丁王李刘陈欧阳喆堃䶮一二富𠮷 Ａa'), minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { selector: (text) => text.replace(/\s/g, '') }),
        fc.boolean(),
        (names, first) => {
          const sorted = byStrokes(names, { singleFirst: first })
          expect([...sorted].sort()).toEqual([...names].sort())
          expect(byStrokes([...names].reverse(), { singleFirst: first })).toEqual(sorted)
          expect(byStrokes(sorted, { singleFirst: first })).toEqual(sorted)
        },
      ),
    )
  })
})

it('orders people by office, those of one office by strokes, offices it does not know last', () => {
  const people = [
    { name: '周岚', office: '成员' },
    { name: '丁舟', office: '顾问' },
    { name: '王远', office: '成员' },
    { name: '韩禾', office: '主任' },
  ]
  expect(byOffice(people, ['主任', '副主任', '成员']).map((one) => one.name)).toEqual(['韩禾', '王远', '周岚', '丁舟'])
})

it('orders organs by the official list, the others behind as they came', () => {
  const official = ['省委办公室', '省教育厅', '省民政厅']
  expect(inOfficialOrder(['省民政厅', '某协会', '省教育厅', '某学会'], official)).toEqual([
    '省教育厅',
    '省民政厅',
    '某协会',
    '某学会',
  ])
})
