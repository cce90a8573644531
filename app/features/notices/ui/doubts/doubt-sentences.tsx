/** The sentences that a doubt is about, each opening its place in the original. */
import type { Span } from '@yizhan/official-documents'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { NoticeDoubt } from '../../doubts/contract.ts'
import { useDoubtDesk } from './doubt-desk.ts'
import { doubtTexts } from './texts.ts'

const longestQuote = 90

export function DoubtSentences({ doubt }: { doubt: NoticeDoubt }) {
  const t = useTexts(doubtTexts)
  const { show, pageOf } = useDoubtDesk()
  return (
    <ul className="yz-doubt-sentences" aria-label={t('sentences')}>
      {outermost(doubt.spans).map((span) => {
        const page = pageOf(span.start)
        return (
          <li key={`${span.start}-${span.end}`}>
            <button type="button" className="yz-doubt-sentence" onClick={() => show(span.start)}>
              {page !== null && <span className="yz-faint">{t('page', { page })} </span>}“{quoteOf(span.text)}”
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The exact words usually stand inside their sentence, which is spanned too; shown once. */
const outermost = (spans: readonly Span[]): Span[] =>
  spans
    .filter(
      (span, at) =>
        !spans.some((other, index) => index !== at && holds(other, span) && (!holds(span, other) || index < at)),
    )
    .sort((a, b) => a.start - b.start)
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

function quoteOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}
