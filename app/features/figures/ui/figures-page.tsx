/** All measures for a unit and each unit directly below it, in official order; every number opens its records. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { z } from 'zod'
import { instantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { getUnit } from '../../units/contract.ts'
import { exportFigureTable, getFigureTable, listFigureDoubts } from '../contract.ts'
import { type Asked, FactsSheet } from './facts-sheet.tsx'
import { filledMeasures } from './figure-bars.ts'
import { FigureChart } from './figure-chart.tsx'
import { FigureFilters, FigureSearch } from './figure-filters.tsx'
import { FigureTable, type Table } from './figure-table.tsx'
import './figures-page.css'
import { figureTexts } from './texts.ts'

export function FiguresPage() {
  const t = useTexts(figureTexts)
  const me = useMe()
  const [{ unit, from, to, programme, task }] = useSearchState(FigureSearch)
  const unitId = unit ?? me?.post.unit.id
  const asked: Asked = {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(programme ? { programmeId: programme } : {}),
    ...(task ? { taskId: task } : {}),
  }
  const table = useEndpoint(getFigureTable, unitId ? { unitId, ...asked } : null, { live: true, keepPrevious: true })
  const save = useMutation({
    mutationFn: (input: InputOf<typeof exportFigureTable>) => download(exportFigureTable, input),
  })
  const here = useEndpoint(getUnit, unitId ? { unitId } : null).data
  const above = me && here?.above.filter(({ path }) => path.startsWith(me.post.unit.path))
  return (
    <Page
      title={here ? t('titleOf', { unit: here.shortName }) : t('title')}
      description={t('description')}
      {...(above?.length
        ? { crumbs: above.map(({ id, shortName }) => ({ label: shortName, sheet: { unit: id, facts: undefined } })) }
        : {})}
      more={<DoubtsLink />}
    >
      {me && <FigureFilters own={me.post.unit} today={me.day} shown={here} />}
      <Loaded query={table}>
        {(data) => (
          <>
            <Figures table={data} onExport={(measures) => unitId && save.mutate({ unitId, ...asked, measures })} />
            <RefusalNote error={save.error} />
            <p className="yz-faint yz-number">{t('asOf', { at: instantText(data.asOf) })}</p>
          </>
        )}
      </Loaded>
      <FactsSheet
        of={asked}
        figure={({ unitId: id, measure }) =>
          table.data?.rows.find((row) => row.unitId === id)?.figures.find((figure) => figure.measure === measure)
        }
      />
    </Page>
  )
}

const Shown = z.object({ chart: z.string().optional(), all: z.stringbool().default(false) })

function Figures({ table, onExport }: { table: Table; onExport: (measures: string[]) => void }) {
  const [{ chart, all }, setShown] = useSearchState(Shown)
  const filled = filledMeasures(table.measures, table.rows)
  const below = table.rows.slice(1)
  const drawn = filledMeasures(table.measures, below)
  const chosen = drawn.find(({ key }) => key === chart) ?? drawn[0]
  if (filled.length === 0 && !all) return <Nothing />
  return (
    <div className="yz-stack yz-figures">
      {chosen && (
        <FigureChart
          measures={drawn}
          rows={below}
          chosen={chosen}
          onChoose={(key) => setShown({ chart: key }, { replace: true })}
        />
      )}
      <FigureTable measures={all ? table.measures : filled} rows={table.rows} onExport={onExport} />
    </div>
  )
}

function Nothing() {
  const t = useTexts(figureTexts)
  const [{ from, to, programme, task }, setSearch] = useSearchState(FigureSearch)
  if (from || to || programme || task)
    return (
      <EmptyState
        title={t('nothingHere')}
        action={
          <Button onClick={() => setSearch({ from: undefined, to: undefined, programme: undefined, task: undefined })}>
            {t('clear')}
          </Button>
        }
      >
        {t('nothingHereHelp')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('noFigures')}
      example={t('noFiguresExample')}
      action={
        <span className="yz-row">
          <AppLink to="/activities">{t('toActivities')}</AppLink>
          <AppLink to="/work-records">{t('toRecords')}</AppLink>
        </span>
      }
    >
      {t('noFiguresHelp')}
    </EmptyState>
  )
}

function DoubtsLink() {
  const t = useTexts(figureTexts)
  const open = useEndpoint(listFigureDoubts, {}).data?.doubts.filter(({ decision }) => decision === null).length ?? 0
  return (
    <AppLink to="/figures/doubts" className="yz-row">
      {t('doubtsTitle')}
      {open > 0 && <DoubtMark count={open} />}
    </AppLink>
  )
}
