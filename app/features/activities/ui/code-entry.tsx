import { Button, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { shortDayText, timeText } from '../../../design/dates.ts'
import { Icon } from '../../../design/icon.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { checkIn } from '../attendance/contract.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { listEnrolments } from '../enrolment/contract.ts'
import { doorTexts } from './door-texts.ts'
import { refusalTexts } from './refusal-texts.ts'

type Answer = OutputOf<typeof checkIn>

export function CodeEntry({ session, onUnknown }: { session: Session; onUnknown: (typed: string) => void }) {
  const t = useTexts(doorTexts)
  const [typed, setTyped] = useState('')
  const field = useRef<InputRef>(null)
  const send = useSend(checkIn, {
    invalidates: [getSession, listEnrolments],
    onDone: (answer) => {
      // The next person is waiting: the field is empty and ready, whatever the answer was.
      setTyped('')
      field.current?.focus()
      if (answer.ok) onUnknown('')
    },
  })
  const submit = () => {
    const ticket = typed.trim()
    if (ticket) send.mutate({ sessionId: session.id, by: { ticket } })
  }
  return (
    <form
      className="yz-card yz-stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label htmlFor="yz-door-code">{t('code')}</label>
      <div className="yz-door-code">
        <Input
          id="yz-door-code"
          ref={field}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          aria-describedby="yz-door-code-help"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {t('check')}
        </Button>
      </div>
      <p id="yz-door-code-help" className="yz-soft">
        {t('codeHelp')}
      </p>
      {send.data && <Outcome answer={send.data} />}
      <RefusalNote error={send.error} />
    </form>
  )
}

export function Outcome({ answer }: { answer: Answer }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  if (answer.ok)
    return (
      <p className="yz-door-in" role="status">
        <Icon name="tick" /> {t('in', { name: answer.personName })}
      </p>
    )
  const { since, otherSession } = answer
  return (
    <RefusalNote
      because={why(answer.because)}
      help={
        since
          ? t('since', { name: since.personName, time: timeText(since.at) })
          : otherSession && t('other', { title: otherSession.title, day: shortDayText(otherSession.day) })
      }
    />
  )
}
