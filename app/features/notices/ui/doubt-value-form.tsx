/** Gives the value that should stand there; Enter saves, Esc leaves. Days are chosen as days. */
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import type { NoticeDoubt } from '../contract.ts'
import { doubtTexts } from './doubt-texts.ts'
import type { Deciding } from './use-deciding.ts'

export function DoubtValueForm({ doubt, deciding }: { doubt: NoticeDoubt; deciding: Deciding }) {
  const t = useTexts(doubtTexts)
  const today = useMe()?.day
  const id = useId()
  const before =
    doubt.decision?.value ?? (doubt.suggestion ? String(doubt.suggestion.value ?? doubt.suggestion.text) : '')
  const [value, setValue] = useState(before)
  const [note, setNote] = useState(doubt.decision?.note ?? '')
  const save = () => value && deciding.decide(doubt, 'value-given', { value, ...(note ? { note } : {}) })
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
      {doubt.wantsDay ? (
        <Input
          id={id}
          autoFocus
          type="date"
          value={value}
          {...(today && !value ? { placeholder: today } : {})}
          onChange={(event) => setValue(event.target.value)}
        />
      ) : (
        <Input id={id} autoFocus maxLength={500} value={value} onChange={(event) => setValue(event.target.value)} />
      )}
      <label htmlFor={`${id}-note`}>{t('note_')}</label>
      <Input id={`${id}-note`} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      <span className="yz-row">
        <Button size="small" type="primary" htmlType="submit" disabled={!value} loading={deciding.busy}>
          {t('save')}
        </Button>
        <Button size="small" onClick={() => deciding.edit(null)}>
          {t('cancel')}
        </Button>
      </span>
    </form>
  )
}
