/**
 * The selected item: at once on the screen, in the address when the hand rests. A navigation for each press of a key
 * would draw the whole frame each time, and browsers refuse more than a few hundred in ten seconds.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { type PartKey, partKeys } from './notice-parts.ts'

const Selected = z.object({ item: z.string().optional(), tab: z.string().optional() })
const restMs = 250

/** `partOf` says in which part an item stands; selecting one of another part opens it. */
export function useSelected(part: PartKey, partOf: (item: string) => PartKey | undefined) {
  const [{ item }, setSearch] = useSearchState(Selected)
  const [selected, setSelected] = useState(item ?? null)
  const written = useRef(item)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // `select` stays the same function for good: every card and every mark of the text holds it.
  const latest = useRef({ part, partOf, setSearch })
  latest.current = { part, partOf, setSearch }
  useEffect(() => {
    if (item === written.current) return
    // Somebody followed a link or went back.
    clearTimeout(timer.current)
    written.current = item
    setSelected(item ?? null)
  }, [item])
  useEffect(() => () => clearTimeout(timer.current), [])
  const select = useCallback((id: string) => {
    const { part, partOf } = latest.current
    const wanted = partOf(id) ?? part
    clearTimeout(timer.current)
    setSelected(id)
    const write = () => {
      written.current = id
      const tab = wanted === partKeys[0] ? undefined : wanted
      latest.current.setSearch(wanted === part ? { item: id } : { item: id, tab }, { replace: true })
    }
    if (wanted === part) timer.current = setTimeout(write, restMs)
    else write()
  }, [])
  return [selected, select] as const
}
