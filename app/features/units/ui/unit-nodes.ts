/** The directory of units for tree pickers: children when opened, names when searched, never beyond one top. */
import type { TreeNode } from '../../../design/tree-picker.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { call } from '../../../platform/web/call.ts'
import { textOf } from '../../../platform/web/texts.ts'
import { getUnit, listUnits } from '../contract.ts'
import { unitTexts } from './texts.ts'

export type ListedUnit = OutputOf<typeof listUnits>['units'][number]

const nodeOf = ({ id, shortName, hasChildren, kind, level }: ListedUnit): TreeNode => ({
  key: id,
  name: shortName,
  hasChildren,
  // The name of a committee says its level already.
  note: kind === 'committee' ? '' : kindWords({ kind, level }),
})

/** 市级 · 委员会 */
export function kindWords({ kind, level }: Pick<ListedUnit, 'kind' | 'level'>): string {
  const t = textOf(unitTexts)
  return level === 'beside' ? t(`kind_${kind}`) : `${t(`level_${level}`)} · ${t(`kind_${kind}`)}`
}

/** Below `top`, which stands as the root itself. */
export const loadUnitsBelow =
  (top: { id: string }) =>
  async (parent: string | null): Promise<TreeNode[]> => {
    if (parent !== null) return (await call(listUnits, { parentId: parent })).units.map(nodeOf)
    const unit = await call(getUnit, { unitId: top.id })
    return [nodeOf({ ...unit, hasChildren: true })]
  }

/** `top` itself and whatever stands below it, by a part of its full or short name. */
export const searchUnitsBelow =
  (top: { id: string }) =>
  async (text: string): Promise<TreeNode[]> => {
    const { units } = await call(listUnits, { search: text, parentId: top.id })
    return units.map((unit) => ({ ...nodeOf(unit), note: unit.name, hasChildren: false }))
  }
