/**
 * TreePicker behind a button, as a form control: value is the chosen node or null.
 * `<FormField name="unit" …><TreePickerField label="组织" load={…} search={…} /></FormField>`
 */
import { Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import { designTexts } from './texts.ts'
import { type TreeNode, TreePicker, type TreePickerProps } from './tree-picker.tsx'

type Props = Pick<TreePickerProps, 'label' | 'load' | 'search' | 'open'> & {
  id?: string
  /** Given by the form: the field's help and error. */
  'aria-describedby'?: string
  value?: TreeNode | null
  onChange?: (node: TreeNode) => void
}

export function TreePickerField({
  id,
  value,
  onChange,
  open: branches,
  'aria-describedby': describedBy,
  ...tree
}: Props) {
  const t = useTexts(designTexts)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        {...(id ? { id } : {})}
        className="yz-tree-field"
        aria-haspopup="dialog"
        aria-label={`${tree.label}: ${value?.name ?? t('choose')}`}
        aria-describedby={describedBy}
        onClick={() => setOpen(true)}
      >
        <span>{value?.name ?? t('choose')}</span>
        <Icon name="down" size={14} />
      </button>
      <Modal
        open={open}
        title={tree.label}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
        closable={{ 'aria-label': t('close') }}
      >
        <TreePicker
          {...tree}
          {...(branches ? { open: branches } : {})}
          chosen={new Set(value ? [value.key] : [])}
          onChoose={(node) => {
            onChange?.(node)
            setOpen(false)
          }}
        />
      </Modal>
    </>
  )
}
