/** The doubts' side of the notice screen: what is listed, selected, folded, edited and decided. */
import { useEffect, useMemo, useState } from 'react'
import type { Notice } from '../../contract.ts'
import { isOpen } from '../../doubts/doubt.ts'
import type { DoubtDesk } from './doubt-desk.ts'
import { doubtKeys } from './doubt-keys.ts'
import { entriesOf, entryId, foldsOf, hidingFold, nextWaiting } from './doubt-list.ts'
import { useDeciding } from './use-deciding.ts'

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

  const goOn = () => {
    const next = nextWaiting(entries, selected)
    if (next !== null) select(next)
  }
  const desk: DoubtDesk = {
    can: deciding.can,
    troubles: deciding.troubles,
    decide: (doubt, given) => {
      deciding.decide(doubt, given)
      setEditing(null)
      if (isOpen(doubt)) goOn()
    },
    decideAll: (fold, given) => {
      const open = fold.doubts.filter(isOpen)
      const fitting = given.decision === 'take-alternative' ? open.filter((one) => one.alternatives.length > 0) : open
      deciding.decideAll(fitting, given)
      if (fitting.length === open.length && open.length > 0) goOnPast(fold.id)
    },
    defer: goOn,
    isEditing: editing !== null && editing === selected,
    edit: (isEditing) => setEditing(isEditing ? selected : null),
    toggle: (id) => {
      const isUnfolded = entries.some((entry) => entry.of === 'fold' && entry.fold.id === id && entry.fold.isUnfolded)
      const members = foldsOf(notice.doubts).get(id) ?? []
      if (isUnfolded && members.some(({ key }) => key === selected)) select(id)
      setUnfolded((before) => new Map(before).set(id, !isUnfolded))
    },
    show: (at) => setPlace({ at }),
    pageOf: (at) => pageOf(notice.pages, at),
  }
  /** All of an unfolded fold are decided now: what comes next lies behind its members. */
  const goOnPast = (id: string) => {
    const keys = new Set(
      entries
        .flatMap((entry) => (entry.of === 'fold' && entry.fold.id === id ? entry.fold.doubts : []))
        .map(({ key }) => key),
    )
    const rest = entries.filter((entry) => entry.of === 'fold' || !keys.has(entry.doubt.key))
    const next = nextWaiting(rest, id)
    if (next !== null) select(next)
  }
  const keys = isShown ? doubtKeys(entries, desk, () => setHelpOpen(true)) : {}
  return { entries, desk, keys, place, isHelpOpen, setHelpOpen }
}

/** Page of an offset, given where each page begins; null where the original has no pages. */
function pageOf(pages: readonly number[], at: number): number | null {
  const page = pages.findLastIndex((start) => start <= at)
  return page < 0 ? null : page + 1
}
