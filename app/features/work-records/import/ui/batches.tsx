/** The unit's imports; each can be taken back once, with a reason. */
import { useState } from 'react'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { PastImports } from '../../../../design/past-imports.tsx'
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'
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
  return (
    <PastImports
      rows={batches.data?.batches}
      rowsTitle={t('rows')}
      stateText={({ undone }) => (undone ? t('undone', { reason: undone.reason }) : t('standing'))}
      isStanding={({ undone }) => !undone}
      stateWidth={240}
      rowTarget={(row) => ({ to: '/work-records', search: { batch: row.id } })}
      onUndo={setUndoing}
    >
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
    </PastImports>
  )
}
