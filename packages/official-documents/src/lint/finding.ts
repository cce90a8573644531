// What the lint says about one place of a document, and how severe that is: the standard's own words decide.
import type { Strength } from '../write/layout.ts'
import type { Line, Paper, PartName } from './paper.ts'

/** deviation: against a fixed provision · unusual: against what is usual or recommended · habit: mere practice. */
export type Level = 'deviation' | 'unusual' | 'habit'

export interface Words {
  zh: string
  en: string
}

export interface Finding {
  rule: string
  strength: Strength
  level: Level
  /** E.g. `GB/T 9704-2012 7.2.5`; '' for mere practice. */
  clause: string
  part: PartName
  /** Paragraph from 1 as readDocument counts (in a model: place in printing order), and the stretch of its text. */
  where: { paragraph: number; start: number; end: number; text: string } | null
  found: string
  wanted: string
  message: Words
}

/** What a rule finds: a line or a stretch of it (null: the document as a whole), what stands there, what should. */
export interface Fault {
  line: Line | null
  start?: number
  end?: number
  found: Words | string
  wanted: Words | string
}

export interface Rule {
  id: string
  strength: Strength
  /** Clause of GB/T 9704-2012 as a bare number, or another source in full; '' for mere practice. */
  clause: string
  part: PartName
  subject: Words
  check(paper: Paper): Fault[]
}

const levels: Record<Strength, Level> = {
  规定: 'deviation',
  一般: 'unusual',
  推荐: 'unusual',
  推算: 'unusual',
  实务: 'habit',
}

const verbs: Record<Level, Words> = {
  deviation: { zh: '应为', en: 'must be' },
  unusual: { zh: '一般为', en: 'is usually' },
  habit: { zh: '习惯上为', en: 'by habit is' },
}

const both = (words: Words | string): Words => (typeof words === 'string' ? { zh: words, en: words } : words)

export function findingOf(rule: Rule, fault: Fault): Finding {
  const level = levels[rule.strength]
  const clause = /^\d/.test(rule.clause) ? `GB/T 9704-2012 ${rule.clause}` : rule.clause
  const [found, wanted, verb] = [both(fault.found), both(fault.wanted), verbs[level]]
  const { line } = fault
  const start = fault.start ?? 0
  const end = fault.end ?? line?.text.length ?? 0
  return {
    rule: rule.id,
    strength: rule.strength,
    level,
    clause,
    part: line?.part ?? rule.part,
    where: line ? { paragraph: line.paragraph, start, end, text: line.text.slice(start, end) } : null,
    found: found.zh,
    wanted: wanted.zh,
    message: {
      zh: `${rule.subject.zh}：现为${found.zh}，${verb.zh}${wanted.zh}`,
      en: `${rule.subject.en}: found ${found.en}, ${verb.en} ${wanted.en}`,
    },
  }
}
