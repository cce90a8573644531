/** What the selected doubt's card needs beside the doubt: deciding, going on, and showing places of the text. */
import { createContext, useContext } from 'react'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import type { Fold } from './doubt-list.ts'
import type { Deciding, Given, TogetherGiven, Trouble } from './use-deciding.ts'

/** One object for as long as the notice is open: a new one would make React look through forty pages for its readers. */
export interface DoubtDesk {
  can: Deciding['can']
  /** Decides and goes on to the next that waits. */
  decide: (doubt: NoticeDoubt, given: Given) => void
  decideAll: (fold: Fold, given: TogetherGiven) => void
  defer: () => void
  /** Opens or leaves the form for the selected doubt's value. */
  edit: (isEditing: boolean) => void
  toggle: (fold: string) => void
  /** Scrolls the text to an offset. */
  show: (at: number) => void
  /** Page of the original, from 1; null where it has none. */
  pageOf: (at: number) => number | null
}

export interface DoubtState {
  troubles: readonly Trouble[]
  /** Key of the doubt whose value is being filled in. */
  editing: string | null
}

export const DeskContext = createContext<DoubtDesk | null>(null)
export const DoubtStateContext = createContext<DoubtState>({ troubles: [], editing: null })

export function useDoubtDesk(): DoubtDesk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a doubt is shown outside the notice screen')
  return desk
}

export const useDoubtState = (): DoubtState => useContext(DoubtStateContext)
