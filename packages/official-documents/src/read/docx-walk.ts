// Decides what of a part of WordprocessingML is text as a reader sees it, paragraph by paragraph, run by run
// (ECMA-376 part 1, 17.3). Deleted text of tracked changes is out and inserted text in; hidden text, field codes, ruby
// and the fallback copy of a drawing are out. What is out but can be read goes to `unseen`, to be looked at for marks.

import { isOn, type Styles } from './docx-styles.ts'
import type { Numbering } from './list-counting.ts'
import { MAX_PARAGRAPHS, MAX_TEXT } from './reading.ts'
import { symbolOf } from './symbols.ts'
import { attribute, resolveEntities, walkXml } from './xml.ts'

export interface WordParagraph {
  text: string
  /** Runs with text, as half-open stretches of `text`; `run` counts every w:r of the paragraph from 1. */
  runs: { run: number; start: number; end: number }[]
}

export interface WordPart {
  paragraphs: WordParagraph[]
  unseen: string[]
  hasTrackedChanges: boolean
  hasHiddenText: boolean
  isBeyond: 'text' | 'paragraphs' | null
}

/** Subtrees that hold no text of the document: what was before a change, codes, the second copy, the reading above a character. */
const ASIDE = new Set(['pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'instrText', 'delInstrText', 'rt'])
const REMOVED = new Set(['del', 'moveFrom'])

interface Frame {
  text: string
  runs: WordParagraph['runs']
  run: number
  runFrom: number
  isRunHidden: boolean
  style: string | undefined
  list: string | undefined
  level: number | undefined
  isNumbered: boolean
  /** The end of this paragraph was deleted, or only separates styles: the next one goes on in the same line. */
  joinsNext: boolean
}

/** Nesting of paragraphs (a text box inside a text box …) that is followed; deeper text goes to the innermost. */
const MAX_OPEN = 100

export function walkWord(
  xml: string,
  wordName: (name: string) => string | null,
  styles: Styles,
  numbering: Numbering,
): WordPart {
  const part: WordPart = { paragraphs: [], unseen: [], hasTrackedChanges: false, hasHiddenText: false, isBeyond: null }
  const open: Frame[] = []
  let tooDeep = 0
  let total = 0
  let pending: Frame | null = null
  // Depth inside a subtree that is left out, counted in tags of its own name: a broken file cannot lose the count of others.
  let aside: { name: string; depth: number; isRemoved: boolean } | null = null
  let inProperties = 0
  let inText = false
  let unseen = ''

  const frame = () => open.at(-1)
  const flushUnseen = () => {
    if (unseen !== '') part.unseen.push(unseen)
    unseen = ''
  }
  const add = (text: string) => {
    const now = frame()
    if (!now || text === '') return
    number(now)
    if (now.isRunHidden) {
      part.hasHiddenText = true
      unseen += text
      return
    }
    now.text += text
    total += text.length
    if (total > MAX_TEXT) part.isBeyond = 'text'
  }
  const number = (now: Frame) => {
    if (now.isNumbered) return
    now.isNumbered = true
    const inherited = styles.paragraph(now.style)
    const list = now.list ?? inherited.list
    // 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return
    const level = now.level ?? (now.list === undefined ? inherited.level : (inherited.level ?? 0))
    const shown = numbering.next(list, level, now.style)
    now.text += shown
    total += shown.length
  }
  const finish = (now: Frame) => {
    number(now)
    flushUnseen()
    if (now.joinsNext && pending === null) {
      pending = now
      return
    }
    part.paragraphs.push({ text: now.text, runs: now.runs })
    if (part.paragraphs.length > MAX_PARAGRAPHS) part.isBeyond = 'paragraphs'
  }
  const begin = (): Frame => {
    const before = pending
    pending = null
    const joined = before?.text ?? ''
    return {
      text: joined,
      runs: before?.runs ?? [],
      run: before?.run ?? 0,
      runFrom: joined.length,
      isRunHidden: false,
      style: undefined,
      list: undefined,
      level: undefined,
      isNumbered: before !== null,
      joinsNext: false,
    }
  }

  walkXml(
    xml,
    {
      open(name, attributes, isEmpty) {
        const local = wordName(name)
        if (aside) {
          if (name === aside.name && !isEmpty) aside.depth++
          else if (aside.isRemoved && (local === 't' || local === 'delText')) inText = !isEmpty
          return
        }
        if (local === null) {
          if (name === 'mc:Fallback' && !isEmpty) aside = { name, depth: 1, isRemoved: false }
          else if (name === 'v:textpath') part.unseen.push(attribute(attributes, 'string') ?? '')
          else if (name === 'm:t') inText = !isEmpty
          return
        }
        if (ASIDE.has(local) || REMOVED.has(local)) {
          const isRemoved = REMOVED.has(local)
          if (isRemoved) part.hasTrackedChanges = true
          // In the properties of a paragraph's end it says that the end itself was deleted.
          if (isRemoved && inProperties > 0) {
            const now = frame()
            if (now && local === 'del') now.joinsNext = true
          }
          if (!isEmpty) aside = { name, depth: 1, isRemoved }
          return
        }
        const now = frame()
        switch (local) {
          case 'p':
            if (isEmpty) finish(begin())
            else if (open.length < MAX_OPEN) open.push(begin())
            else tooDeep++
            break
          case 'pPr':
            if (!isEmpty) inProperties++
            break
          case 'pStyle':
            if (now) now.style = attribute(attributes, 'val')
            break
          case 'numId':
            if (now) now.list = attribute(attributes, 'val')
            break
          case 'ilvl':
            if (now) now.level = Number(attribute(attributes, 'val') ?? '0') || 0
            break
          case 'r':
            if (!now || isEmpty) break
            number(now)
            now.run++
            now.runFrom = now.text.length
            now.isRunHidden = styles.paragraph(now.style).isHidden === true
            break
          case 'rStyle':
            if (now && inProperties === 0 && styles.isHiddenRun(attribute(attributes, 'val'))) now.isRunHidden = true
            break
          case 'vanish':
            if (now && inProperties === 0) now.isRunHidden = isOn(attribute(attributes, 'val') ?? '1')
            break
          case 'specVanish':
            if (now && inProperties > 0) now.joinsNext = true
            break
          case 'ins':
          case 'moveTo':
            part.hasTrackedChanges = true
            break
          case 't':
            inText = !isEmpty
            break
          case 'tab':
            // Inside w:pPr it is a tab stop.
            if (inProperties === 0) add('\t')
            break
          case 'ptab':
            add('\t')
            break
          case 'br':
          case 'cr':
            add('\n')
            break
          case 'noBreakHyphen':
            add('-')
            break
          case 'sym':
            add(symbolOf(Number.parseInt(attribute(attributes, 'char') ?? '', 16)))
            break
        }
      },
      close(name) {
        const local = wordName(name)
        if (aside) {
          if (name === aside.name && --aside.depth === 0) {
            aside = null
            inText = false
          } else if (local === 't' || local === 'delText') inText = false
          return
        }
        if (name === 'm:t') inText = false
        if (local === null) return
        const now = frame()
        if (local === 't') inText = false
        else if (local === 'pPr') {
          inProperties = Math.max(0, inProperties - 1)
        } else if (local === 'r' && now) {
          if (now.text.length > now.runFrom) now.runs.push({ run: now.run, start: now.runFrom, end: now.text.length })
          now.runFrom = now.text.length
          now.isRunHidden = false
        } else if (local === 'p') {
          inText = false
          inProperties = 0
          if (tooDeep > 0) tooDeep--
          else {
            open.pop()
            if (now) finish(now)
          }
        }
      },
      text(raw, isRaw) {
        if (!inText) return
        const text = isRaw ? raw : resolveEntities(raw)
        if (aside) unseen += text
        else add(text)
      },
    },
    () => part.isBeyond !== null,
  )
  // Of a file that breaks off, what was read so far still counts.
  while (open.length > 0) {
    const last = open.pop()
    if (last) finish(last)
  }
  const rest = pending as Frame | null // assigned in the closures above, which the compiler does not follow
  if (rest) part.paragraphs.push({ text: rest.text, runs: rest.runs })
  flushUnseen()
  return part
}
