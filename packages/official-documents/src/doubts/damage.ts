// Doubts from damage of the text: each anomaly that a reader should see, with the likely reading beside it.
import type { Anomaly, Doubt, Draft } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { shownAround, shownText } from './shown.ts'

type Telling = { kind: Doubt['kind']; severity: Doubt['severity']; zh: string; en: string }

const TELLING: Partial<Record<Anomaly['kind'], Telling>> = {
  'missing-char': { kind: 'lost-characters', severity: 'ask', zh: '此处缺字', en: 'Characters are missing here' },
  'extra-char': {
    kind: 'extra-characters',
    severity: 'note',
    zh: '此处多字',
    en: 'There is a character too many here',
  },
  'ocr-noise': {
    kind: 'ocr-noise',
    severity: 'note',
    zh: '此处疑为转换错误',
    en: 'This looks like damage from conversion',
  },
  'unbalanced-quote': {
    kind: 'unbalanced-quote',
    severity: 'note',
    zh: '引号不成对',
    en: 'A quotation mark without its partner',
  },
  'bracket-mismatch': {
    kind: 'bracket-mismatch',
    severity: 'note',
    zh: '括号不成对或不配对',
    en: 'A bracket without its partner, or with one of another kind',
  },
  'duplicate-text': { kind: 'repeated-text', severity: 'note', zh: '文字重复', en: 'The same text stands twice' },
  'scrambled-text': { kind: 'scrambled-text', severity: 'ask', zh: '文字错乱', en: 'The text is out of order' },
  'web-chrome': {
    kind: 'web-chrome',
    severity: 'note',
    zh: '网页栏目文字，未作为正文（可恢复）',
    en: 'Furniture of a web site, not read as text (can be restored)',
  },
  'page-artifact': {
    kind: 'web-chrome',
    severity: 'note',
    zh: '页码等版面文字，未作为正文（可恢复）',
    en: 'A page number or the like, not read as text (can be restored)',
  },
}

export const findDamageDoubts: FindDoubts = (draft, { source }) => {
  const found: Finding[] = []
  // One sign that the same conversion broke everywhere is one question, not fourteen.
  const frequent = frequentKinds(draft)
  const noise = new Map<string, { anomaly: Anomaly; telling: Telling; all: Anomaly[] }>()
  for (const anomaly of draft.anomalies) {
    const telling = TELLING[anomaly.kind]
    if (!telling || isToldAlready(draft, anomaly)) continue
    const isOne = anomaly.kind === 'ocr-noise' || (frequent.has(anomaly.kind) && anomaly.span.text.length <= 2)
    if (!isOne) {
      found.push(tell([anomaly], telling, source))
      continue
    }
    const key = `${anomaly.kind}/${anomaly.span.text}/${anomaly.fix ?? ''}`
    const same = noise.get(key)
    if (same) same.all.push(anomaly)
    else noise.set(key, { anomaly, telling, all: [anomaly] })
  }
  for (const { telling, all } of noise.values()) found.push(tell(all, telling, source))
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

/** A text where this many signs lost their partner lost them all to one cause. */
const MANY = 12

function frequentKinds(draft: Draft): Set<Anomaly['kind']> {
  const counts = new Map<Anomaly['kind'], number>()
  for (const { kind } of draft.anomalies) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > MANY).map(([kind]) => kind))
}

/** A lost character in a deadline is asked about there, with its date. */
function isToldAlready(draft: Draft, anomaly: Anomaly): boolean {
  if (anomaly.kind !== 'missing-char') return false
  return draft.deadlines.some(
    (item) => item.inferred && item.span.start <= anomaly.span.start && anomaly.span.end <= item.span.end,
  )
}

function tell(all: Anomaly[], { kind, severity, zh, en }: Telling, source: string): Omit<Doubt, 'id'> {
  const [first] = all
  const text = first?.span.text ?? ''
  // A single sign is shown with the words around it, so that it can be found by reading.
  const shown = first && text.trim().length <= 2 ? shownAround(source, first.span) : shownText(text, 40)
  const mark = text.trim().length <= 2 ? ` ${text.trim()} ` : ''
  const fix = first?.fix
  const readingZh = fix === undefined ? '' : fix === '' ? `，可能应删去` : `，可能是「${fix}」`
  const readingEn = fix === undefined ? '' : fix === '' ? ', perhaps to be left out' : `, perhaps “${fix}”`
  const often = all.length > 1
  return {
    kind,
    severity,
    message: {
      zh: `${zh}${mark ? `（${mark.trim()}${often ? `，共 ${all.length} 处` : ''}）` : ''}：「${shown}」${readingZh}。`,
      en: `${en}${mark ? ` (${mark.trim()}${often ? `, ${all.length} times` : ''})` : ''}: “${shown}”${readingEn}.`,
    },
    spans: all.map((anomaly) => anomaly.span),
    about: all.map((anomaly) => anomaly.id),
    ...(fix === undefined ? {} : { alternatives: [{ text: fix, confidence: 0.8 }] }),
  }
}
