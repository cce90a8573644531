/** Everybody enrolled as a list to tick; big rows, because thumbs do it. */
import { Button, Input } from 'antd'
import { timeText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Way } from '../attendance/attendance.ts'
import { checkIn, undoCheckIn } from '../attendance/contract.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { listEnrolments } from '../enrolment/contract.ts'
import { Outcome } from './code-entry.tsx'
import { doorTexts } from './door-texts.ts'
import { refusalTexts } from './refusal-texts.ts'

export const wayWords = { code: 'byCode', list: 'byList', sheet: 'bySheet' } as const satisfies Record<Way, string>
const changed = [getSession, listEnrolments]

export function DoorList(props: { session: Session; sought: string; onSought: (name: string) => void }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const sessionId = props.session.id
  const list = useEndpoint(listEnrolments, { sessionId }, { live: true })
  const tick = useSend(checkIn, { invalidates: changed })
  const undo = useSend(undoCheckIn, { invalidates: changed })
  const sought = props.sought.trim()
  return (
    <section className="yz-card yz-stack" aria-label={t('ledger')}>
      <Input
        allowClear
        aria-label={t('find')}
        placeholder={t('find')}
        value={props.sought}
        onChange={(event) => props.onSought(event.target.value)}
      />
      {tick.data?.ok === false && <Outcome answer={tick.data} />}
      {undo.data?.ok === false && <RefusalNote because={why(undo.data.because)} />}
      <RefusalNote error={tick.error ?? undo.error} />
      <Loaded query={list}>
        {({ enrolments }) => {
          const shown = enrolments.filter(
            ({ name, ticketCode }) => !sought || name.includes(sought) || ticketCode === sought,
          )
          if (shown.length === 0) return <p className="yz-soft">{sought ? t('noMatch') : t('nobody')}</p>
          return (
            <ul className="yz-door-list">
              {shown.map(({ id, name, maskedPhone, attendance }) => (
                <li key={id}>
                  <span>
                    <b>{name}</b> <span className="yz-soft yz-number">{maskedPhone}</span>
                  </span>
                  {attendance ? (
                    <>
                      <span className="yz-soft">
                        {timeText(attendance.at)} {t(wayWords[attendance.way])}
                      </span>
                      <Button type="text" onClick={() => undo.mutate({ sessionId, enrolmentId: id })}>
                        {t('undo')}
                      </Button>
                    </>
                  ) : (
                    <Button onClick={() => tick.mutate({ sessionId, by: { enrolmentId: id } })}>{t('tick')}</Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </section>
  )
}
