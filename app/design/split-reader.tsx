/**
 * Text left, structure right, joined both ways. Clicking marked text selects its item and the other way round; the
 * partner scrolls into view. J or ↓ next, K or ↑ previous; further keys (accept, edit, defer) through `keys`.
 *
 *   <SplitReader text={original} spans={[{ item: id, from: 120, to: 148, tone: 'doubt' }]}
 *     items={items.map((i) => ({ id: i.id, label: i.title, content: <TaskCard task={i} /> }))}
 *     selected={selected} onSelect={setSelected} keys={{ a: accept, e: edit, d: defer }} />
 *
 * The text is shown exactly as given; nothing is corrected. Select through the address (`useSearchState`).
 */
import { Fragment, type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import './split-reader.css'
import { type Paragraph, paragraphsOf, type Span, step } from './text-segments.ts'
import { designTexts } from './texts.ts'

export type { Span }

export interface ReaderItem {
  id: string
  /** Name for screen readers. */
  label: string
  content: ReactNode
  /** Opens a group: stands above this item. */
  heading?: string | undefined
}

export interface SplitReaderProps {
  text: string
  spans: readonly Span[]
  items: readonly ReaderItem[]
  selected: string | null
  onSelect: (item: string) => void
  keys?: Record<string, (item: string) => void>
  /** Stands above the right side: counts, groups, doubts. */
  head?: ReactNode
}

const typing = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')

/** Each pane scrolls by itself: of two smooth scrollIntoView at once a browser carries out the later one only. */
function bringIntoView(pane: Element, wanted: string): void {
  const target = pane.querySelector(wanted)?.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (!target || (target.top >= frame.top && target.bottom <= frame.bottom)) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = target.top - frame.top - Math.max(16, (frame.height - target.height) / 3)
  pane.scrollBy({ top, behavior: calm ? 'instant' : 'smooth' })
}

export function SplitReader({ text, spans, items, selected, onSelect, keys = {}, head }: SplitReaderProps) {
  const t = useTexts(designTexts)
  const reader = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(text, spans), [text, spans])
  const ids = items.map((item) => item.id)

  useEffect(() => {
    if (selected === null) return
    for (const pane of reader.current?.children ?? [])
      bringIntoView(pane, `[data-spans~="${CSS.escape(selected)}"], [data-item="${CSS.escape(selected)}"]`)
  }, [selected])

  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
    const key = event.key
    const by = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : null
    const action = keys[key]
    if (by !== null) {
      const next = step(ids, selected, by)
      if (next !== null) onSelect(next)
    } else if (action && selected !== null) action(selected)
    else return
    event.preventDefault()
  }
  const at = selected === null ? -1 : ids.indexOf(selected)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the buttons inside; everything also works by Tab and Enter
    <div className="yz-reader" ref={reader} onKeyDown={pressed}>
      <section
        className="yz-reader-text"
        aria-label={t('original')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
      >
        {paragraphs.map((paragraph) => (
          <ReaderParagraph
            key={paragraph.from}
            paragraph={paragraph}
            selected={holds(paragraph, selected) ? selected : null}
            onSelect={onSelect}
          />
        ))}
      </section>
      <section
        className="yz-reader-items"
        aria-label={t('structure')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
      >
        {head}
        <p className="yz-reader-keys yz-number">
          <span>{at >= 0 ? t('itemOf', { at: at + 1, total: ids.length }) : t('total', { total: ids.length })}</span>
          <span>{t('readerKeys')}</span>
        </p>
        <ol>
          {items.map((item) => (
            <Fragment key={item.id}>
              {item.heading && <li className="yz-reader-heading">{item.heading}</li>}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button inside selects by keyboard; clicking the card is a convenience */}
              <li
                data-item={item.id}
                className={item.id === selected ? 'yz-reader-item yz-reader-selected' : 'yz-reader-item'}
                onClick={() => onSelect(item.id)}
              >
                <button type="button" className="yz-reader-pick" aria-pressed={item.id === selected}>
                  <span className="yz-hidden">{item.label}</span>
                </button>
                {item.content}
              </li>
            </Fragment>
          ))}
        </ol>
      </section>
    </div>
  )
}

const holds = (paragraph: Paragraph, item: string | null) =>
  item !== null && paragraph.pieces.some((piece) => piece.spans.some((span) => span.item === item))

/** Memoised: of forty pages only the paragraphs of the old and the new selection are drawn again. */
const ReaderParagraph = memo(function ReaderParagraph(props: {
  paragraph: Paragraph
  selected: string | null
  onSelect: (item: string) => void
}) {
  return (
    <p>
      {props.paragraph.pieces.map((piece) => {
        const closest = piece.spans[0]
        if (!closest) return piece.text
        const lit = piece.spans.some((span) => span.item === props.selected)
        const tone = piece.spans.find((span) => span.tone === 'doubt') ? 'doubt' : (closest.tone ?? 'item')
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: hundreds of tab stops would bury the text; by keyboard one goes through the items
          <mark
            key={piece.from}
            className={lit ? `yz-mark yz-mark-${tone} yz-mark-lit` : `yz-mark yz-mark-${tone}`}
            data-spans={piece.spans.map((span) => span.item).join(' ')}
            onClick={() => props.onSelect(closest.item)}
          >
            {piece.text}
          </mark>
        )
      })}
    </p>
  )
})
