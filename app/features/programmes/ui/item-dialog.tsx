/** The window in which one item of a programme is edited: save, cancel, and remove where it is the level's own. */
import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../../../platform/web/texts.ts'
import { removeItem } from '../drafting/contract.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

export function ItemDialog(props: {
  title: string
  width?: number
  programmeId: string
  /** Set where the item may be removed. */
  ownItemId: string | undefined
  busy: boolean
  onSave: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { title, width, programmeId, ownItemId, busy, onSave, onClose, children } = props
  const p = useTexts(programmeTexts)
  const remove = useAct(removeItem)
  return (
    <Modal
      open
      {...(width ? { width } : {})}
      title={title}
      onCancel={onClose}
      closable={{ 'aria-label': p('cancel') }}
      footer={
        <div className="yz-row yz-dialog-foot">
          {ownItemId && (
            <Button danger type="text" onClick={() => remove.act({ programmeId, itemId: ownItemId }, onClose)}>
              {p('remove')}
            </Button>
          )}
          <Button onClick={onClose}>{p('cancel')}</Button>
          <Button type="primary" loading={busy} onClick={onSave}>
            {p('save')}
          </Button>
        </div>
      }
    >
      {children}
      {remove.note}
    </Modal>
  )
}
