/**
 * Asks for a reason before something that needs one (申请调整, a look at personal details, returning a submission).
 *
 *   <ReasonDialog open={asking} title="申请调整" least={6} onCancel={() => setAsking(false)}
 *     onConfirm={(reason) => send.mutate({ taskId, reason })} busy={send.isPending} error={send.error} />
 */
import { Input, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { RefusalNote } from './refusal-note.tsx'
import { designTexts } from './texts.ts'

export function ReasonDialog(props: {
  open: boolean
  title: string
  /** What happens with the reason and who reads it. */
  children?: ReactNode
  /** Shortest reason in characters; 2 when left out. */
  least?: number
  confirmLabel?: string
  busy?: boolean
  error?: unknown
  onConfirm: (reason: string) => void
  onCancel: () => void
}) {
  const t = useTexts(designTexts)
  const [reason, setReason] = useState('')
  const field = useId()
  const least = props.least ?? 2
  const enough = reason.trim().length >= least
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirmLabel ?? t('confirm')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !enough, loading: props.busy ?? false }}
      onOk={() => props.onConfirm(reason.trim())}
      onCancel={props.onCancel}
      afterClose={() => setReason('')}
      closable={{ 'aria-label': t('close') }}
    >
      <div className="yz-stack">
        {props.children}
        <label htmlFor={field}>{t('reason')}</label>
        <Input.TextArea
          id={field}
          rows={3}
          autoFocus
          maxLength={500}
          value={reason}
          placeholder={t('reasonNeeded', { least })}
          onChange={(event) => setReason(event.target.value)}
        />
        <RefusalNote error={props.error} />
      </div>
    </Modal>
  )
}
