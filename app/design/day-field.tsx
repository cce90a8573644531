/**
 * A day as 'YYYY-MM-DD' in and out, for forms: `<FormField name="opensOn" …><DayField today={worldDay} /></FormField>`.
 * The calendar opens at `today` of the demo's calendar, not at the computer's date.
 */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { Day } from './dates.ts'

export interface DayFieldProps {
  id?: string
  value?: Day | null
  onChange?: (day: Day | null) => void
  today?: Day
  /** First and last day that can be chosen. */
  min?: Day
  max?: Day
  disabled?: boolean
  /** Given by the form. */
  'aria-required'?: boolean | 'true' | 'false'
  'aria-invalid'?: boolean | 'true' | 'false'
  'aria-describedby'?: string
}

// Both ways in local time, so that the day's three numbers pass through unchanged.
const parse = (day: Day) => dayjs(`${day}T12:00:00`)

export function DayField({ id, value, onChange, today, min, max, disabled, ...aria }: DayFieldProps) {
  return (
    <DatePicker
      {...aria}
      {...(id ? { id } : {})}
      value={value ? parse(value) : null}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : null)}
      format="YYYY-MM-DD"
      style={{ width: '100%' }}
      disabled={disabled ?? false}
      showNow={false}
      {...(today ? { defaultPickerValue: parse(today) } : {})}
      {...(min ? { minDate: parse(min) } : {})}
      {...(max ? { maxDate: parse(max) } : {})}
    />
  )
}
