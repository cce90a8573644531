/** The day of the demo's calendar, and the way to advance it. Nothing where the data is real. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { addDays, dayText } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { advanceDay } from '../contract.ts'
import { startAfresh, useMe } from './me.ts'
import { accessTexts } from './texts.ts'
import './world-day.css'

const steps = [1, 7, 30]

export function WorldDay() {
  const t = useTexts(accessTexts)
  const me = useMe()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const here = window.location.pathname + window.location.search
  const send = useSend(advanceDay, { onDone: (answer) => answer.ok && startAfresh(here) })
  if (!me?.isDemo) return null
  const refused = send.data?.ok === false ? send.data.because : null
  return (
    <>
      {dayText(me.day)}
      {me.may('access.advance-day') && (
        <button type="button" className="yz-advance" onClick={() => setOpen(true)}>
          {t('advance')}
        </button>
      )}
      <Modal
        open={open}
        title={t('advanceTitle')}
        onCancel={() => setOpen(false)}
        okText={t('advance')}
        okButtonProps={{ disabled: !chosen, loading: send.isPending }}
        onOk={() => chosen && send.mutate({ day: chosen })}
      >
        <div className="yz-stack">
          <p className="yz-soft">{t('advanceHelp')}</p>
          <div className="yz-row">
            {steps.map((count) => (
              <Button key={count} loading={send.isPending} onClick={() => send.mutate({ day: addDays(me.day, count) })}>
                {t('days', { count })}
              </Button>
            ))}
          </div>
          <label htmlFor="advance-to">{t('advanceTo')}</label>
          <DayField id="advance-to" value={chosen} onChange={setChosen} today={me.day} min={me.day} />
          {refused && <RefusalNote because={t(refused)} />}
          <RefusalNote error={send.error} />
        </div>
      </Modal>
    </>
  )
}
