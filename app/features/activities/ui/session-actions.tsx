/** What the host may do to the session as a whole; what may not be done is disabled and says why. */
import { Button, Popconfirm, Tooltip } from 'antd'
import { type ReactNode, useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Session } from '../contract.ts'
import { cancelSession, closeSession, getSession, listSessions, publishSession } from '../contract.ts'
import { ChangeSession } from './change-session.tsx'
import { refusalTexts } from './refusal-texts.ts'
import { activityTexts } from './texts.ts'

const changed = [getSession, listSessions]

export function SessionActions({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const [cancelling, setCancelling] = useState(false)
  const [changing, setChanging] = useState(false)
  const sessionId = session.id
  const told = (done: string) => (answer: { ok: true } | { ok: false; because: Parameters<typeof why>[0] }) => {
    setCancelling(false)
    answer.ok ? void message.success(done) : void message.warning(why(answer.because))
  }
  const publish = useSend(publishSession, { invalidates: changed, onDone: told(t('isPublished')) })
  const cancel = useSend(cancelSession, { invalidates: changed, onDone: told(t('isCancelled')) })
  const close = useSend(closeSession, { invalidates: changed, onDone: told(t('isClosed')) })
  const { can } = session
  return (
    <>
      {can.change === true && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
      {can.cancel === true && <Button onClick={() => setCancelling(true)}>{t('cancel')}</Button>}
      {session.state !== 'cancelled' && (
        <Unless because={can.close === true ? undefined : why(can.close)}>
          <Popconfirm
            title={t('close')}
            description={<div style={{ maxWidth: 280 }}>{t('closeWhy')}</div>}
            disabled={can.close !== true}
            onConfirm={() => close.mutate({ sessionId })}
          >
            <Button disabled={can.close !== true} loading={close.isPending}>
              {t('close')}
            </Button>
          </Popconfirm>
        </Unless>
      )}
      {can.publish === true && (
        <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate({ sessionId })}>
          {t('publish')}
        </Button>
      )}
      {changing && <ChangeSession session={session} onClose={() => setChanging(false)} />}
      <ReasonDialog
        open={cancelling}
        title={t('cancel')}
        busy={cancel.isPending}
        error={cancel.error}
        onCancel={() => setCancelling(false)}
        onConfirm={(reason) => cancel.mutate({ sessionId, reason })}
      >
        <p>{t('cancelWhy')}</p>
      </ReasonDialog>
    </>
  )
}

/** A disabled button cannot be focused in antd; the reason stands beside it for the mouse and in words for readers. */
function Unless({ because, children }: { because: string | undefined; children: ReactNode }) {
  if (!because) return children
  return (
    <Tooltip title={because}>
      <span>
        {children}
        <span className="yz-hidden">{because}</span>
      </span>
    </Tooltip>
  )
}
