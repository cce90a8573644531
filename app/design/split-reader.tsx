/**
 * Text left, structure right, joined both ways. Clicking marked text selects its item and the other way round; the
 * partner scrolls into view. J or ↓ next, K or ↑ previous; further keys (accept, edit, defer) through `keys`.
 *
 *   <SplitReader text={original} spans={[{ item: id, from: 120, to: 148, tone: 'doubt' }]}
 *     items={items.map((i) => ({ id: i.id, of: i }))} labelOf={titleOf} renderItem={(i, isSelected) => <TaskCard task={i} />}
 *     selected={selected} onSelect={setSelected} keys={{ a: accept, e: edit, d: defer }} />
 *
 * The text is shown exactly as given; nothing is corrected. Forty pages stay fluent where `spans`, each item's `of`,
 * `labelOf`, `renderItem` and `onSelect` keep their identity from one selection to the next: then only the two items and the
 * paragraphs concerned are drawn again.
 */
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import './split-reader.css'
import { type ReaderItem, ReaderItems } from './reader-items.tsx'
import { useFollowingFocus } from './reader-sight.ts'
import { ReaderText } from './reader-text.tsx'
import { type Span, step } from './text-segments.ts'
import { designTexts } from './texts.ts'

export type { ReaderItem, Span }

export interface SplitReaderProps<T> {
  text: string
  spans: readonly Span[]
  /** Marked while the selected item is: the whole sentence round its exact words. */
  widerSpans?: readonly Span[]
  items: readonly ReaderItem<T>[]
  /** Name of an item for screen readers. */
  labelOf: (of: T) => string
  renderItem: (of: T, isSelected: boolean) => ReactNode
  /** What stands above a group; its name alone where it is left out. */
  renderHeading?: (heading: string) => ReactNode
  selected: string | null
  onSelect: (item: string) => void
  keys?: Record<string, (item: string) => void>
  /** A place of the text to be shown, by offset; a new object asks again. */
  place?: { at: number } | null
  /** Stands above the right side: counts, groups, doubts. */
  head?: ReactNode
}

const typing = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
/** Enter belongs to the button or link that has the focus; the one that picks the card has nothing else to do. */
const pressesItself = (event: KeyboardEvent) =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.closest('a, summary, button:not(.yz-reader-pick)')

export function SplitReader<T>(props: SplitReaderProps<T>) {
  const { items, selected, onSelect, keys = {} } = props
  const t = useTexts(designTexts)
  const reader = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => items.map((item) => item.id), [items])
  const follow = useFollowingFocus(reader, props)

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || pressesItself(event)) return
    const key = event.key
    const by = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : null
    const action = keys[key]
    follow()
    if (by !== null) {
      const next = step(ids, selected, by)
      if (next !== null) onSelect(next)
    } else if (action) action(selected ?? '')
    else return
    event.preventDefault()
  }
  const at = selected === null ? -1 : ids.indexOf(selected)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the buttons inside; everything also works by Tab and Enter
    <div className="yz-reader" ref={reader} onKeyDown={pressed} onClickCapture={follow}>
      <ReaderText
        label={t('original')}
        text={props.text}
        spans={props.spans}
        widerSpans={props.widerSpans ?? nothing}
        selected={selected}
        onSelect={onSelect}
      />
      <section
        className="yz-reader-items"
        aria-label={t('structure')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        {props.head}
        <p className="yz-reader-keys yz-number">
          <span>{at >= 0 ? t('itemOf', { at: at + 1, total: ids.length }) : t('total', { total: ids.length })}</span>
          <span className="yz-reader-hint">{t('readerKeys')}</span>
        </p>
        <ReaderItems
          items={items}
          labelOf={props.labelOf}
          renderItem={props.renderItem}
          renderHeading={props.renderHeading}
          selected={selected}
          onSelect={onSelect}
        />
      </section>
    </div>
  )
}

const nothing: readonly Span[] = []
