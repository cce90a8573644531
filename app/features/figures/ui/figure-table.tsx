import { EmptyState } from '../../../design/empty-state.tsx'
import { LedgerTable } from '../../../design/ledger-table.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { getFigureTable } from '../contract.ts'
import { FigureNumber } from './figure-number.tsx'
import { figureTexts } from './texts.ts'

type Table = OutputOf<typeof getFigureTable>
type Row = Table['rows'][number]

export function FigureTable({ measures, rows, showAll }: Table & { showAll: boolean }) {
  const t = useTexts(figureTexts)
  const english = useLanguage() === 'en'
  const figureOf = (row: Row, key: string) => row.figures.find((figure) => figure.measure === key)
  const shown = measures.filter(({ key }) => showAll || rows.some((row) => figureOf(row, key)?.value))
  if (shown.length === 0)
    return (
      <EmptyState title={t('noFigures')} example={t('noFiguresExample')}>
        {t('noFiguresHelp')}
      </EmptyState>
    )
  return (
    <LedgerTable
      caption={t('table')}
      rows={rows}
      rowKey={(row) => row.unitId}
      rowTarget={(row) => ({ sheet: { unit: row.unitId } })}
      rowDoubt={(row) => row.figures.some((figure) => figure.doubted > 0)}
      columns={[
        {
          key: 'unit',
          title: t('unit'),
          width: 200,
          fixed: true,
          text: (row) => (row === rows[0] ? t('withBelow', { unit: row.unitName }) : row.unitName),
        },
        ...shown.map((measure) => ({
          key: measure.key,
          title: `${english ? measure.nameEn : measure.nameZh}（${english ? measure.unitEn : measure.unitZh}）`,
          width: 150,
          align: 'end' as const,
          text: (row: Row) => figureOf(row, measure.key)?.value ?? 0,
          render: (row: Row) => {
            const figure = figureOf(row, measure.key)
            return figure?.value ? <FigureNumber figure={figure} measure={measure} unitId={row.unitId} /> : '—'
          },
        })),
      ]}
    />
  )
}
