import { expect, it } from 'vitest'
import { filledGroups, flatChoices, matching, movedMark, type SearchChoice } from './search-choices.ts'

const choice = (key: string): SearchChoice => ({ key, label: key, icon: 'unit', target: { to: '/units' } })

it('moves the mark down and up through all groups and round the ends', () => {
  expect([movedMark('ArrowDown', 0, 3), movedMark('ArrowDown', 2, 3)]).toEqual([1, 0])
  expect([movedMark('ArrowUp', 2, 3), movedMark('ArrowUp', 0, 3)]).toEqual([1, 2])
  expect([movedMark('PageUp', 2, 3), movedMark('PageDown', 0, 3)]).toEqual([0, 2])
})

it('leaves typing alone, and has nothing to mark without choices', () => {
  expect(movedMark('a', 1, 3)).toBeNull()
  expect(movedMark('ArrowDown', 0, 0)).toBeNull()
})

it('leaves out empty groups and keeps the order of the others', () => {
  const groups = [
    { title: '页面', choices: [choice('a')] },
    { title: '组织', choices: [] },
    { title: '人员', choices: [choice('b'), choice('c')] },
  ]
  expect(filledGroups(groups).map(({ title }) => title)).toEqual(['页面', '人员'])
  expect(flatChoices(groups).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
})

it('finds entries by any of their words, and all of them before anything is typed', () => {
  const pages = [
    ['数据', '/figures'],
    ['组织', '/units'],
  ] as const
  expect(matching(pages, ' FIG', (page) => page)).toEqual([pages[0]])
  expect(matching(pages, '组', (page) => page)).toEqual([pages[1]])
  expect(matching(pages, ' ', (page) => page)).toHaveLength(2)
})
