/** Chooses a unit of the own subtree: `<UnitField label="组织" top={me.post.unit} value={…} onChange={…} />`. */
import type { TreeNode } from '../../../design/tree-picker.tsx'
import { TreePickerField } from '../../../design/tree-picker-field.tsx'
import { loadUnitsBelow, searchUnitsBelow } from './unit-nodes.ts'

export function UnitField(props: {
  label: string
  /** The unit at the root of the tree; nothing above or beside it can be chosen. */
  top: { id: string }
  value: { id: string; name: string } | null
  onChange: (unit: { id: string; name: string }) => void
}) {
  const { value } = props
  const node: TreeNode | null = value && { key: value.id, name: value.name, hasChildren: false }
  return (
    <TreePickerField
      key={props.top.id}
      label={props.label}
      load={loadUnitsBelow(props.top)}
      search={searchUnitsBelow(props.top)}
      open={[props.top.id]}
      value={node}
      onChange={({ key, name }) => props.onChange({ id: key, name })}
    />
  )
}
