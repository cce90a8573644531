// What the package offers: read a file, compile its text, show the draft; write a document.
export { runCompile } from './cli/cli.ts'
export { fileIo } from './cli/file-io.ts'
export type { CliIo } from './cli/io.ts'
export { type CompileOptions, compile } from './compile.ts'
export type {
  Alternative,
  Anomaly,
  AnomalyKind,
  Brand,
  Check,
  Commitment,
  Deadline,
  DocumentKind,
  Doubt,
  DoubtKind,
  Draft,
  Funding,
  Granularity,
  HeaderField,
  HeaderItem,
  Menu,
  Phase,
  Responsible,
  Section,
  Span,
  Target,
  Task,
  TimeMark,
  TimeRole,
  Window,
} from './draft.ts'
export { type LintIo, runLint } from './lint/cli-lint.ts'
export type { Finding, Level } from './lint/finding.ts'
export { lintDocument } from './lint/lint-document.ts'
export { type LintResult, lintDocx } from './lint/lint-docx.ts'
export type { Form } from './lint/paper.ts'
export type { Language } from './outline-words.ts'
export { toPrediction } from './prediction.ts'
export { type ClassificationMark, findClassification } from './read/classification.ts'
export { readDocument } from './read/read-document.ts'
export { type Format, type Origin, originAt, type Reading, type Refusal, type Remark } from './read/reading.ts'
export { renderOutline } from './render-outline.ts'
export type { Actor } from './summary/actors.ts'
export { renderSummary } from './summary/render-summary.ts'
export {
  type Duty,
  type DutyGroup,
  type RecurringDuty,
  type Sourced,
  type Summary,
  summarise,
} from './summary/summarise.ts'
export type {
  Annex,
  Attendance,
  Block,
  Bulletin,
  Distribution,
  Imprint,
  Letter,
  Minutes,
  Notice,
  OfficialDocument,
  Order,
  OrganMark,
  Run,
  Signature,
  Upward,
} from './write/document.ts'
export type { Fallback } from './write/fallbacks.ts'
export { byOffice, byStrokes, inOfficialOrder } from './write/name-order.ts'
export { ClassifiedDocumentError } from './write/refuse-classified.ts'
export { writeDocx } from './write/write-docx.ts'
export { type WritePdfOptions, type WrittenPdf, writePdf } from './write/write-pdf.ts'
