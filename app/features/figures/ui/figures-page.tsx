/** All measures for a unit and each unit directly below it, in official order; every number opens its records. */
import { Checkbox } from 'antd'
import { z } from 'zod'
import { instantText } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { TreePickerField } from '../../../design/tree-picker-field.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { loadUnitsBelow, searchUnits } from '../../units/ui/public.tsx'
import { getFigureTable } from '../contract.ts'
import { FactsSheet } from './facts-sheet.tsx'
import { FigureTable } from './figure-table.tsx'
import './figures-page.css'
import { figureTexts } from './texts.ts'

const Search = z.object({
  unit: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  all: z.stringbool().default(false),
})

export function FiguresPage() {
  const t = useTexts(figureTexts)
  const me = useMe()
  const [{ unit, from, to, all }, setSearch] = useSearchState(Search)
  const unitId = unit ?? me?.post.unit.id
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
  const table = useEndpoint(getFigureTable, unitId ? { unitId, ...period } : null, { live: true, keepPrevious: true })
  return (
    <Page
      title={t('title')}
      description={t('description')}
      more={<AppLink to="/figures/doubts">{t('doubtsLink')}</AppLink>}
    >
      <div className="yz-row yz-figure-filters">
        {me && (
          <TreePickerField
            label={t('chooseUnit')}
            load={loadUnitsBelow(me.post.unit)}
            search={searchUnits}
            value={unitId ? { key: unitId, name: table.data?.rows[0]?.unitName ?? '', hasChildren: false } : null}
            onChange={(node) => setSearch({ unit: node.key })}
          />
        )}
        <label htmlFor="figures-from">{t('from')}</label>
        <DayField
          id="figures-from"
          value={from ?? null}
          onChange={(day) => setSearch({ from: day ?? undefined })}
          {...(me ? { today: me.day } : {})}
        />
        <label htmlFor="figures-to">{t('to')}</label>
        <DayField
          id="figures-to"
          value={to ?? null}
          onChange={(day) => setSearch({ to: day ?? undefined })}
          {...(me ? { today: me.day } : {})}
        />
        <Checkbox checked={all} onChange={(event) => setSearch({ all: event.target.checked })}>
          {t('allMeasures')}
        </Checkbox>
        {table.data && <span className="yz-faint">{t('asOf', { at: instantText(table.data.asOf) })}</span>}
      </div>
      <Loaded query={table}>{(data) => <FigureTable {...data} showAll={all} />}</Loaded>
      <FactsSheet period={period} measures={table.data?.measures ?? []} />
    </Page>
  )
}
