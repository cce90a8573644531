/** What a key does on the selected doubt or fold. A key pressed once too often never decides anew what is decided. */
import type { DoubtDesk } from './doubt-desk.ts'
import { type DoubtEntry, entryId, isRestored } from './doubt-list.ts'

type Keys = Record<string, (item: string) => void>

export function doubtKeys(entries: readonly DoubtEntry[], desk: DoubtDesk, onHelp: () => void): Keys {
  const on = (act: (entry: DoubtEntry) => void) => (item: string) => {
    const entry = entries.find((candidate) => entryId(candidate) === item)
    if (entry && desk.can === true) act(entry)
  }
  const answer = (decision: 'keep-as-is' | 'not-a-problem') =>
    on((entry) => {
      if (entry.of === 'fold') return entry.fold.severity !== 'stripped' && desk.decideAll(entry.fold, { decision })
      if (isUndecided(entry)) desk.decide(entry.doubt, { decision })
    })
  const take = (alternative: number) =>
    on((entry) => {
      if (entry.of === 'fold')
        return alternative === 1 && desk.decideAll(entry.fold, { decision: 'take-alternative', alternative })
      if (isUndecided(entry) && entry.doubt.alternatives[alternative - 1])
        desk.decide(entry.doubt, { decision: 'take-alternative', alternative })
    })
  const edit = on((entry) => entry.of === 'doubt' && !entry.doubt.isStripped && desk.edit(true))
  const keys: Keys = {
    '?': onHelp,
    o: answer('keep-as-is'),
    n: answer('not-a-problem'),
    e: edit,
    d: () => desk.defer(),
    r: on((entry) => {
      if (entry.of === 'doubt' && entry.doubt.isStripped)
        desk.decide(entry.doubt, { decision: isRestored(entry.doubt) ? 'stripped' : 'restored' })
    }),
    Enter: (item) => {
      const entry = entries.find((candidate) => entryId(candidate) === item)
      if (entry?.of === 'fold') desk.toggle(entry.fold.id)
      else if (entry && isUndecided(entry) && entry.doubt.alternatives.length > 0) take(1)(item)
      else edit(item)
    },
  }
  for (let number = 1; number <= 9; number++) keys[`${number}`] = take(number)
  return keys
}

const isUndecided = (entry: Extract<DoubtEntry, { of: 'doubt' }>): boolean =>
  !entry.doubt.isStripped && entry.doubt.decision === null
