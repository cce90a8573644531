/**
 * Day and time in Shanghai as an ISO string with offset, for forms: `<InstantField today={worldDay} />`.
 * Beginning and end of a session; the reader's own time zone plays no part. Choosing a day first means 09:00.
 */
import { useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { clockOf, dayOf, instantAt } from './dates.ts'
import { DayField, type DayFieldProps } from './day-field.tsx'
import './instant-field.css'
import { designTexts } from './texts.ts'

// antd's own time columns cannot be reached by keyboard (axe: scrollable-region-focusable); the browser's can.
export interface InstantFieldProps extends Omit<DayFieldProps, 'value' | 'onChange'> {
  value?: string | null
  onChange?: (instant: string | null) => void
}

export function InstantField({ value, onChange, ...field }: InstantFieldProps) {
  const t = useTexts(designTexts)
  const [entered, setEntered] = useState('09:00')
  const day = value ? dayOf(value) : null
  const clock = value ? clockOf(value) : entered
  return (
    <div className="yz-instant">
      <DayField {...field} value={day} onChange={(chosen) => onChange?.(chosen && instantAt(chosen, clock))} />
      <input
        type="time"
        step={300}
        aria-label={t('time')}
        value={clock}
        disabled={field.disabled ?? false}
        onChange={({ target }) => {
          if (target.value === '') return
          setEntered(target.value)
          if (day) onChange?.(instantAt(day, target.value))
        }}
      />
    </div>
  )
}
