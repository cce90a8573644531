/** Joins the text and the open part; selecting in the text opens the part that holds the item. */
import { useEffect, useMemo, useRef } from 'react'
import { z } from 'zod'
import { EmptyState } from '../../../design/empty-state.tsx'
import { SplitReader } from '../../../design/split-reader.tsx'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { DoubtHead } from './doubt-head.tsx'
import { doubtTexts } from './doubt-texts.ts'
import { ItemCard } from './item-card.tsx'
import { useItemWords } from './item-words.ts'
import './notice-page.css'
import type { Notice } from '../contract.ts'
import { doubtsAbout, markedSpans, type NoticeItem, type PartKey } from './notice-parts.ts'
import { noticeTexts } from './texts.ts'
import { useDeciding } from './use-deciding.ts'

const Selected = z.object({ item: z.string().optional(), tab: z.string().optional() })

export function NoticeReader(props: { notice: Notice; items: readonly NoticeItem[]; part: PartKey }) {
  const { notice, items, part } = props
  const words = useItemWords()
  const [search, setSearch] = useSearchState(Selected)
  const selected = search.item ?? null
  const shown = items.filter((item) => item.part === part)
  const spans = useMemo(() => markedSpans(items, selected), [items, selected])
  const open = useMemo(() => doubtsAbout(notice.doubts), [notice.doubts])
  const frame = useRef<HTMLDivElement>(null)
  const focus = () => frame.current?.querySelector<HTMLElement>('.yz-reader-items')?.focus({ preventScroll: true })
  const select = (id: string) => {
    const target = items.find((item) => item.id === id)
    const tab = target?.part === 'overview' ? undefined : target?.part
    setSearch({ item: id, ...(target ? { tab } : {}) }, { replace: true })
  }
  const deciding = useDeciding({ notice, onSelect: select, onDone: focus })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys of a part work as soon as it is opened
  useEffect(focus, [part])
  return (
    <div ref={frame}>
      <SplitReader
        text={notice.text}
        spans={spans}
        selected={selected}
        onSelect={select}
        keys={deciding.keys}
        head={<Head notice={notice} part={part} isEmpty={shown.length === 0} />}
        items={shown.map((item, at) => {
          const before = shown[at - 1]
          const heading = words.heading(item)
          return {
            id: item.id,
            label: words.label(item),
            heading: before && words.heading(before) === heading ? undefined : heading,
            content: (
              <ItemCard
                item={item}
                notice={notice}
                doubt={open.get(item.id)}
                isSelected={item.id === selected}
                deciding={deciding}
              />
            ),
          }
        })}
      />
    </div>
  )
}

function Head({ notice, part, isEmpty }: { notice: Notice; part: PartKey; isEmpty: boolean }) {
  const t = useTexts(noticeTexts)
  const d = useTexts(doubtTexts)
  if (part === 'doubts' && isEmpty) return <EmptyState title={d('none')}>{d('noneHelp')}</EmptyState>
  if (isEmpty) return <EmptyState title={t('nothingHere')} />
  if (part === 'doubts' || part === 'stripped') return <DoubtHead notice={notice} part={part} />
  return null
}
