/** One filter in a column head: a choice, or text that is handed on after a short pause. */
import { useEffect, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { designTexts } from './texts.ts'

const PAUSE_MS = 350

interface Props {
  column: string
  filter: 'text' | readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

export function LedgerFilter({ column, filter, value, onChange }: Props) {
  const t = useTexts(designTexts)
  const label = t('filterBy', { column })
  if (filter === 'text') return <TextFilter label={label} value={value} onChange={onChange} />
  return (
    <select
      className="yz-ledger-filter"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('all')}</option>
      {filter.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function TextFilter(props: { label: string; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(props.value)
  useEffect(() => setTyped(props.value), [props.value])
  useEffect(() => {
    if (typed === props.value) return
    const timer = setTimeout(() => props.onChange(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, props.value, props.onChange])
  return (
    <input
      className="yz-ledger-filter"
      type="search"
      aria-label={props.label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
