/** Moves a unit with everything under it, from today, on a decision that is named. */
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { TreeNode } from '../../../design/tree-picker.tsx'
import { TreePickerField } from '../../../design/tree-picker-field.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit, listUnits, moveUnit } from '../contract.ts'
import { unitTexts } from './texts.ts'
import { loadUnitsBelow, searchUnits, topOf } from './unit-nodes.ts'

export function MoveDialog(props: {
  unit: { id: string; shortName: string }
  open: boolean
  onClose: () => void
  onMoved: () => void
}) {
  const t = useTexts(unitTexts)
  const id = useId()
  const [parent, setParent] = useState<TreeNode | null>(null)
  const [decision, setDecision] = useState('')
  const send = useSend(moveUnit, {
    invalidates: [getUnit, listUnits],
    onDone: (answer) => answer.ok && props.onMoved(),
  })
  const refused = send.data?.ok === false ? send.data.because : null
  return (
    <Modal
      open={props.open}
      title={t('moveTitle', { name: props.unit.shortName })}
      okText={t('move')}
      okButtonProps={{ disabled: !parent || decision.trim() === '', loading: send.isPending }}
      onOk={() => parent && send.mutate({ unitId: props.unit.id, parentId: parent.key, decision })}
      onCancel={props.onClose}
    >
      <div className="yz-stack">
        <p className="yz-soft">{t('moveHelp')}</p>
        <TreePickerField
          label={t('newParent')}
          load={async (at) => loadUnitsBelow(await topOf(props.unit.id))(at)}
          search={searchUnits}
          value={parent}
          onChange={setParent}
        />
        <label htmlFor={id}>{t('decision')}</label>
        <Input id={id} maxLength={100} value={decision} onChange={(event) => setDecision(event.target.value)} />
        {refused && <RefusalNote because={t(refused)} />}
        <RefusalNote error={send.error} />
      </div>
    </Modal>
  )
}
