/** 审签: drafted, checked, signed. A step that cannot be taken says why. */
import { Button, Input, Modal, Tooltip } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { type StatusStep, StatusSteps } from '../../../design/status-steps.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Bulletin } from '../issues/contract.ts'
import { getBulletin, listBulletins, listChangesSince, signBulletin, takeStep } from '../issues/contract.ts'
import { becauseText, bulletinTexts } from './texts.ts'

export function SignOff({ bulletin, unsaved }: { bulletin: Bulletin; unsaved: boolean }) {
  const t = useTexts(bulletinTexts)
  const [signing, setSigning] = useState(false)
  const take = useSend(takeStep, { invalidates: [getBulletin, listBulletins] })
  const { id: bulletinId, can } = bulletin
  const refused = take.data && !take.data.ok ? becauseText(t, take.data.because) : undefined
  const next = bulletin.state === 'drafting' ? 'drafted' : bulletin.state === 'drafted' ? 'checked' : undefined
  const maySign = can.sign === true || can.sign === 'unconfirmed'
  const why = unsaved ? t('unsaved') : can.sign === true ? '' : becauseText(t, can.sign)
  return (
    <section className="yz-card yz-stack" aria-label={t('signOff')}>
      <h2 className="yz-side-title">{t('signOff')}</h2>
      <StatusSteps steps={useSteps(bulletin)} />
      <div className="yz-row">
        {next && can.draft !== 'role' && (
          <Button
            type="primary"
            disabled={unsaved || can[next === 'drafted' ? 'draft' : 'check'] !== true}
            loading={take.isPending}
            onClick={() => take.mutate({ bulletinId, step: next })}
          >
            {next === 'drafted' ? t('takeDrafted') : t('takeChecked')}
          </Button>
        )}
        {!next && (
          <Tooltip title={why}>
            <Button type="primary" disabled={!maySign || unsaved} onClick={() => setSigning(true)}>
              {t('sign')}
            </Button>
          </Tooltip>
        )}
        <span className="yz-faint">{unsaved || !next ? why : ''}</span>
      </div>
      <RefusalNote {...(refused ? { because: refused } : {})} error={take.error} />
      {signing && (
        <SignDialog bulletinId={bulletinId} unanswered={can.sign === 'unconfirmed'} onClose={() => setSigning(false)} />
      )}
    </section>
  )
}

function useSteps(bulletin: Bulletin): StatusStep[] {
  const t = useTexts(bulletinTexts)
  const standing = (step: 'drafted' | 'checked') => bulletin.steps.findLast((one) => one.step === step && one.stands)
  const order = ['drafted', 'checked', 'signed'] as const
  const done = order.map((step) => (step === 'signed' ? undefined : standing(step)))
  const current = done.indexOf(undefined)
  return order.map((step, at) => {
    const taken = done[at]
    return {
      label: t(`step_${step}`),
      state: taken ? 'done' : at === current ? 'current' : 'todo',
      ...(taken ? { note: `${taken.byName} ${shortInstantText(taken.at)}` } : {}),
    }
  })
}

function SignDialog(props: { bulletinId: string; unanswered: boolean; onClose: () => void }) {
  const t = useTexts(bulletinTexts)
  const [reason, setReason] = useState('')
  const sign = useSend(signBulletin, {
    invalidates: [getBulletin, listBulletins, listChangesSince],
    onDone: (answer) => {
      if (answer.ok) props.onClose()
    },
  })
  const refused = sign.data && !sign.data.ok ? becauseText(t, sign.data.because) : undefined
  const given = reason.trim()
  return (
    <Modal
      open
      title={t('signTitle')}
      okText={t('signNow')}
      okButtonProps={{ loading: sign.isPending, disabled: props.unanswered && given.length < 2 }}
      onOk={() =>
        sign.mutate({ bulletinId: props.bulletinId, ...(props.unanswered ? { unansweredBecause: given } : {}) })
      }
      onCancel={props.onClose}
    >
      <div className="yz-stack">
        <p>{t('signWarn')}</p>
        {props.unanswered && (
          <>
            <label htmlFor="unanswered-because">
              <b>{t('unansweredTitle')}</b>
              <br />
              <span className="yz-soft">{t('unansweredHelp')}</span>
            </label>
            <Input
              id="unanswered-because"
              value={reason}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        <RefusalNote {...(refused ? { because: refused } : {})} error={sign.error} />
      </div>
    </Modal>
  )
}
