/** Joins the text and the open part; selecting in the text opens the part that holds the item. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type ReaderItem, SplitReader } from '../../../design/split-reader.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { DoubtDeskProvider } from './doubts/doubt-desk.ts'
import { DoubtGroupHead, DoubtHead } from './doubts/doubt-head.tsx'
import { type DoubtEntry, type Fold, groupOf } from './doubts/doubt-list.ts'
import { FoldCard, useKindName } from './doubts/fold-card.tsx'
import { KeysDialog } from './doubts/keys-dialog.tsx'
import { doubtTexts } from './doubts/texts.ts'
import { useDoubtsPart } from './doubts/use-doubts-part.ts'
import { ItemCard } from './item-card.tsx'
import { useItemWords } from './item-words.ts'
import './doubts/doubts.css'
import './notice-page.css'
import {
  doubtItem,
  doubtsAbout,
  type ItemDoubt,
  markedSpans,
  type NoticeItem,
  type PartKey,
  widerSpans,
} from './notice-parts.ts'
import { noticeTexts } from './texts.ts'
import { useSelected } from './use-selected.ts'

/** What a card shows. */
type Shown = NoticeItem | { of: 'fold'; fold: Fold } | { of: 'doubted'; item: NoticeItem; doubt: ItemDoubt }

export function NoticeReader(props: { notice: Notice; items: readonly NoticeItem[]; part: PartKey }) {
  const { notice, items, part } = props
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  const partOf = useCallback(
    (id: string) => byId.get(id)?.part ?? (id.startsWith('fold-') ? 'doubts' : undefined),
    [byId],
  )
  const [selected, select] = useSelected(part, partOf)
  const doubts = useDoubtsPart({ notice, isShown: part === 'doubts', selected, select })
  const spans = useMemo(() => markedSpans(items), [items])
  const selectedItem = selected === null ? undefined : byId.get(selected)
  const wider = useMemo(() => widerSpans(selectedItem), [selectedItem])
  const inDoubts = useDoubtCards(doubts.entries)
  const inPart = usePartCards(notice, items, part)
  const { draft } = notice
  const renderItem = useCallback(
    (shown: Shown, isSelected: boolean) => {
      if (shown.of === 'fold') return <FoldCard fold={shown.fold} isSelected={isSelected} />
      const [item, doubt] = shown.of === 'doubted' ? [shown.item, shown.doubt] : [shown, undefined]
      return <ItemCard item={item} draft={draft} doubt={doubt} isSelected={isSelected} />
    },
    [draft],
  )
  const cards = part === 'doubts' ? inDoubts : inPart
  const frame = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys of a part work as soon as it is opened
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('.yz-reader-items')?.focus({ preventScroll: true })
  }, [part])
  return (
    <DoubtDeskProvider value={doubts.desk}>
      <div ref={frame}>
        <SplitReader<Shown>
          text={notice.text}
          spans={spans}
          widerSpans={wider}
          items={cards}
          renderItem={renderItem}
          {...(part === 'doubts' ? { renderHeading: headingOf(notice) } : {})}
          selected={selected}
          onSelect={select}
          keys={doubts.keys}
          place={doubts.place}
          head={
            cards.length === 0 ? (
              <Empty part={part} />
            ) : (
              part === 'doubts' && (
                <DoubtHead
                  notice={notice}
                  troubles={doubts.desk.troubles.filter(({ key }) => key !== selected)}
                  onOpen={select}
                  onKeys={() => doubts.setHelpOpen(true)}
                />
              )
            )
          }
        />
      </div>
      <KeysDialog isOpen={doubts.isHelpOpen} onClose={() => doubts.setHelpOpen(false)} />
    </DoubtDeskProvider>
  )
}

/** The headings of the doubts are the names of their groups. */
const headingOf = (notice: Notice) => (group: string) => (
  <DoubtGroupHead notice={notice} group={group as Fold['severity']} />
)

function useDoubtCards(entries: readonly DoubtEntry[]): ReaderItem<Shown>[] {
  const words = useItemWords()
  const kindName = useKindName()
  const t = useTexts(doubtTexts)
  return useMemo(() => {
    const groupAt = (at: number) => {
      const entry = entries[at]
      return entry && (entry.of === 'fold' ? entry.fold.severity : groupOf(entry.doubt))
    }
    return entries.map((entry, at): ReaderItem<Shown> => {
      const heading = groupAt(at) === groupAt(at - 1) ? undefined : groupAt(at)
      if (entry.of === 'fold') {
        const { id, kind, doubts } = entry.fold
        const label = `${kindName(kind)} · ${t('places', { count: doubts.length })}`
        return { id, label, heading, of: entry }
      }
      const item = doubtItem(entry.doubt)
      return { id: item.id, label: words.label(item), heading, isInset: entry.isInset, of: item }
    })
  }, [entries, words, kindName, t])
}

function usePartCards(notice: Notice, items: readonly NoticeItem[], part: PartKey): ReaderItem<Shown>[] {
  const words = useItemWords()
  return useMemo(() => {
    const about = doubtsAbout(notice.doubts)
    const shown = items.filter((item) => item.part === part && item.of !== 'doubt')
    return shown.map((item, at): ReaderItem<Shown> => {
      const before = shown[at - 1]
      const heading = words.heading(item)
      const doubt = about.get(item.id)
      return {
        id: item.id,
        label: words.label(item),
        heading: before && words.heading(before) === heading ? undefined : heading,
        of: doubt ? { of: 'doubted', item, doubt } : item,
      }
    })
  }, [notice.doubts, items, part, words])
}

function Empty({ part }: { part: PartKey }) {
  const t = useTexts(noticeTexts)
  const d = useTexts(doubtTexts)
  if (part === 'doubts') return <EmptyState title={d('none')}>{d('noneHelp')}</EmptyState>
  return <EmptyState title={t('nothingHere')} />
}
