/** Today, yesterday or another day: on a phone the first two are nearly always right. */
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { addDays } from '../../../design/dates.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { entryTexts } from './texts.ts'

interface Props {
  id?: string
  value?: string
  onChange?: (day: string) => void
  today: string
}

export function DayChoice({ id, value, onChange, today }: Props) {
  const t = useTexts(entryTexts)
  const yesterday = addDays(today, -1)
  const [other, setOther] = useState(value !== undefined && value !== today && value !== yesterday)
  const choice = other ? 'other' : value === yesterday ? 'yesterday' : 'today'
  return (
    <div className="yz-entry-day">
      <Radio.Group
        {...(id ? { id } : {})}
        optionType="button"
        value={choice}
        onChange={({ target }) => {
          setOther(target.value === 'other')
          onChange?.(target.value === 'yesterday' ? yesterday : target.value === 'today' ? today : (value ?? today))
        }}
        options={[
          { value: 'today', label: t('today') },
          { value: 'yesterday', label: t('yesterday') },
          { value: 'other', label: t('other') },
        ]}
      />
      {other && (
        <Input
          type="date"
          aria-label={t('other')}
          max={today}
          value={value ?? today}
          onChange={({ target }) => target.value && onChange?.(target.value)}
        />
      )}
    </div>
  )
}
