/** Gives the value that should stand there; Enter saves, Esc leaves. A day may be typed in any usual way. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../../../platform/web/texts.ts'
import { valueTaken } from '../../doubts/alternative.ts'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { dayFrom, decidedValue } from '../../doubts/doubt.ts'
import { useDoubtDesk } from './doubt-desk.ts'
import { doubtTexts } from './texts.ts'

export function DoubtValueForm({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const id = useId()
  const { decide, edit } = useDoubtDesk()
  const [likeliest] = doubt.alternatives
  const before = doubt.decision && decidedValue(doubt.alternatives, doubt.decision)
  const [value, setValue] = useState(before ?? (likeliest ? valueTaken(likeliest) : ''))
  const [note, setNote] = useState(doubt.decision?.note ?? '')
  const given = doubt.wantsDay ? dayFrom(value) : value.trim()
  return (
    <form
      className="yz-notice-value"
      onSubmit={(event) => {
        event.preventDefault()
        if (given) decide(doubt, { decision: 'value-given', value: given, ...(note ? { note } : {}) })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') edit(false)
      }}
    >
      <label htmlFor={id}>{t(doubt.wantsDay ? 'day' : 'value')}</label>
      <Input
        id={id}
        autoFocus
        maxLength={500}
        value={value}
        {...(doubt.wantsDay ? { placeholder: '2019-02-28', inputMode: 'numeric' as const } : {})}
        onChange={(event) => setValue(event.target.value)}
      />
      {doubt.wantsDay && value !== '' && !given && <span className="yz-refused-value">{t('not-a-day')}</span>}
      <label htmlFor={`${id}-note`}>{t('note_')}</label>
      <Input id={`${id}-note`} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <span className="yz-row">
        <Button size="small" type="primary" htmlType="submit" disabled={!given}>
          {t('save')}
        </Button>
        <Button size="small" onClick={() => edit(false)}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  )
}
