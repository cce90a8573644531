/** Deciding doubts by click or key: after each decision the next open doubt is selected. */
import { useState } from 'react'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import type { Notice } from '../contract.ts'
import { getNotice, listNotices } from '../contract.ts'
import { decideNoticeDoubt, type NoticeDoubt } from '../doubts/contract.ts'
import type { DecisionKind } from '../doubts/doubt.ts'

export interface Deciding {
  /** Whether the reader may decide here at all. */
  can: Notice['can']['decide']
  decide: (
    doubt: NoticeDoubt,
    decision: DecisionKind,
    given?: { alternative?: number; value?: string; note?: string },
  ) => void
  defer: (doubt: NoticeDoubt) => void
  /** The doubt whose value is being filled in. */
  editing: string | null
  edit: (key: string | null) => void
  busy: boolean
  error: unknown
  refused: { key: string; because: Refusal } | null
  keys: Record<string, (item: string) => void>
}
export type Refusal = Extract<OutputOf<typeof decideNoticeDoubt>, { ok: false }>['because']

const weight = { blocking: 0, ask: 1, note: 2 } as const

export function useDeciding(props: { notice: Notice; onSelect: (key: string) => void; onDone: () => void }): Deciding {
  const { notice } = props
  const [editing, edit] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const send = useSend(decideNoticeDoubt, {
    invalidates: [getNotice, listNotices],
    onDone: (answer) => {
      if (!answer.ok) return
      edit(null)
      const decided = notice.doubts.find((doubt) => doubt.key === last)
      if (decided && !decided.isStripped) defer(decided)
      props.onDone()
    },
  })
  const open = notice.doubts
    .filter((doubt) => !doubt.isStripped && doubt.decision === null)
    .sort((a, b) => weight[a.severity] - weight[b.severity])
  const defer = (doubt: NoticeDoubt) => {
    const at = open.findIndex((candidate) => candidate.key === doubt.key)
    const next = open[at + 1] ?? open.find((candidate) => candidate.key !== doubt.key)
    if (next) props.onSelect(next.key)
  }
  const decide: Deciding['decide'] = (doubt, decision, given = {}) => {
    setLast(doubt.key)
    send.mutate({ doubtId: doubt.id, decision, ...given })
  }
  const onDoubt = (act: (doubt: NoticeDoubt) => void) => (item: string) => {
    const doubt = notice.doubts.find((candidate) => candidate.key === item)
    if (doubt && notice.can.decide === true && !send.isPending) act(doubt)
  }
  const plain = (act: (doubt: NoticeDoubt) => void) => onDoubt((doubt) => !doubt.isStripped && act(doubt))
  // A key pressed once too often must not decide anew what is decided; that takes the button, or E.
  const once = (act: (doubt: NoticeDoubt) => void) => plain((doubt) => doubt.decision === null && act(doubt))
  return {
    can: notice.can.decide,
    decide,
    defer,
    editing,
    edit,
    busy: send.isPending,
    error: send.error,
    refused: send.data?.ok === false && last ? { key: last, because: send.data.because } : null,
    keys: {
      a: once((doubt) => doubt.alternatives[0] && decide(doubt, 'take-alternative', { alternative: 1 })),
      o: once((doubt) => decide(doubt, 'keep-as-is')),
      n: once((doubt) => decide(doubt, 'not-a-problem')),
      e: plain((doubt) => edit(doubt.key)),
      d: plain(defer),
      r: onDoubt((doubt) => doubt.isStripped && decide(doubt, isRestored(doubt) ? 'stripped' : 'restored')),
    },
  }
}

export const isRestored = (doubt: NoticeDoubt): boolean => doubt.decision?.decision === 'restored'
