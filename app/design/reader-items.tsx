/** The right side of the reader: cards in groups, one of them selected. */
import { Fragment, memo, type ReactNode } from 'react'

export interface ReaderItem<T> {
  id: string
  /** Handed to `renderItem`; the card is drawn again when it is another object. */
  of: T
  /** Opens a group: stands above this item. */
  heading?: string | undefined
  /** Belongs under the item before. */
  isInset?: boolean
}

export function ReaderItems<T>(props: {
  items: readonly ReaderItem<T>[]
  labelOf: (of: T) => string
  renderItem: (of: T, isSelected: boolean) => ReactNode
  renderHeading?: ((heading: string) => ReactNode) | undefined
  selected: string | null
  onSelect: (item: string) => void
}) {
  return (
    <ol>
      {props.items.map(({ id, of, heading, isInset }) => (
        <Fragment key={id}>
          {heading !== undefined && (
            <li className="yz-reader-heading">{props.renderHeading?.(heading) ?? <h2>{heading}</h2>}</li>
          )}
          <ReaderCard
            id={id}
            of={of}
            isInset={isInset ?? false}
            isSelected={id === props.selected}
            // The memo forgets the type parameter: what is named and drawn is the very `of` beside it.
            labelOf={props.labelOf as (of: unknown) => string}
            render={props.renderItem as (of: unknown, isSelected: boolean) => ReactNode}
            onSelect={props.onSelect}
          />
        </Fragment>
      ))}
    </ol>
  )
}

const ReaderCard = memo(function ReaderCard(props: {
  id: string
  labelOf: (of: unknown) => string
  of: unknown
  isInset: boolean
  isSelected: boolean
  render: (of: unknown, isSelected: boolean) => ReactNode
  onSelect: (item: string) => void
}) {
  const { id, isSelected } = props
  const looks = ['yz-reader-item', isSelected && 'yz-reader-selected', props.isInset && 'yz-reader-inset']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside selects by keyboard; clicking the card is a convenience
    <li data-item={id} className={looks.filter(Boolean).join(' ')} onClick={() => props.onSelect(id)}>
      <button type="button" className="yz-reader-pick" aria-current={isSelected || undefined}>
        <span className="yz-hidden">{props.labelOf(props.of)}</span>
      </button>
      {props.render(props.of, isSelected)}
    </li>
  )
})
