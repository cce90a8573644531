/** J and K walk a list, letters act on the item one stands at; silent while somebody types or a dialog is open. */
import { useEffect, useRef, useState } from 'react'

const typing = 'input, textarea, select, [contenteditable=true], [role=dialog], .ant-modal-root'

export function useListKeys<Item extends { id: string }>(
  items: readonly Item[],
  keys: Record<string, (item: Item) => void>,
): string | undefined {
  const [selected, setSelected] = useState<string>()
  // The listener stays; it reads the newest list and actions.
  const newest = useRef({ items, keys, selected })
  newest.current = { items, keys, selected }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      const { items, keys, selected } = newest.current
      const key = event.key.toLowerCase()
      const at = items.findIndex((item) => item.id === selected)
      if (key === 'j' || key === 'k') {
        const next = items[Math.min(items.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]
        if (!next) return
        setSelected(next.id)
        document.querySelector(`[data-task="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
      } else {
        const item = items[at]
        if (!item || !keys[key]) return
        // The letter must not land in the field that the action opens.
        event.preventDefault()
        keys[key](item)
      }
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return selected
}
