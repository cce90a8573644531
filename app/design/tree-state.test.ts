import { expect, it } from 'vitest'
import { rowsOf, type TreeNode } from './tree-state.ts'

const node = (key: string, hasChildren = true): TreeNode => ({ key, name: key, hasChildren })

it('lists the open part of a tree in reading order', () => {
  const children = new Map<string | null, TreeNode[]>([
    [null, [node('province')]],
    ['province', [node('east'), node('west', false)]],
    ['east', [node('county', false)]],
  ])
  const shown = (open: string[]) => rowsOf(children, new Set(open)).map((row) => `${row.level}${row.node.key}`)
  expect(shown([])).toEqual(['1province'])
  expect(shown(['province'])).toEqual(['1province', '2east', '2west'])
  expect(shown(['province', 'east'])).toEqual(['1province', '2east', '3county', '2west'])
  // an open branch inside a closed one stays hidden; one that is still loading has no rows yet
  expect(shown(['east', 'west'])).toEqual(['1province'])
})
