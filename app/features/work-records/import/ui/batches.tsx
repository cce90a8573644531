/** The unit's imports; each can be taken back once, with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../../design/dates.ts'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { LedgerTable } from '../../../../design/ledger-table.tsx'
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'
import { StateTag } from '../../../../design/state-tag.tsx'
import { useEndpoint, useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listWorkRecords } from '../../contract.ts'
import { listImports, undoImport } from '../contract.ts'
import { importTexts } from './texts.ts'

export function Batches() {
  const t = useTexts(importTexts)
  const message = useMessage()
  const [undoing, setUndoing] = useState<string>()
  const batches = useEndpoint(listImports, {})
  const undo = useSend(undoImport, {
    invalidates: [listImports, listWorkRecords],
    onDone: (answer) => {
      setUndoing(undefined)
      if (answer.ok) void message.success(t('withdrawn', { count: answer.withdrawn }))
      else void message.info(t(answer.because === 'undone' ? 'undoneAlready' : answer.because))
    },
  })
  if (!batches.data?.batches.length) return null
  return (
    <section className="yz-stack" aria-label={t('batches')}>
      <h2>{t('batches')}</h2>
      <LedgerTable
        caption={t('batches')}
        rows={batches.data.batches}
        rowKey={(row) => row.id}
        rowTarget={(row) => ({ to: '/work-records', search: { batch: row.id } })}
        columns={[
          { key: 'at', title: t('when'), width: 150, fixed: true, text: (row) => shortInstantText(row.at) },
          { key: 'by', title: t('by'), width: 110, text: (row) => row.by },
          { key: 'rows', title: t('rows'), width: 80, align: 'end', text: (row) => row.rows },
          {
            key: 'state',
            title: t('state'),
            width: 240,
            text: (row) => (row.undone ? t('undone', { reason: row.undone.reason }) : t('standing')),
            render: (row) =>
              row.undone ? (
                <StateTag>{t('undone', { reason: row.undone.reason })}</StateTag>
              ) : (
                <StateTag tone="good">{t('standing')}</StateTag>
              ),
          },
          {
            key: 'undo',
            title: '',
            width: 120,
            text: () => '',
            render: (row) =>
              row.can.undo === true && (
                <Button size="small" onClick={() => setUndoing(row.id)}>
                  {t('undo')}
                </Button>
              ),
          },
        ]}
      />
      <ReasonDialog
        open={undoing !== undefined}
        title={t('undoTitle')}
        busy={undo.isPending}
        error={undo.error}
        onCancel={() => setUndoing(undefined)}
        onConfirm={(reason) => undoing && undo.mutate({ batchId: undoing, reason })}
      >
        <p className="yz-soft">{t('undoHelp')}</p>
      </ReasonDialog>
    </section>
  )
}
