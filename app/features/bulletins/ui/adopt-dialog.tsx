/** Chooses among submissions that this unit has taken. */
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { call } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Block } from '../bound-figure.ts'
import type { Section } from '../issues/bulletin.ts'
import { getReceivedSubmission, listReceivedSubmissions } from '../submissions/contract.ts'
import { bulletinTexts } from './texts.ts'

/** Two sections may come from one text; each place of a figure needs an id of its own. */
const withOwnIds = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.kind === 'heading'
      ? block
      : {
          kind: 'paragraph',
          runs: block.runs.map((run) => (run.kind === 'figure' ? { ...run, id: crypto.randomUUID() } : run)),
        },
  )

export function AdoptDialog(props: {
  sections: readonly Section[]
  onUse: (section: Section, creditName: string) => void
  onCancel: () => void
}) {
  const t = useTexts(bulletinTexts)
  const taken = useEndpoint(listReceivedSubmissions, { state: 'taken' })
  const [failed, setFailed] = useState<unknown>()
  const used = new Set(props.sections.flatMap((section) => (section.kind === 'adopted' ? [section.dispatchId] : [])))
  const use = async (dispatchId: string) => {
    try {
      const piece = await call(getReceivedSubmission, { dispatchId })
      const { title, blocks, fromUnitId, fromUnitName } = piece
      props.onUse(
        {
          kind: 'adopted',
          id: crypto.randomUUID(),
          title,
          blocks: withOwnIds(blocks),
          dispatchId,
          creditUnitId: fromUnitId,
        },
        fromUnitName,
      )
    } catch (error) {
      setFailed(error)
    }
  }
  return (
    <Modal open title={t('adoptTitle')} footer={null} onCancel={props.onCancel}>
      <RefusalNote error={failed} />
      <Loaded query={taken}>
        {({ received }) =>
          received.length === 0 ? (
            <EmptyState title={t('adoptEmpty')} action={<AppLink to="/submissions">{t('toSubmissions')}</AppLink>} />
          ) : (
            <ul className="yz-figure-list">
              {received.map((row) => (
                <li key={row.dispatchId}>
                  <span>
                    {row.title}
                    <br />
                    <span className="yz-faint">
                      {row.fromUnitName} · {shortInstantText(row.sentAt)}
                    </span>
                  </span>
                  <Button size="small" disabled={used.has(row.dispatchId)} onClick={() => void use(row.dispatchId)}>
                    {used.has(row.dispatchId) ? t('adoptUsed') : t('adoptUse')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Modal>
  )
}
