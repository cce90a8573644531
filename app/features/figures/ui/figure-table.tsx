/** The ledger of figures: the unit itself first, then each unit directly below it in official order, never by value. */
import { numberText } from '../../../design/dates.ts'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { getFigureTable, Measure } from '../contract.ts'
import { FigureCell } from './figure-cell.tsx'
import { useMeasureWords } from './measure-words.ts'
import { figureTexts } from './texts.ts'

export type Table = OutputOf<typeof getFigureTable>
type Row = Table['rows'][number]

interface Props {
  measures: readonly Measure[]
  rows: Table['rows']
  /** Saves the measures in sight as .xlsx. */
  onExport: (measures: string[]) => void
}

export function FigureTable({ measures, rows, onExport }: Props) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const figureOf = (row: Row, measure: Measure) => row.figures.find((figure) => figure.measure === measure.key)
  const nameOf = (row: Row) => (row === rows[0] ? t('withBelow', { unit: row.unitName }) : row.unitName)
  const first: LedgerColumn<Row> = {
    key: 'unit',
    title: t('unit'),
    width: 190,
    fixed: true,
    text: nameOf,
    render: (row) =>
      row === rows[0] ? nameOf(row) : <AppLink sheet={{ unit: row.unitId, facts: undefined }}>{row.unitName}</AppLink>,
  }
  const counted = measures.map(
    (measure): LedgerColumn<Row> => ({
      key: measure.key,
      title: words.head(measure),
      width: 122,
      align: 'end',
      text: (row) => {
        const figure = figureOf(row, measure)
        const doubted = figure?.doubted ? `（${t('doubted', { number: numberText(figure.doubted) })}）` : ''
        return `${numberText(figure?.value ?? 0)}${doubted}`
      },
      render: (row) => {
        const figure = figureOf(row, measure)
        return figure && <FigureCell figure={figure} measure={measure} unitId={row.unitId} of={row.unitName} />
      },
    }),
  )
  return (
    <LedgerTable
      caption={t('table')}
      rows={rows}
      rowKey={(row) => row.unitId}
      rowDoubt={(row) => row.figures.some((figure) => figure.doubted > 0)}
      columns={[first, ...counted]}
      onExport={() => onExport(measures.map(({ key }) => key))}
    />
  )
}
