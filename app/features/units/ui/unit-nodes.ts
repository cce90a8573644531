/** The directory of units for tree pickers: children when opened, names when searched. */
import type { TreeNode } from '../../../design/tree-picker.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { call } from '../../../platform/web/call.ts'
import { getUnit, listUnits } from '../contract.ts'

type Listed = OutputOf<typeof listUnits>['units'][number]

const nodeOf = ({ id, shortName, name, hasChildren }: Listed): TreeNode => ({
  key: id,
  name: shortName,
  hasChildren,
  ...(name === shortName ? {} : { note: name }),
})

/** Below `top`, which stands as the root itself. */
export const loadUnitsBelow =
  (top: { id: string }) =>
  async (parent: string | null): Promise<TreeNode[]> => {
    if (parent === null) {
      const unit = await call(getUnit, { unitId: top.id })
      return [nodeOf({ ...unit, hasChildren: true })]
    }
    return (await call(listUnits, { parentId: parent })).units.map(nodeOf)
  }

/** The highest unit above this one. */
export async function topOf(unitId: string): Promise<{ id: string }> {
  const unit = await call(getUnit, { unitId })
  return unit.above[0] ?? unit
}

export async function searchUnits(text: string): Promise<TreeNode[]> {
  const { units } = await call(listUnits, { search: text })
  return units.map((unit) => ({ ...nodeOf(unit), name: unit.name, note: '', hasChildren: false }))
}
