/**
 * What stands in the search window: a field, and choices in groups that the arrow keys walk (ARIA combobox with a
 * list box: the focus stays in the field). Enter and a click go there.
 *
 *   <SearchBox label="查找" text={text} onText={setText} groups={[{ title: '组织', choices }]} onDone={close} />
 */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useGo } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import './search-box.css'
import { filledGroups, flatChoices, movedMark, type SearchChoice, type SearchGroup } from './search-choices.ts'
import { designTexts } from './texts.ts'

export type { SearchChoice, SearchGroup }

export function SearchBox(props: {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  groups: readonly SearchGroup[]
  /** Which keys do what, and what is searched; stands at the foot. */
  help: string
  busy: boolean
  onDone: () => void
}) {
  const t = useTexts(designTexts)
  const id = useId()
  const go = useGo()
  const groups = filledGroups(props.groups)
  const choices = flatChoices(groups)
  const [mark, setMark] = useState(0)
  const at = Math.min(mark, choices.length - 1)
  const marked = choices[at]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const open = (choice: SearchChoice) => {
    go(choice.target)
    props.onDone()
  }
  const pressed = (event: KeyboardEvent) => {
    // While a Chinese input method is open, its keys choose characters.
    if (event.nativeEvent.isComposing) return
    const moved = movedMark(event.key, at, choices.length)
    if (moved !== null) {
      event.preventDefault()
      setMark(moved)
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault()
      open(marked)
    }
  }
  return (
    <div className="yz-search">
      <input
        className="yz-search-field"
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked ? `${id}-${marked.key}` : undefined}
        aria-label={props.label}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the window was opened in order to type
        autoFocus
        value={props.text}
        onChange={(event) => {
          setMark(0)
          props.onText(event.target.value)
        }}
        onKeyDown={pressed}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={props.label} className="yz-search-list">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a list box has no element of its own
          <div key={group.title} role="group" aria-label={group.title}>
            <p className="yz-search-group" aria-hidden="true">
              {group.title}
            </p>
            {group.choices.map((choice) => (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once by the field
              <div
                key={choice.key}
                id={`${id}-${choice.key}`}
                role="option"
                aria-selected={choice.key === marked?.key}
                className="yz-search-choice"
                onPointerMove={() => setMark(choices.indexOf(choice))}
                onClick={() => open(choice)}
              >
                <Icon name={choice.icon} />
                <span>{choice.label}</span>
                {choice.note && <span className="yz-search-note">{choice.note}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {choices.length === 0 && !props.busy && (
        <p className="yz-soft" role="status">
          {t('noResults', { text: props.text.trim() })}
        </p>
      )}
      <p className="yz-search-help">{props.help}</p>
    </div>
  )
}
