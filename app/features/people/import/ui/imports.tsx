/** The unit's imports of people; taking one back deletes what it made. */
import { Modal } from 'antd'
import { useState } from 'react'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { importTexts as common } from '../../../../design/import-texts.ts'
import { PastImports } from '../../../../design/past-imports.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { useEndpoint, useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPeople } from '../../contract.ts'
import { listPeopleImports, undoPeopleImport } from '../contract.ts'
import { importTexts } from './texts.ts'

export function Imports() {
  const t = useTexts(importTexts)
  const c = useTexts(common)
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
  return (
    <PastImports
      rows={found.data?.imports}
      rowsTitle={t('rows')}
      stateText={(row) => t(row.undoneAt ? 'undone' : 'standing')}
      isStanding={(row) => !row.undoneAt}
      stateWidth={110}
      onUndo={setUndoing}
    >
      <Modal
        open={undoing !== undefined}
        title={t('undoTitle')}
        okText={c('undo')}
        cancelText={t('keep')}
        okButtonProps={{ danger: true, loading: undo.isPending }}
        onOk={() => undoing && undo.mutate({ importId: undoing })}
        onCancel={() => setUndoing(undefined)}
      >
        <p>{t('undoHelp')}</p>
        <RefusalNote error={undo.error} />
      </Modal>
    </PastImports>
  )
}
