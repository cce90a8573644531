/** The doubts' side of the notice screen: what is listed, selected, folded, edited and decided. */
import { type Dispatch, type RefObject, type SetStateAction, useEffect, useMemo, useRef, useState } from 'react'
import type { Notice } from '../../contract.ts'
import { isOpen } from '../../doubts/doubt.ts'
import type { DoubtDesk } from './doubt-desk.ts'
import { doubtKeys } from './doubt-keys.ts'
import { type DoubtEntry, entriesOf, entryId, foldsOf, hidingFold, nextWaiting } from './doubt-list.ts'
import { type Deciding, useDeciding } from './use-deciding.ts'

export function useDoubtsPart(props: {
  notice: Notice
  isShown: boolean
  selected: string | null
  select: (id: string) => void
}) {
  const { notice, isShown, selected, select } = props
  const [unfolded, setUnfolded] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [editing, setEditing] = useState<string | null>(null)
  const [place, setPlace] = useState<{ at: number } | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const deciding = useDeciding(notice.id, notice.can.decide)
  const entries = useMemo(() => entriesOf(notice.doubts, unfolded), [notice.doubts, unfolded])

  const hiding = selected === null ? null : hidingFold(entries, selected)
  useEffect(() => {
    // Selected in the text or by a link while its fold was closed.
    if (hiding) setUnfolded((before) => new Map(before).set(hiding, true))
  }, [hiding])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the doubts are opened; then the person chooses
  useEffect(() => {
    const first = nextWaiting(entries, null) ?? (entries[0] ? entryId(entries[0]) : null)
    const isThere = hiding !== null || entries.some((entry) => entryId(entry) === selected)
    if (isShown && !isThere && first !== null) select(first)
  }, [isShown])

  const latest = useRef({ notice, entries, selected, deciding })
  latest.current = { notice, entries, selected, deciding }
  const desk = useMemo(
    () => deskOn(latest, { can: notice.can.decide, select, setEditing, setUnfolded, setPlace }),
    [notice.can.decide, select],
  )
  const { troubles } = deciding
  const state = useMemo(() => ({ troubles, editing }), [troubles, editing])
  const keys = isShown ? doubtKeys(entries, desk, () => setHelpOpen(true)) : {}
  return { entries, desk, state, keys, place, isHelpOpen, setHelpOpen }
}

interface Latest {
  notice: Notice
  entries: readonly DoubtEntry[]
  selected: string | null
  deciding: Deciding
}
interface Hands {
  can: DoubtDesk['can']
  select: (id: string) => void
  setEditing: (key: string | null) => void
  setUnfolded: Dispatch<SetStateAction<ReadonlyMap<string, boolean>>>
  setPlace: (place: { at: number }) => void
}

function deskOn(latest: RefObject<Latest>, { can, select, setEditing, setUnfolded, setPlace }: Hands): DoubtDesk {
  const goOn = (entries: readonly DoubtEntry[], from: string | null) => {
    const next = nextWaiting(entries, from)
    if (next !== null) select(next)
  }
  return {
    can,
    decide: (doubt, given) => {
      const { deciding, entries, selected } = latest.current
      deciding.decide(doubt, given)
      setEditing(null)
      if (isOpen(doubt)) goOn(entries, selected)
    },
    decideAll: (fold, given) => {
      const { deciding, entries } = latest.current
      const open = fold.doubts.filter(isOpen)
      const fitting = given.decision === 'take-alternative' ? open.filter((one) => one.alternatives.length > 0) : open
      deciding.decideAll(fitting, given)
      // All of an unfolded fold are decided now: what comes next lies behind its members.
      const keys = new Set(fitting.map(({ key }) => key))
      const rest = entries.filter((entry) => entry.of === 'fold' || !keys.has(entry.doubt.key))
      if (fitting.length === open.length && open.length > 0) goOn(rest, fold.id)
    },
    defer: () => goOn(latest.current.entries, latest.current.selected),
    edit: (isEditing) => setEditing(isEditing ? latest.current.selected : null),
    toggle: (id) => {
      const { entries, notice, selected } = latest.current
      const isUnfolded = entries.some((entry) => entry.of === 'fold' && entry.fold.id === id && entry.fold.isUnfolded)
      const members = foldsOf(notice.doubts).get(id) ?? []
      if (isUnfolded && members.some(({ key }) => key === selected)) select(id)
      setUnfolded((before) => new Map(before).set(id, !isUnfolded))
    },
    show: (at) => setPlace({ at }),
    pageOf: (at) => pageOf(latest.current.notice.pages, at),
  }
}

/** Page of an offset, given where each page begins; null where the original has no pages. */
function pageOf(pages: readonly number[], at: number): number | null {
  const page = pages.findLastIndex((start) => start <= at)
  return page < 0 ? null : page + 1
}
