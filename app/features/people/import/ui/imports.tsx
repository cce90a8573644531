/** The unit's imports of people; taking one back deletes what it made. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../../design/dates.ts'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { LedgerTable } from '../../../../design/ledger-table.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { useEndpoint, useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPeople } from '../../contract.ts'
import { listPeopleImports, undoPeopleImport } from '../contract.ts'
import { importTexts } from './texts.ts'

export function Imports() {
  const t = useTexts(importTexts)
  const message = useMessage()
  const [undoing, setUndoing] = useState<string>()
  const found = useEndpoint(listPeopleImports, {})
  const undo = useSend(undoPeopleImport, {
    invalidates: [listPeopleImports, listPeople],
    onDone: (answer) => {
      setUndoing(undefined)
      void message.success(answer.ok ? t('removed', { count: answer.removed }) : t('undone'))
    },
  })
  if (!found.data?.imports.length) return null
  return (
    <section className="yz-stack" aria-label={t('imports')}>
      <h2>{t('imports')}</h2>
      <LedgerTable
        caption={t('imports')}
        rows={found.data.imports}
        rowKey={(row) => row.id}
        columns={[
          { key: 'at', title: t('when'), width: 150, fixed: true, text: (row) => shortInstantText(row.at) },
          { key: 'by', title: t('by'), width: 110, text: (row) => row.by },
          { key: 'rows', title: t('rows'), width: 80, align: 'end', text: (row) => row.rows },
          { key: 'state', title: t('state'), width: 110, text: (row) => t(row.undoneAt ? 'undone' : 'standing') },
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
      <Modal
        open={undoing !== undefined}
        title={t('undoTitle')}
        okText={t('undo')}
        cancelText={t('keep')}
        okButtonProps={{ danger: true, loading: undo.isPending }}
        onOk={() => undoing && undo.mutate({ importId: undoing })}
        onCancel={() => setUndoing(undefined)}
      >
        <p>{t('undoHelp')}</p>
        <RefusalNote error={undo.error} />
      </Modal>
    </section>
  )
}
