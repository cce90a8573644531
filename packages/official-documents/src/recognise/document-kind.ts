// Decides what kind of document it is, and whether it asks for work or reports what was done.
// The title decides; where it is missing or says nothing, the set phrases of the text do; then who is addressed; then its verbs.
import type { DocumentKind } from '../draft.ts'
import type { Outline } from '../outline/outline.ts'
import { carriedTitle } from '../outline/title.ts'
import { type KindByName, kindByName, kindByPhrase } from './document-kinds.ts'
import type { FoundHeader } from './header.ts'

export interface KindOfDocument {
  kind: DocumentKind
  kinds: DocumentKind[]
  isPlan: boolean
}

export function decideKind(outline: Outline, header: FoundHeader[]): KindOfDocument {
  const value = (field: string) => header.find((entry) => entry.field === field)?.value
  const title = typeof value('title') === 'string' ? String(value('title')) : ''
  const addressed = value('recipients') !== undefined
  // A numbered issue of a series is a bulletin whatever its articles are called; a notice may quote an issue number.
  if (value('issueNo') !== undefined && !addressed) return only('bulletin', false)
  const named = kindByName(title) ?? namedAbove(outline)
  if (named) return withCarried(outline, header, title, named)
  const phrased = kindByPhrase(outline.text)
  if (phrased) return only(phrased.kind, asks(outline, phrased))
  if (value('serialName') !== undefined) return only('bulletin', false)
  if (addressed) return only('notice', true)
  // Without addressees and without a kind in its title it binds nobody; a text that asks more than it tells is read as a plan.
  const isOrdered = outline.headings.some((heading) => heading.marker !== '')
  return isOrdered && balance(outline) > 3 ? only('plan', true) : only('bulletin', false)
}

function only(kind: DocumentKind, isPlan: boolean): KindOfDocument {
  return { kind, kinds: [kind], isPlan }
}

/** A notice that carries a plan is both; what it carries decides whether there is work in it. */
function withCarried(outline: Outline, header: FoundHeader[], title: string, named: KindByName): KindOfDocument {
  const isPlan = asks(outline, named)
  const name = carriedTitle(title)
  if (named.kind !== 'notice' || name === null) {
    const hangsOn = named.kind === 'notice' && header.some((entry) => entry.field === 'planTitle')
    return hangsOn ? { kind: 'notice', kinds: ['notice', 'plan'], isPlan: true } : only(named.kind, isPlan)
  }
  const carried = kindByName(name)
  if (carried?.kind === 'opinion') return { kind: 'opinion', kinds: ['opinion', 'notice'], isPlan: true }
  if (carried && /bulletin|report|letter/.test(carried.kind))
    return { kind: 'notice', kinds: ['notice', carried.kind], isPlan: asks(outline, carried) }
  return { kind: 'notice', kinds: ['notice', 'plan'], isPlan }
}

/** Where no title was found: a kind that stands alone on one of the first lines (倡议书, 会议纪要). */
function namedAbove(outline: Outline): KindByName | null {
  for (const paragraph of outline.paragraphs.slice(0, 8)) {
    const isLine = paragraph.kind === 'text' && paragraph.zone === 'head' && paragraph.text.length <= 80
    if (!isLine || /[。；：:]|^[一二三四五六七八九十\d（(]/.test(paragraph.text)) continue
    const named = kindByName(paragraph.text)
    if (named) return named
  }
  return null
}

function asks(outline: Outline, { asking }: KindByName): boolean {
  if (asking === 'always') return true
  return asking === 'by-text' && (HANDING_IN.test(outline.text) || balance(outline) > 1.5)
}

/** A day by which something is to be handed in or done: whoever writes that wants work. */
const HANDING_IN = /(?:日|月底|旬|号)[之以]?前(?:将|把|完成|报送|上报|反馈|提交|报至|报)/

const DONE = /已|先后|累计|成功|取得|有效|举办了|开展了|吸引|促进|推出|发起|建设了|共有/g
const ASKED = /要|应|须|请|务必|不得|确保|报送|做好|加强|落实/g

/** Words that ask against words that tell what was done. */
function balance(outline: Outline): number {
  const text = outline.text.slice(0, 20_000)
  return (text.match(ASKED)?.length ?? 0) / Math.max(1, text.match(DONE)?.length ?? 0)
}
