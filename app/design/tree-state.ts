/** The open part of a lazily loaded tree, as a flat list of rows in reading order. */
import { useCallback, useEffect, useRef, useState } from 'react'

export interface TreeNode {
  key: string
  name: string
  /** Where it stands or what it is, in small type. */
  note?: string
  hasChildren: boolean
}

export interface TreeRow {
  node: TreeNode
  /** 1 for roots. */
  level: number
  open: boolean
  parent: string | null
}

export type Children = ReadonlyMap<string | null, readonly TreeNode[]>

export function rowsOf(
  children: Children,
  open: ReadonlySet<string>,
  parent: string | null = null,
  level = 1,
): TreeRow[] {
  return (children.get(parent) ?? []).flatMap((node) => {
    const isOpen = open.has(node.key)
    const below = isOpen ? rowsOf(children, open, node.key, level + 1) : []
    return [{ node, level, open: isOpen, parent }, ...below]
  })
}

export function useTree(
  load: (parent: string | null) => Promise<readonly TreeNode[]>,
  openAtFirst: readonly string[] = [],
) {
  const [children, setChildren] = useState<Children>(new Map())
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst))
  const [error, setError] = useState<unknown>(null)
  // A caller's inline function is a new one each time; the tree is loaded once and when opened, not on every draw.
  const loader = useRef(load)
  loader.current = load

  const fetchBelow = useCallback((parent: string | null) => {
    loader.current(parent).then(
      (nodes) => setChildren((before) => new Map(before).set(parent, nodes)),
      (failure: unknown) => setError(failure),
    )
  }, [])
  const [first] = useState(() => [...new Set([null, ...openAtFirst])])
  useEffect(() => first.forEach(fetchBelow), [first, fetchBelow])

  const toggle = (key: string) => {
    const next = new Set(open)
    if (!next.delete(key)) next.add(key)
    setOpen(next)
    if (next.has(key) && !children.has(key)) fetchBelow(key)
  }
  return { rows: rowsOf(children, open), toggle, error }
}
