import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { EvidenceTag } from '../../../design/evidence.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { recordHeadCount } from '../attendance/contract.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { doorTexts } from './door-texts.ts'
import { refusalTexts } from './refusal-texts.ts'

export function HeadCount({ session }: { session: Session }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const [others, setOthers] = useState<number | null>(session.present.others)
  const send = useSend(recordHeadCount, {
    invalidates: [getSession],
    onDone: (answer) => {
      if (!answer.ok) return
      if (answer.doubted) void message.warning(t('doubted'))
      else void message.success(t('counted', { attended: answer.numbers.attended }))
    },
  })
  return (
    <section className="yz-card yz-stack" aria-label={t('headCount')}>
      <div className="yz-row">
        <label htmlFor="yz-head-count">
          <b>{t('headCount')}</b>
        </label>
        <EvidenceTag of="attested" />
      </div>
      <div className="yz-row">
        <InputNumber
          id="yz-head-count"
          min={0}
          precision={0}
          value={others}
          aria-describedby="yz-head-count-help"
          onChange={setOthers}
        />
        <Button
          disabled={others === null || others === session.present.others}
          loading={send.isPending}
          onClick={() => others !== null && send.mutate({ sessionId: session.id, others })}
        >
          {t('saveCount')}
        </Button>
      </div>
      <p id="yz-head-count-help" className="yz-soft">
        {t('headCountHelp')}
      </p>
      {send.data?.ok === false && <RefusalNote because={why(send.data.because)} />}
      <RefusalNote error={send.error} />
    </section>
  )
}
