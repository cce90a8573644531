/** What the reader keeps in sight: the selected item and its sentence, a wanted place, and the keyboard's focus. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Each pane scrolls by itself: of two smooth scrollIntoView at once a browser carries out the later one only. Far jumps
 * are not smooth, and are looked after: text that was never drawn has a guessed height (content-visibility), so the
 * target may lie elsewhere once it is.
 */
export function bringIntoView(pane: Element, wanted: string, tries = 5): void {
  const target = pane.querySelector(wanted)?.getBoundingClientRect()
  const frame = pane.getBoundingClientRect()
  if (!target) return
  const isWhole = target.bottom <= frame.bottom
  const isTall = target.height > frame.height / 2 && target.top < frame.top + frame.height / 2
  if (target.top >= frame.top && (isWhole || isTall)) return
  const top = target.top - frame.top - Math.max(16, (frame.height - target.height) / 3)
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const near = Math.abs(top) < frame.height && tries === 5
  pane.scrollBy({ top, behavior: near && !calm ? 'smooth' : 'instant' })
  if (!near && tries > 0) requestAnimationFrame(() => bringIntoView(pane, wanted, tries - 1))
}

const panes = (reader: Element | null) => ({
  text: reader?.querySelector('.yz-reader-text'),
  items: reader?.querySelector('.yz-reader-items'),
})

interface Sight {
  selected: string | null
  place?: { at: number } | null | undefined
}

/**
 * Gives back `follow`, called at each key and click inside: from then on the focus goes with the selection, and comes
 * back when the button that had it is gone with what was decided. A selection from the address alone moves no focus.
 */
export function useFollowingFocus(reader: RefObject<HTMLElement | null>, { selected, place }: Sight): () => void {
  const following = useRef(false)
  useEffect(() => {
    if (selected === null) return
    const { text, items } = panes(reader.current)
    // On a phone the page's own head stands above: the two panes together then fill the screen.
    if (following.current && window.matchMedia('(max-width: 720px)').matches)
      reader.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
    const name = CSS.escape(selected)
    if (text) bringIntoView(text, `[data-spans~="${name}"]`)
    if (items) bringIntoView(items, `[data-item="${name}"]`)
  }, [selected, reader])
  useEffect(() => {
    const { text } = panes(reader.current)
    if (!text || !place) return
    const before = [...text.querySelectorAll<HTMLElement>('[data-from]')].filter(
      (piece) => Number(piece.dataset.from) <= place.at,
    )
    const found = before.at(-1)
    if (found) bringIntoView(text, `[data-from="${found.dataset.from}"]`)
  }, [place, reader])
  const focused = useRef(selected)
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body
    if (!following.current || (focused.current === selected && !isLost)) return
    focused.current = selected
    if (selected === null) return
    const pick = `[data-item="${CSS.escape(selected)}"] > .yz-reader-pick`
    reader.current?.querySelector<HTMLElement>(pick)?.focus({ preventScroll: true })
  })
  return () => {
    following.current = true
  }
}
