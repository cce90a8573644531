/** Joins the text and the open part; selecting in the text opens the part that holds the item. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { SplitReader } from '../../../design/split-reader.tsx'
import type { Notice } from '../contract.ts'
import { DeskContext, DoubtStateContext } from './doubts/doubt-desk.ts'
import { DoubtGroupHead } from './doubts/doubt-head.tsx'
import type { Fold } from './doubts/doubt-list.ts'
import './doubts/doubts.css'
import { FoldCard } from './doubts/fold-card.tsx'
import { KeysDialog } from './doubts/keys-dialog.tsx'
import { useDoubtsPart } from './doubts/use-doubts-part.ts'
import { ItemCard } from './item-card.tsx'
import './notice-page.css'
import { doubtItem, markedSpans, type NoticeItem, type PartKey, widerSpans } from './notice-parts.ts'
import { type Shown, useDoubtCards, useLabels, usePartCards } from './reader-cards.ts'
import { ReaderHead } from './reader-head.tsx'
import './summary/summary.css'
import { useSelected } from './use-selected.ts'

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
              <ReaderHead
                notice={notice}
                part={part}
                isEmpty={cards.length === 0}
                troubles={doubts.state.troubles.filter(({ key }) => key !== selected)}
                onOpen={select}
                onKeys={() => doubts.setHelpOpen(true)}
              />
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
