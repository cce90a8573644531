// Decides how a part of a Word file becomes a tree of elements, attributes and text, within bounds of depth and number,
// so that a hostile file costs no more than its length.
import { attribute, resolveEntities, walkXml } from '../../read/xml.ts'

export interface XmlNode {
  /** With its usual prefix: w:p, a:latin. */
  name: string
  /** The raw stretch behind the name; read with `attributeOf`. */
  attributes: string
  children: XmlNode[]
  /** Character data directly inside. */
  text: string
}

const MAX_DEPTH = 150
const MAX_NODES = 1_500_000

/** The root element; null where there is none, or where it nests or counts beyond the bounds. */
export function treeOf(xml: string | null): XmlNode | null {
  if (xml === null) return null
  const top: XmlNode = { name: '', attributes: '', children: [], text: '' }
  const open: XmlNode[] = [top]
  let nodes = 0
  let isBeyond = false
  walkXml(
    xml,
    {
      open(name, attributes, isEmpty) {
        if (++nodes > MAX_NODES || open.length > MAX_DEPTH) isBeyond = true
        const node: XmlNode = { name, attributes, children: [], text: '' }
        open.at(-1)?.children.push(node)
        if (!isEmpty) open.push(node)
      },
      close(name) {
        // A close without its open is passed over; one that closes an outer element closes what is inside.
        const at = open.findLastIndex((node) => node.name === name)
        if (at > 0) open.length = at
      },
      text(raw, isRaw) {
        const node = open.at(-1)
        if (node?.name.endsWith('t')) node.text += isRaw ? raw : resolveEntities(raw)
      },
    },
    () => isBeyond,
  )
  return isBeyond ? null : (top.children[0] ?? null)
}

export type Maybe = XmlNode | null | undefined

export const attributeOf = (node: Maybe, name: string): string | undefined =>
  node ? attribute(node.attributes, name) : undefined

export const childOf = (node: Maybe, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name)

export const childrenOf = (node: Maybe, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? []

/** `w:val` of a child, e.g. wordValue(pPr, 'w:jc') → 'center'. */
export const wordValue = (node: Maybe, name: string): string | undefined => attributeOf(childOf(node, name), 'val')

/** A number of an attribute; undefined where there is none. */
export const numberOf = (node: Maybe, name: string): number | undefined => {
  const text = attributeOf(node, name)
  return text !== undefined && /^-?\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** All elements of a name inside, in document order. */
export function* deep(node: Maybe, name: string): Generator<XmlNode> {
  for (const child of node?.children ?? []) {
    if (child.name === name) yield child
    yield* deep(child, name)
  }
}
