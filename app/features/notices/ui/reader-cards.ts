/** What stands on the right side: the cards of the open part, in order, each with its group. */
import { useCallback, useMemo } from 'react'
import type { ReaderItem } from '../../../design/split-reader.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { type DoubtEntry, type Fold, groupOf } from './doubts/doubt-list.ts'
import { useKindName } from './doubts/fold-card.tsx'
import { doubtTexts } from './doubts/texts.ts'
import { useItemWords } from './item-words.ts'
import { doubtItem, doubtsAbout, type ItemDoubt, type NoticeItem, type PartKey, sourceIds } from './notice-parts.ts'

/** What a card shows. */
export type Shown = NoticeItem | { of: 'fold'; fold: Fold } | { of: 'doubted'; item: NoticeItem; doubt: ItemDoubt }

export function useDoubtCards(entries: readonly DoubtEntry[]): ReaderItem<Shown>[] {
  return useMemo(() => {
    const groupAt = (at: number) => {
      const entry = entries[at]
      return entry && (entry.of === 'fold' ? entry.fold.severity : groupOf(entry.doubt))
    }
    return entries.map((entry, at): ReaderItem<Shown> => {
      const heading = groupAt(at) === groupAt(at - 1) ? undefined : groupAt(at)
      if (entry.of === 'fold') return { id: entry.fold.id, heading, of: entry }
      const item = doubtItem(entry.doubt)
      return { id: item.id, heading, isInset: entry.isInset, of: item }
    })
  }, [entries])
}

/** What a card is called for screen readers. */
export function useLabels(): (shown: Shown) => string {
  const words = useItemWords()
  const kindName = useKindName()
  const t = useTexts(doubtTexts)
  return useCallback(
    (shown) => {
      if (shown.of === 'fold')
        return `${kindName(shown.fold.kind)} · ${t('places', { count: shown.fold.doubts.length })}`
      return words.label(shown.of === 'doubted' ? shown.item : shown)
    },
    [words, kindName, t],
  )
}

export function usePartCards(notice: Notice, items: readonly NoticeItem[], part: PartKey): ReaderItem<Shown>[] {
  const words = useItemWords()
  return useMemo(() => {
    const about = doubtsAbout(notice.doubts)
    const shown = items.filter((item) => item.part === part)
    return shown.map((item, at): ReaderItem<Shown> => {
      const before = shown[at - 1]
      const heading = words.heading(item)
      const doubt = sourceIds(item)
        .map((id) => about.get(id))
        .find(Boolean)
      return {
        id: item.id,
        heading: before && words.heading(before) === heading ? undefined : heading,
        of: doubt ? { of: 'doubted', item, doubt } : item,
      }
    })
  }, [notice.doubts, items, part, words])
}
