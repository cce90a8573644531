/** Units to invite, as a form control: chosen ones as tags, a tree of the whole organisation behind a button. */
import { Button, Modal, Tag } from 'antd'
import { useState } from 'react'
import { type TreeNode, TreePicker } from '../../../design/tree-picker.tsx'
import { call } from '../../../platform/web/call.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit, listUnits } from '../../units/contract.ts'
import { activityTexts } from './texts.ts'

interface Props {
  id?: string
  ownUnitId: string
  value?: TreeNode[]
  onChange?: (units: TreeNode[]) => void
}

export function JointUnitsField({ id, ownUnitId, value = [], onChange }: Props) {
  const t = useTexts(activityTexts)
  const [open, setOpen] = useState(false)
  const toggle = (unit: TreeNode) => {
    if (unit.key === ownUnitId) return
    const rest = value.filter((chosen) => chosen.key !== unit.key)
    onChange?.(rest.length === value.length ? [...value, unit] : rest)
  }
  return (
    <div className="yz-row">
      {value.map((unit) => (
        <Tag key={unit.key} closable={{ 'aria-label': t('remove', { name: unit.name }) }} onClose={() => toggle(unit)}>
          {unit.name}
        </Tag>
      ))}
      <Button {...(id ? { id } : {})} size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('addJoint')}
      </Button>
      <Modal
        open={open}
        title={t('jointField')}
        onOk={() => setOpen(false)}
        onCancel={() => setOpen(false)}
        cancelButtonProps={{ style: { display: 'none' } }}
        destroyOnHidden
      >
        <TreePicker
          label={t('jointField')}
          load={(parent) => (parent ? below(parent) : roots(ownUnitId))}
          search={async (text) => (await call(listUnits, { search: text })).units.map(nodeOf)}
          chosen={new Set(value.map((unit) => unit.key))}
          onChoose={toggle}
          multiple
        />
      </Modal>
    </div>
  )
}

type Found = { id: string; name: string; shortName: string; hasChildren: boolean }
const nodeOf = (unit: Found): TreeNode => ({
  key: unit.id,
  name: unit.shortName,
  note: unit.name,
  hasChildren: unit.hasChildren,
})

const below = async (parentId: string) => (await call(listUnits, { parentId })).units.map(nodeOf)

/** A neighbour is as likely as a unit below, so the tree begins at the top. */
async function roots(ownUnitId: string): Promise<TreeNode[]> {
  const own = await call(getUnit, { unitId: ownUnitId })
  return [nodeOf({ ...(own.above[0] ?? own), hasChildren: true })]
}
