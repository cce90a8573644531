// Reads the paragraphs of a web page: its main text and tables, without menus, scripts and styles. One walk from left to
// right that builds no tree, so nothing of a page can run, and deep nesting costs what its characters cost.
import { namedCharacter } from './html-characters.ts'
import { type Block, mainBlocks } from './html-main.ts'
import { type Found, joinParts, MAX_PARAGRAPHS, type Refusal, tooManyParagraphs } from './reading.ts'
import { characterOf } from './xml.ts'

const BREAKS = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
/** Their content is no markup and no text of the page. */
const RAW = new Set([
  'script',
  'style',
  'noscript',
  'textarea',
  'template',
  'svg',
  'iframe',
  'object',
  'select',
  'math',
  'xmp',
])
const FURNITURE = new Set(['nav', 'aside', 'footer', 'form', 'button', 'select', 'dialog', 'menu'])

/** Text of the page, a paragraph a line. What is left out of it is still looked at for marks. */
export function readHtml(html: string): Found | Refusal {
  const blocks = blocksOf(html)
  if (blocks === null) return tooManyParagraphs()
  const { kept, left } = mainBlocks(blocks.shown)
  return {
    ok: true,
    ...joinParts(kept, 'paragraph'),
    margins: [...left, ...blocks.titles],
    remarks: [],
  }
}

/** The encoding that a page declares for itself, in its first 1,024 bytes (HTML standard, 13.2.3.2; some put it later). */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  return (
    /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]{2,20})/i.exec(head)?.[1]
  )
}

function blocksOf(html: string): { shown: Block[]; titles: string[] } | null {
  const shown: Block[] = []
  const titles: string[] = []
  let text = ''
  let linked = 0
  let links = 0
  let linkFrom = -1
  let furniture = 0
  let mains = 0
  const open: number[] = []
  let inTitle = false

  const end = () => {
    const clean = text.replace(/[ \t\r\n\f]+/g, ' ').trim()
    if (linkFrom >= 0) linked += text.length - linkFrom
    if (inTitle) titles.push(clean)
    else if (clean !== '')
      shown.push({ text: clean, linked, links, isFurniture: furniture > 0, main: open.at(-1) ?? 0 })
    text = ''
    linked = 0
    links = linkFrom >= 0 ? 1 : 0
    linkFrom = linkFrom >= 0 ? 0 : -1
  }

  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag !== at) text += resolve(html.slice(at, tag < 0 ? html.length : tag))
    if (tag < 0) break
    const next = html.charCodeAt(tag + 1)
    if (next === 0x21 || next === 0x3f) {
      at = behindDeclaration(html, tag)
      continue
    }
    const isClose = next === 0x2f
    const name = nameAt(html, tag + (isClose ? 2 : 1))
    if (name === '') {
      // A sign that opens no tag is text.
      text += '<'
      at = tag + 1
      continue
    }
    const tagEnd = endOfTag(html, tag)
    const attributes = html.slice(tag + 1 + name.length, Math.min(tagEnd, tag + 500))
    at = tagEnd + 1
    if (RAW.has(name)) {
      if (!isClose && html.charCodeAt(tagEnd - 1) !== 0x2f) at = behindRaw(html, name, at)
      continue
    }
    if (name === 'a') {
      if (linkFrom >= 0) linked += text.length - linkFrom
      linkFrom = isClose ? -1 : text.length
      if (!isClose) links++
    }
    if (!BREAKS.has(name) && !FURNITURE.has(name)) {
      // Two cells of a line, or an image between words, are not one word; ordinary tags of look are.
      if (name === 'img' || name === 'input') text += ' '
      continue
    }
    end()
    if (shown.length > MAX_PARAGRAPHS) return null
    if (name === 'title') inTitle = !isClose
    // A page that never closes its menu loses it at the first main part, not the whole text.
    if (FURNITURE.has(name)) furniture = Math.max(0, furniture + (isClose ? -1 : 1))
    if (name === 'main' || name === 'article') {
      if (isClose) open.pop()
      else if (open.length < 1000) open.push(++mains)
      furniture = 0
    } else if (!isClose && name === 'body') furniture = 0
    if (name === 'option' || /\bhidden\b/.test(attributes)) continue
  }
  end()
  return { shown, titles }
}

function behindDeclaration(html: string, tag: number): number {
  const isComment = html.startsWith('<!--', tag)
  const end = html.indexOf(isComment ? '-->' : '>', tag + 2)
  return end < 0 ? html.length : end + (isComment ? 3 : 1)
}

/** Behind the end tag of a script or style; without one, the end of the page. */
function behindRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  const found = close.exec(html)
  if (!found) return html.length
  const end = html.indexOf('>', found.index)
  return end < 0 ? html.length : end + 1
}

/** The `>` of a tag; one inside a quoted value does not count, unless the quote is never closed. */
function endOfTag(html: string, from: number): number {
  const bound = Math.min(html.length, from + 100_000)
  let quote = 0
  for (let i = from + 1; i < bound; i++) {
    const code = html.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i
    else if ((code === 0x22 || code === 0x27) && html.charCodeAt(i - 1) === 0x3d) quote = code
  }
  const end = html.indexOf('>', from)
  return end < 0 ? html.length : end
}

function nameAt(html: string, from: number): string {
  let to = from
  while (to < from + 30) {
    const code = html.charCodeAt(to) | 0x20
    const isLetter = code >= 0x61 && code <= 0x7a
    const isDigit = to > from && html.charCodeAt(to) >= 0x30 && html.charCodeAt(to) <= 0x39
    if (!isLetter && !isDigit) break
    to++
  }
  return html.slice(from, to).toLowerCase()
}

/** Character references; unknown names stay as written. */
function resolve(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));?/g,
    (whole, decimal, hex, name) => {
      if (name) return namedCharacter(name) ?? whole
      return characterOf(decimal ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
}
