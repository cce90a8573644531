/**
 * What was imported before, newest first; an import that stands can be taken back whole. Nothing is shown before the first.
 *
 *   <PastImports rows={imports} rowsTitle="人数" stateText={(row) => …} isStanding={(row) => !row.undoneAt} onUndo={setUndoing}>
 *     <Modal open={undoing !== undefined} … />
 *   </PastImports>
 */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { LinkTarget } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { shortInstantText } from './dates.ts'
import { importTexts } from './import-texts.ts'
import { LedgerTable } from './ledger-table.tsx'
import { StateTag } from './state-tag.tsx'

interface PastImport {
  id: string
  at: string
  by: string
  rows: number
  can: { undo: true | string }
}

export function PastImports<Row extends PastImport>(props: {
  rows: readonly Row[] | undefined
  /** What is counted: people, rows. */
  rowsTitle: string
  stateText: (row: Row) => string
  isStanding: (row: Row) => boolean
  stateWidth: number
  rowTarget?: (row: Row) => LinkTarget
  onUndo: (id: string) => void
  /** The dialog that asks before anything is taken back. */
  children: ReactNode
}) {
  const t = useTexts(importTexts)
  if (!props.rows?.length) return null
  return (
    <section className="yz-stack" aria-label={t('imports')}>
      <h2>{t('imports')}</h2>
      <LedgerTable
        caption={t('imports')}
        rows={props.rows}
        rowKey={(row) => row.id}
        {...(props.rowTarget ? { rowTarget: props.rowTarget } : {})}
        columns={[
          { key: 'at', title: t('when'), width: 150, fixed: true, text: (row) => shortInstantText(row.at) },
          { key: 'by', title: t('by'), width: 110, text: (row) => row.by },
          { key: 'rows', title: props.rowsTitle, width: 80, align: 'end', text: (row) => row.rows },
          {
            key: 'state',
            title: t('state'),
            width: props.stateWidth,
            text: props.stateText,
            render: (row) => (
              <StateTag tone={props.isStanding(row) ? 'good' : 'quiet'}>{props.stateText(row)}</StateTag>
            ),
          },
          {
            key: 'undo',
            title: '',
            width: 120,
            text: () => '',
            render: (row) =>
              row.can.undo === true && (
                <Button size="small" onClick={() => props.onUndo(row.id)}>
                  {t('undo')}
                </Button>
              ),
          },
        ]}
      />
      {props.children}
    </section>
  )
}
