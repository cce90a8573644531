/** Joins the text and the open part; selecting in the text opens the part that holds the item. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type ReaderItem, SplitReader } from '../../../design/split-reader.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { DeskContext, DoubtStateContext } from './doubts/doubt-desk.ts'
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
  const [selected, select] = useSelected(part, (id) => byId.get(id)?.part ?? 'doubts')
  const doubts = useDoubtsPart({ notice, isShown: part === 'doubts', selected, select })
  const itemSpans = useMemo(() => markedSpans(items), [items])
  const spans = useMemo(() => [...itemSpans, ...markedSpans(notice.doubts.map(doubtItem))], [itemSpans, notice.doubts])
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
  const labelOf = useLabels()
  const cards = part === 'doubts' ? inDoubts : inPart
  const frame = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys of a part work as soon as it is opened
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('.yz-reader-items')?.focus({ preventScroll: true })
  }, [part])
  return (
    <DeskContext value={doubts.desk}>
      <DoubtStateContext value={doubts.state}>
        <div ref={frame}>
          <SplitReader<Shown>
            text={notice.text}
            spans={spans}
            widerSpans={wider}
            items={cards}
            labelOf={labelOf}
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
                    troubles={doubts.state.troubles.filter(({ key }) => key !== selected)}
                    onOpen={select}
                    onKeys={() => doubts.setHelpOpen(true)}
                  />
                )
              )
            }
          />
        </div>
        {doubts.isHelpOpen && <KeysDialog onClose={() => doubts.setHelpOpen(false)} />}
      </DoubtStateContext>
    </DeskContext>
  )
}

/** The headings of the doubts are the names of their groups. */
const headingOf = (notice: Notice) => (group: string) => (
  <DoubtGroupHead notice={notice} group={group as Fold['severity']} />
)

function useDoubtCards(entries: readonly DoubtEntry[]): ReaderItem<Shown>[] {
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
function useLabels(): (shown: Shown) => string {
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

function usePartCards(notice: Notice, items: readonly NoticeItem[], part: PartKey): ReaderItem<Shown>[] {
  const words = useItemWords()
  return useMemo(() => {
    const about = doubtsAbout(notice.doubts)
    const shown = items.filter((item) => item.part === part)
    return shown.map((item, at): ReaderItem<Shown> => {
      const before = shown[at - 1]
      const heading = words.heading(item)
      const doubt = about.get(item.id)
      return {
        id: item.id,
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
