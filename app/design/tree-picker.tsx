/**
 * Chooses in a large tree: children load when opened, typing searches instead. Keyboard as in the ARIA tree pattern
 * (arrows, Home, End, Enter). `TreePickerField` is the same behind a button, as a form control.
 *
 *   <TreePicker label="组织" load={(parent) => call(listChildren, { parent })} search={(q) => call(searchUnits, { q })}
 *     chosen={new Set([unitId])} onChoose={(node) => setUnit(node)} />
 *
 * `load(null)` gives the roots; `search` gives a flat list whose `note` says where a node stands.
 */
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { Icon } from './icon.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { designTexts } from './texts.ts'
import './tree-picker.css'
import { type TreeNode, useTree } from './tree-state.ts'

export type { TreeNode }

export interface TreePickerProps {
  label: string
  load: (parent: string | null) => Promise<readonly TreeNode[]>
  search?: (text: string) => Promise<readonly TreeNode[]>
  chosen: ReadonlySet<string>
  onChoose: (node: TreeNode) => void
  /** Branches that are open from the start, each below another of them. */
  open?: readonly string[]
  /** Several nodes can be chosen; `onChoose` then toggles. */
  multiple?: boolean
}

const PAUSE_MS = 250

export function TreePicker(props: TreePickerProps) {
  const t = useTexts(designTexts)
  const id = useId()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly TreeNode[] | null>(null)
  const tree = useTree(props.load, props.open)
  const [focused, setFocused] = useState<string | null>(null)
  const { search } = props

  useEffect(() => {
    const wanted = text.trim()
    if (!search || wanted === '') return setFound(null)
    let current = true
    const timer = setTimeout(() => {
      void search(wanted).then((nodes) => current && setFound(nodes))
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text, search])

  const rows = found ? found.map((node) => ({ node, level: 1, open: false, parent: null })) : tree.rows
  const active = rows.find((row) => row.node.key === focused) ?? rows[0]

  const pressed = (event: KeyboardEvent) => {
    if (!active) return
    const at = rows.indexOf(active)
    const go = (to: number) => setFocused(rows[Math.min(rows.length - 1, Math.max(0, to))]?.node.key ?? null)
    const branch = !found && active.node.hasChildren
    const inwards = () => (branch && !active.open ? tree.toggle(active.node.key) : go(at + 1))
    const outwards = () =>
      active.open ? tree.toggle(active.node.key) : active.parent !== null && setFocused(active.parent)
    const choose = () => props.onChoose(active.node)
    const handlers = new Map<string, () => void>([
      ['ArrowDown', () => go(at + 1)],
      ['ArrowUp', () => go(at - 1)],
      ['Home', () => go(0)],
      ['End', () => go(rows.length - 1)],
      ['ArrowRight', inwards],
      ['ArrowLeft', outwards],
      ['Enter', choose],
      [' ', choose],
    ])
    const handler = handlers.get(event.key)
    if (!handler) return
    event.preventDefault()
    handler()
  }

  return (
    <div className="yz-tree">
      {search && (
        <input
          className="yz-tree-search"
          type="search"
          aria-label={t('searchTree')}
          placeholder={t('searchTree')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <RefusalNote error={tree.error} />
      {found?.length === 0 && <p role="status">{t('noResults', { text: text.trim() })}</p>}
      {rows.length === 0 && !found && !tree.error && <p role="status">{t('loading')}</p>}
      {rows.length > 0 && (
        <div
          role="tree"
          aria-label={props.label}
          aria-multiselectable={props.multiple ?? false}
          aria-activedescendant={active ? `${id}-${active.node.key}` : undefined}
          tabIndex={0}
          className="yz-tree-rows"
          onKeyDown={pressed}
        >
          {rows.map(({ node, level, open }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled once by the tree (aria-activedescendant)
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the tree (aria-activedescendant)
            <div
              key={node.key}
              id={`${id}-${node.key}`}
              role="treeitem"
              aria-level={level}
              aria-selected={props.chosen.has(node.key)}
              {...(!found && node.hasChildren ? { 'aria-expanded': open } : {})}
              className={node.key === active?.node.key ? 'yz-tree-row yz-tree-active' : 'yz-tree-row'}
              style={{ paddingLeft: (level - 1) * 18 + 4 }}
              onClick={() => {
                setFocused(node.key)
                props.onChoose(node)
              }}
            >
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the mouse's way; keys are → and ← */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
              <span
                className={open ? 'yz-tree-twig yz-tree-open' : 'yz-tree-twig'}
                title={node.hasChildren && !found ? t(open ? 'collapse' : 'expand', { name: node.name }) : undefined}
                onClick={(event) => {
                  event.stopPropagation()
                  if (!found && node.hasChildren) tree.toggle(node.key)
                }}
              >
                {!found && node.hasChildren && <Icon name="next" size={12} />}
              </span>
              <span className="yz-tree-name">{node.name}</span>
              {node.note && <span className="yz-tree-note">{node.note}</span>}
              {props.chosen.has(node.key) && <Icon name="tick" size={16} />}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
