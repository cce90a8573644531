// Walks the tags of an XML part from left to right, in time linear to its length. It builds no tree, expands no entity
// of the file's own (a billion laughs stay words), opens nothing outside, and goes on where a file is broken.

export interface XmlSteps {
  /** `attributes` is the raw stretch behind the name; `isEmpty` for `<x/>`, which is not closed again. */
  open(name: string, attributes: string, isEmpty: boolean): void
  close(name: string): void
  /** Raw text between two tags, entities not yet resolved, or the inside of a CDATA section. */
  text(text: string, isRaw: boolean): void
}

/** Walks until the end, or until `isDone` says so. */
export function walkXml(xml: string, steps: XmlSteps, isDone: () => boolean = () => false): void {
  let at = 0
  while (at < xml.length && !isDone()) {
    const tag = xml.indexOf('<', at)
    const textEnd = tag < 0 ? xml.length : tag
    if (textEnd > at) steps.text(xml.slice(at, textEnd), false)
    if (tag < 0) return
    const second = xml.charCodeAt(tag + 1)
    if (second === 0x21 /* ! */) {
      if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4)
      else if (xml.startsWith('<![CDATA[', tag)) {
        at = after(xml, ']]>', tag + 9)
        steps.text(xml.slice(tag + 9, Math.max(tag + 9, at - 3)), true)
      } else at = afterDoctype(xml, tag)
    } else if (second === 0x3f /* ? */) at = after(xml, '?>', tag + 2)
    else {
      const end = endOfTag(xml, tag + 1)
      if (end < 0) return
      if (second === 0x2f /* / */) steps.close(nameAt(xml, tag + 2, end))
      else {
        const isEmpty = xml.charCodeAt(end - 1) === 0x2f
        const name = nameAt(xml, tag + 1, end)
        steps.open(name, xml.slice(tag + 1 + name.length, isEmpty ? end - 1 : end), isEmpty)
      }
      at = end + 1
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

/** A document type with its own entities ends at `]>`; they are never defined for us. */
function afterDoctype(xml: string, from: number): number {
  const end = after(xml, '>', from)
  const inner = xml.indexOf('[', from)
  return inner >= 0 && inner < end ? after(xml, ']>', inner) : end
}

/** The `>` of a tag; one inside a quoted value does not count. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let i = from; i < xml.length; i++) {
    const code = xml.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i
    else if (code === 0x22 || code === 0x27) quote = code
  }
  return -1
}

function nameAt(xml: string, from: number, end: number): string {
  let to = from
  while (to < end) {
    const code = xml.charCodeAt(to)
    if (code <= 0x20 || code === 0x2f) break
    to++
  }
  return xml.slice(from, Math.min(to, from + 100))
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities of XML and numeric references; others stay as written. */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole
      return characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
}

/** No NUL, no lone surrogate, nothing beyond Unicode. */
export function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
}

const patterns = new Map<string, RegExp>()

/** Value of an attribute by its local name, in either quotes; of a tag of any length only the first 4,000 characters count. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes.length > 4000 ? attributes.slice(0, 4000) : attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : resolveEntities(value)
}
