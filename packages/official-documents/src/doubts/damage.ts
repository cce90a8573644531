// Doubts from damage of the text: each anomaly that a reader should see, with the likely reading beside it.
import type { Anomaly, Doubt, Draft } from '../draft.ts'
import type { FindDoubts, Finding } from './finding.ts'

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

export const findDamageDoubts: FindDoubts = (draft) => {
  const found: Finding[] = []
  // One sign that the same conversion broke everywhere is one question, not fourteen.
  const noise = new Map<string, Finding & { about: string[] }>()
  for (const anomaly of draft.anomalies) {
    const telling = TELLING[anomaly.kind]
    if (!telling || isToldAlready(draft, anomaly)) continue
    const key = `${anomaly.span.text}/${anomaly.fix ?? ''}`
    const same = anomaly.kind === 'ocr-noise' ? noise.get(key) : undefined
    if (same) {
      same.spans.push(anomaly.span)
      same.about.push(anomaly.id)
      continue
    }
    const doubt = tell(anomaly, telling)
    if (anomaly.kind === 'ocr-noise') noise.set(key, doubt)
    found.push(doubt)
  }
  return found
}

/** A lost character in a deadline is asked about there, with its date. */
function isToldAlready(draft: Draft, anomaly: Anomaly): boolean {
  if (anomaly.kind !== 'missing-char') return false
  return draft.deadlines.some(
    (item) => item.inferred && item.span.start <= anomaly.span.start && anomaly.span.end <= item.span.end,
  )
}

function tell(anomaly: Anomaly, { kind, severity, zh, en }: Telling): Omit<Doubt, 'id'> {
  const shown = anomaly.span.text.replace(/\s+/g, ' ').slice(0, 40)
  return {
    kind,
    severity,
    message: {
      zh: anomaly.fix ? `${zh}：“${shown}”，可能是“${anomaly.fix}”。` : `${zh}：“${shown}”。`,
      en: anomaly.fix ? `${en}: “${shown}”, perhaps “${anomaly.fix}”.` : `${en}: “${shown}”.`,
    },
    spans: [anomaly.span],
    about: [anomaly.id],
    ...(anomaly.fix === undefined ? {} : { alternatives: [{ text: anomaly.fix, confidence: 0.8 }] }),
  }
}
