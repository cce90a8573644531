/**
 * Deciding, shown at once and sent behind: what the server then says takes the place of what was shown, a refusal or a
 * lost connection takes it back and says so. The notice, hundreds of kilobytes, is asked for again only when a restored
 * line changed what was compiled from it.
 */
import { useMemo, useRef, useState } from 'react'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { usePatch, useSend } from '../../../../platform/web/queries.ts'
import { getNotice, listNotices, type Notice } from '../../contract.ts'
import { type DecidedNow, decideNoticeDoubt, decideNoticeDoubts, type NoticeDoubt } from '../../doubts/contract.ts'
import type { TogetherRefusal } from '../../doubts/doubt.ts'

export type Given = Omit<InputOf<typeof decideNoticeDoubt>, 'doubtId'>
export type TogetherGiven = Omit<InputOf<typeof decideNoticeDoubts>, 'noticeId' | 'doubtIds'>
export type Refusal = TogetherRefusal | 'not-your-unit'

/** A decision that was taken back. */
export interface Trouble {
  key: string
  because: Refusal | null
  error: unknown
}

export interface Deciding {
  /** Whether the reader may decide here at all. */
  can: Notice['can']['decide']
  decide: (doubt: NoticeDoubt, given: Given) => void
  /** Those of them that nobody has decided. */
  decideAll: (doubts: readonly NoticeDoubt[], given: TogetherGiven) => void
  troubles: readonly Trouble[]
}

type Answer = { ok: true; decided: readonly DecidedNow[] } | { ok: false; because: Refusal }

export function useDeciding(noticeId: string, can: Deciding['can']): Deciding {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([])
  const patch = usePatch(getNotice, { noticeId })
  const one = useSend(decideNoticeDoubt, { invalidates: [listNotices] }).mutateAsync
  const many = useSend(decideNoticeDoubts, { invalidates: [listNotices] }).mutateAsync
  const compiledAnew = useSend(decideNoticeDoubt, { invalidates: [listNotices, getNotice] }).mutateAsync
  // Of two decisions on one doubt sent shortly after each other, the answer to the first says nothing any more.
  const latest = useRef(new Map<string, number>())

  return useMemo(() => {
    const show = (now: ReadonlyMap<string, Pick<NoticeDoubt, 'decision' | 'earlierDecisions'>>) =>
      patch.change((notice) => ({
        ...notice,
        doubts: notice.doubts.map((doubt) => {
          const change = now.get(doubt.id)
          return change ? { ...doubt, ...change } : doubt
        }),
      }))

    const carryOut = async (doubts: readonly NoticeDoubt[], given: Given, sent: () => Promise<Answer>) => {
      const turns = new Map(doubts.map(({ id }) => [id, (latest.current.get(id) ?? 0) + 1]))
      for (const [id, turn] of turns) latest.current.set(id, turn)
      const isLatest = (id: string) => latest.current.get(id) === turns.get(id)
      const keys = new Set(doubts.map(({ key }) => key))
      setTroubles((before) => before.filter(({ key }) => !keys.has(key)))
      show(new Map(doubts.map((doubt) => [doubt.id, shownAtOnce(doubt, given)])))
      const takeBack = (because: Refusal | null, error: unknown) => {
        show(new Map(doubts.filter(({ id }) => isLatest(id)).map((doubt) => [doubt.id, doubt])))
        setTroubles((before) => [...before, ...doubts.slice(0, 1).map(({ key }) => ({ key, because, error }))])
      }
      try {
        const answer = await sent()
        if (!answer.ok) return takeBack(answer.because, null)
        const decided = new Map(answer.decided.map((now) => [now.doubtId, now]))
        show(new Map([...decided].filter(([id]) => isLatest(id))))
        // Missing are those that a colleague decided meanwhile; theirs is not known here.
        if (decided.size < doubts.length) patch.askAgain()
      } catch (error) {
        takeBack(null, error)
      }
    }
    return {
      can,
      troubles,
      decide: (doubt, given) => {
        const send = doubt.isStripped ? compiledAnew : one
        void carryOut([doubt], given, () => send({ doubtId: doubt.id, ...given }))
      },
      decideAll: (doubts, given) => {
        const open = doubts.filter(({ decision, isStripped }) => isStripped || decision === null)
        if (open.length === 0) return
        void carryOut(open, given, () => many({ noticeId, doubtIds: open.map(({ id }) => id), ...given }))
      },
    }
  }, [noticeId, can, troubles, patch, one, many, compiledAnew])
}

/** Without name and time until the server has them. */
const shownAtOnce = (doubt: NoticeDoubt, { decision, alternative, value, note }: Given) => ({
  decision: {
    decision,
    alternative: alternative ?? null,
    value: value ?? null,
    note: note ?? null,
    byName: '',
    at: '',
  },
  earlierDecisions: doubt.decision ? doubt.earlierDecisions + 1 : 0,
})
