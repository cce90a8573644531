/** The left side of the reader: the text as given, its marked places, and those of the selected item lit. */
import { memo, useMemo, useRef } from 'react'
import { type Paragraph, paragraphsOf, type Span, withSpans } from './text-segments.ts'

export const ReaderText = memo(function ReaderText(props: {
  label: string
  text: string
  spans: readonly Span[]
  widerSpans: readonly Span[]
  selected: string | null
  onSelect: (item: string) => void
}) {
  const { text, spans, widerSpans, selected } = props
  const drawn = useRef<readonly Paragraph[]>([])
  const plain = useMemo(() => {
    drawn.current = paragraphsOf(text, spans, drawn.current)
    return drawn.current
  }, [text, spans])
  const paragraphs = useMemo(() => withSpans(plain, widerSpans), [plain, widerSpans])
  return (
    <section
      className="yz-reader-text"
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
    >
      {paragraphs.map((paragraph) => (
        <ReaderParagraph
          key={paragraph.from}
          paragraph={paragraph}
          selected={paragraph.spans.some((span) => span.item === selected) ? selected : null}
          onSelect={props.onSelect}
        />
      ))}
    </section>
  )
})

/** Memoised: of forty pages only the paragraphs of the old and the new selection are drawn again. */
const ReaderParagraph = memo(function ReaderParagraph(props: {
  paragraph: Paragraph
  selected: string | null
  onSelect: (item: string) => void
}) {
  const { paragraph } = props
  return (
    <p data-from={paragraph.from}>
      {paragraph.pieces.map((piece) => {
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
            data-from={piece.from}
            onClick={() => props.onSelect(closest.item)}
          >
            {piece.text}
          </mark>
        )
      })}
    </p>
  )
})
