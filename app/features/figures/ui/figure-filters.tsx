/** Which unit, which period, which programme; everything stands in the address. */
import { Button, Checkbox } from 'antd'
import { useId } from 'react'
import { z } from 'zod'
import { DayField } from '../../../design/day-field.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { UnitField } from '../../units/ui/public.tsx'
import { figureTexts } from './texts.ts'

export const FigureSearch = z.object({
  unit: z.uuid().optional(),
  /** Root programme and root task, as facts carry them. */
  programme: z.uuid().optional(),
  task: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  all: z.stringbool().default(false),
  facts: z.string().optional(),
})

interface Props {
  own: { id: string; shortName: string }
  today: string
  shown: { id: string; shortName: string } | undefined
}

export function FigureFilters({ own, today, shown }: Props) {
  const t = useTexts(figureTexts)
  const [{ from, to, programme, task, all }, setSearch] = useSearchState(FigureSearch)
  return (
    <div className="yz-row yz-figure-filters">
      <UnitField
        label={t('unit')}
        top={own}
        value={shown ? { id: shown.id, name: shown.shortName } : null}
        onChange={({ id }) => setSearch({ unit: id === own.id ? undefined : id, facts: undefined })}
      />
      <Day label={t('from')} value={from} today={today} max={to} onChange={(day) => setSearch({ from: day })} />
      <Day label={t('to')} value={to} today={today} min={from} onChange={(day) => setSearch({ to: day })} />
      <Checkbox checked={all} onChange={(event) => setSearch({ all: event.target.checked })}>
        {t('allMeasures')}
      </Checkbox>
      {(programme || task) && (
        <span className="yz-row">
          <StateTag tone="active">{t(task ? 'onlyTask' : 'onlyProgramme')}</StateTag>
          <Button size="small" onClick={() => setSearch({ programme: undefined, task: undefined })}>
            {t('allWork')}
          </Button>
        </span>
      )}
    </div>
  )
}

function Day(props: {
  label: string
  value: string | undefined
  today: string
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string | undefined) => void
}) {
  const id = useId()
  const { min, max } = props
  return (
    <span className="yz-figure-day">
      <label htmlFor={id}>{props.label}</label>
      <DayField
        id={id}
        value={props.value ?? null}
        today={props.today}
        {...(min ? { min } : {})}
        {...(max ? { max } : {})}
        onChange={(day) => props.onChange(day ?? undefined)}
      />
    </span>
  )
}
