import { Button } from 'antd'
import { useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listToDos } from '../../inbox/contract.ts'
import type { Session } from '../contract.ts'
import { answerInvitation, getSession, listSessions } from '../contract.ts'
import { refusalTexts } from './refusal-texts.ts'
import { activityTexts } from './texts.ts'

export function InvitationCard({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const [declining, setDeclining] = useState(false)
  const send = useSend(answerInvitation, {
    invalidates: [getSession, listSessions, listToDos],
    onDone: (answer) => {
      setDeclining(false)
      if (answer.ok) void message.success(t('answered'))
    },
  })
  return (
    <section className="yz-card yz-stack" aria-label={t('joint')}>
      <b>{t('invitedHere', { host: session.hostName })}</b>
      <p className="yz-soft">{t('invitedHelp')}</p>
      <div className="yz-row">
        <Button
          type="primary"
          loading={send.isPending}
          onClick={() => send.mutate({ sessionId: session.id, accept: true })}
        >
          {t('accept')}
        </Button>
        <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
      </div>
      {send.data?.ok === false && <RefusalNote because={why(send.data.because)} />}
      <RefusalNote error={send.error} />
      <ReasonDialog
        open={declining}
        title={t('declineTitle')}
        busy={send.isPending}
        onCancel={() => setDeclining(false)}
        onConfirm={(reason) => send.mutate({ sessionId: session.id, accept: false, reason })}
      />
    </section>
  )
}
