/** What the selected doubt's card needs beside the doubt: deciding, going on, and showing places of the text. */
import { createContext, useContext } from 'react'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import type { Fold } from './doubt-list.ts'
import type { Deciding, Given, TogetherGiven } from './use-deciding.ts'

export interface DoubtDesk {
  can: Deciding['can']
  troubles: Deciding['troubles']
  /** Decides and goes on to the next that waits. */
  decide: (doubt: NoticeDoubt, given: Given) => void
  decideAll: (fold: Fold, given: TogetherGiven) => void
  defer: () => void
  /** Whether the selected doubt's value is being filled in. */
  isEditing: boolean
  edit: (isEditing: boolean) => void
  toggle: (fold: string) => void
  /** Scrolls the text to an offset. */
  show: (at: number) => void
  /** Page of the original, from 1; null where it has none. */
  pageOf: (at: number) => number | null
}

const Desk = createContext<DoubtDesk | null>(null)
export const DoubtDeskProvider = Desk.Provider

export function useDoubtDesk(): DoubtDesk {
  const desk = useContext(Desk)
  if (!desk) throw new Error('a doubt is shown outside the notice screen')
  return desk
}
