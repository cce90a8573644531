// The shape of a compiled document: what was found, where, and what a person still has to decide.

/** A piece of the source text. Offsets are JavaScript string indices, half open: `text.slice(start, end)`. */
export interface Span {
  start: number
  end: number
  text: string
}

/** Kinds of document that the compiler tells apart. A notice that issues a plan is both. */
export type DocumentKind = 'notice' | 'plan' | 'opinion' | 'bulletin' | 'report' | 'letter'

export type HeaderField =
  | 'issuer'
  | 'docNumber'
  | 'title'
  | 'planTitle'
  | 'recipients'
  | 'date'
  | 'signature'
  | 'cc'
  | 'printer'
  | 'printDate'
  | 'webDate'
  | 'serialName'
  | 'issueNo'

export interface HeaderItem {
  id: string
  field: HeaderField
  span: Span
  /** Dates are YYYY-MM-DD; issuer, recipients, signature, cc and printer are lists. */
  value: string | string[]
}

export interface Section {
  id: string
  /** Class of the marker, not the depth: 1 一、 2 （一） 3 1. 4 （1） 5 —— */
  level: number
  marker: string
  title: string
  parent: string | null
  span: Span
}

/** Both ends are days, inclusive; null is open. */
export interface Window {
  start: string | null
  end: string | null
}

export interface Task {
  id: string
  section: string | null
  title: string
  span: Span
  window: Window | null
  responsible: string[]
  /** The section above, when it groups several tasks; null directly under a chapter. */
  group: { section: string; title: string } | null
  /** From the heading to the next heading of the same or a higher rank. */
  body: Span
  sentences: Span[]
}

export type Commitment = '须' | '力争' | '原则上' | null

export interface Target {
  id: string
  /** goal: a result wanted; requirement: a duty or quota in numbers; achieved: a result reported. */
  nature: 'goal' | 'requirement' | 'achieved'
  span: Span
  quantity: number
  quantityMax?: number
  comparator: '>=' | '<=' | '=' | '~'
  unit: string
  subject: string
  period: { kind: 'total' | 'perYear' | 'perQuarter' | 'perMonth' | 'perWeek' | 'perDay'; years?: number } | null
  cumulative: boolean
  commitment: Commitment
  /** True for 近, 约, 余, 多, 上, 过: the number itself is not exact. */
  approximate: boolean
  /**
   * It counts people by a sensitive trait (religion, ethnicity, political affiliation, health). Such a target stays
   * quoted text with an attested total; it is never bound to persons (个人信息保护法 art. 28).
   */
  sensitive: boolean
  /** The task in whose body it stands. */
  task: string | null
  sentence: Span
}

export type TimeRole = 'task-window' | 'phase' | 'deadline' | 'doc-date' | 'print-date' | 'web-date' | 'mention'
export type Granularity = 'day' | 'tenday' | 'month' | 'quarter' | 'year'

export interface TimeMark {
  id: string
  span: Span
  start: string | null
  end: string | null
  granularity: Granularity
  role: TimeRole
  /** Repaired or counted, therefore to be confirmed. */
  inferred?: boolean
  raw?: string
  /** Other readings that the document does not rule out, likeliest first; the chosen one is start and end. */
  alternatives?: Alternative[]
}

export interface Phase {
  id: string
  order: number
  name: string
  span: Span
  start: string | null
  end: string | null
}

export interface Deadline {
  id: string
  span: Span
  due: string | null
  type: 'report' | 'apply' | 'complete' | 'goal' | 'other'
  what: string
  /** The unit or place that receives the submission. */
  to: string | null
  invalidReason?: 'no-such-date' | 'unreadable' | 'relative' | 'recurring'
  recurrence?: string
  inferred?: boolean
  raw?: string
  /** Other readings that the document does not rule out, likeliest first; the chosen one is `due`. */
  alternatives?: Alternative[]
  sentence: Span
}

export interface Responsible {
  id: string
  span: Span
  units: string[]
  lead?: string[]
  style: 'label' | 'paren' | 'inline'
  /** 牵头, 配合, 主办 … as the document says; null when it only says 负责. */
  label: string | null
}

export interface Brand {
  id: string
  span: Span
  value: string
}

export interface Menu {
  id: string
  span: Span
  from: number | null
  choose: number | null
  what: string
}

export interface Funding {
  id: string
  span: Span
  payers: string[]
  what: string
}

export type AnomalyKind =
  | 'invalid-date'
  | 'missing-char'
  | 'extra-char'
  | 'ocr-noise'
  | 'unbalanced-quote'
  | 'bracket-mismatch'
  | 'duplicate-text'
  | 'scrambled-text'
  | 'numbering'
  | 'page-artifact'
  | 'web-chrome'

export interface Anomaly {
  id: string
  kind: AnomalyKind
  span: Span
  fix?: string
}

export type DoubtKind =
  | 'no-such-date'
  | 'lost-characters'
  | 'date-unreadable'
  | 'weekday-differs'
  | 'open-end'
  | 'window-outside-whole'
  | 'deadline-before-issue'
  | 'window-before-issue'
  | 'window-backwards'
  | 'chain-reversed'
  | 'date-missing'
  | 'number-year-differs'
  | 'floor-below-total'
  | 'sum-differs'
  | 'population-differs'
  | 'counts-overlap'
  | 'count-differs'
  | 'percentage-differs'
  | 'date-and-print-differ'
  | 'unbalanced-quote'
  | 'bracket-mismatch'
  | 'ocr-noise'
  | 'extra-characters'
  | 'repeated-text'
  | 'scrambled-text'
  | 'numbering'
  | 'attachment-missing'
  | 'attachment-unused'
  | 'same-task-twice'
  | 'two-roles'
  | 'not-addressed'
  | 'web-chrome'

export interface Doubt {
  id: string
  kind: DoubtKind
  /** blocking: cannot be issued undecided; ask: a person should decide; note: worth knowing. */
  severity: 'blocking' | 'ask' | 'note'
  message: { zh: string; en: string }
  spans: Span[]
  /** ids of the items it is about */
  about: string[]
  /** Likely readings, the likeliest first. They are offered and never applied by themselves. */
  alternatives?: Alternative[]
}

/** One way to read an ambiguous or damaged stretch. */
export interface Alternative {
  text: string
  /** The reading as a typed value: a day as YYYY-MM-DD, or a number. */
  value?: string | number
  /** 0 to 1, among the readings of this stretch; what the document as a whole speaks for. */
  confidence: number
}

/** Something that was examined and holds. */
export interface Check {
  kind: 'sum-meets' | 'floor-meets' | 'percentage-meets' | 'count-meets'
  message: { zh: string; en: string }
  spans: Span[]
  about: string[]
}

export interface Draft {
  kind: DocumentKind
  kinds: DocumentKind[]
  /** False for reports of results: they have achieved numbers and no tasks. */
  isPlan: boolean
  title: string | null
  /** The year that dates without a year belong to, unless the document says otherwise. */
  contextYear: number | null
  /** The part of the text that was read as document: without site furniture behind it, forms and annexes. */
  scope: { start: number; end: number }
  /** The time of the whole programme, when the document states it. */
  window: Window | null
  header: HeaderItem[]
  sections: Section[]
  tasks: Task[]
  targets: Target[]
  times: TimeMark[]
  phases: Phase[]
  deadlines: Deadline[]
  responsibles: Responsible[]
  brands: Brand[]
  menus: Menu[]
  funding: Funding[]
  anomalies: Anomaly[]
  doubts: Doubt[]
  checks: Check[]
}
