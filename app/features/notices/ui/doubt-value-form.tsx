/** Gives the value that should stand there; Enter saves, Esc leaves. A day may be typed in any usual way. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../../platform/web/texts.ts'
import type { NoticeDoubt } from '../doubts/contract.ts'
import { dayFrom } from '../doubts/doubt.ts'
import { doubtTexts } from './doubt-texts.ts'
import type { Deciding } from './use-deciding.ts'

export function DoubtValueForm({ doubt, deciding }: { doubt: NoticeDoubt; deciding: Deciding }) {
  const t = useTexts(doubtTexts)
  const id = useId()
  const before =
    doubt.decision?.value ??
    (doubt.alternatives[0] ? String(doubt.alternatives[0].value ?? doubt.alternatives[0].text) : '')
  const [value, setValue] = useState(before)
  const [note, setNote] = useState(doubt.decision?.note ?? '')
  const given = doubt.wantsDay ? dayFrom(value) : value.trim()
  const save = () => given && deciding.decide(doubt, 'value-given', { value: given, ...(note ? { note } : {}) })
  return (
    <form
      className="yz-notice-value"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') deciding.edit(null)
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
      <label htmlFor={`${id}-note`}>{t('note_')}</label>
      <Input id={`${id}-note`} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <span className="yz-row">
        <Button size="small" type="primary" htmlType="submit" disabled={!given} loading={deciding.busy}>
          {t('save')}
        </Button>
        <Button size="small" onClick={() => deciding.edit(null)}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  )
}
