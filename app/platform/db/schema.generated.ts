// Made from the migrated database by `npm run schema`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Json = ColumnType<unknown, string, string>
export type OptionalJson = ColumnType<unknown, string | undefined, string>

export interface Account {
  id: string
  sign_in_name: string
  name: string
  password_hash: string | null
  duty: Generated<'work' | 'system' | 'security' | 'audit'>
  password_set_at: Generated<string>
  last_signed_in_at: string | null
}

export interface Activity {
  id: string
  city: string
  path: string
  unit_id: string
  title: string
  description: string
  task_id: string | null
  root_task_id: string | null
  root_programme_id: string | null
  at: string
  by_account_id: string
}

export interface Allotment {
  id: string
  city: string
  path: string
  target_id: string
  unit_id: string
  quantity: number
  floor: number | null
  by_account_id: string
  at: string
}

export interface Attendance {
  id: string
  city: string
  path: string
  session_id: string
  enrolment_id: string | null
  way: 'code' | 'list' | 'sheet'
  at: string
  by_account_id: string
}

export interface AuditEntry {
  id: string
  at: string
  path: string
  account_id: string | null
  post_id: string | null
  address: string
  request_id: string | null
  act: string
  subject_id: string | null
  outcome: 'done' | 'read' | 'refused' | 'denied' | 'not-found' | 'invalid' | 'too-often' | 'failed'
  because: string
}

export interface AuditSeal {
  number: number
  at: string
  entry_ids: string[]
  entry_macs: string[]
  mac: string
}

export interface AuditUnsealed {
  entry_id: string
}

export interface Authenticator {
  account_id: string
  secret_sealed: Buffer
  confirmed_at: string | null
  last_step: Generated<number>
}

export interface AuthenticatorOffer {
  account_id: string
  secret_sealed: Buffer
  at: string
}

export interface Bulletin {
  id: string
  city: string
  path: string
  unit_id: string
  series_id: string
  title: string
  editor_note: Json
  sections: Json
  distribution: Json
  revision: number
  opened_at: string
  opened_by: string
  edited_at: string
}

export interface BulletinDelivery {
  bulletin_id: string
  unit_id: string
  city: string
  path: string
  from_unit_id: string
  masthead: string
  year: number
  issue: number
  title: string
  fingerprint: string
  delivered_at: string
}

export interface BulletinDocument {
  bulletin_id: string
  format: 'pdf' | 'docx'
  path: string
  file_id: string
}

export interface BulletinSeries {
  id: string
  city: string
  path: string
  unit_id: string
  name: string
  organ: string
}

export interface BulletinSigning {
  bulletin_id: string
  city: string
  path: string
  series_id: string
  year: number
  issue: number
  content: Json
  fingerprint: string
  unanswered_because: string | null
  signed_at: string
  signed_by: string
  fingerprint_mac: string | null
}

export interface BulletinStep {
  id: string
  path: string
  bulletin_id: string
  revision: number
  step: 'drafted' | 'checked'
  at: string
  by_account_id: string
}

export interface ConfirmationAnswer {
  id: string
  path: string
  request_id: string
  answer: 'confirmed' | 'objected'
  remark: string | null
  figures: Json
  at: string
  by_account_id: string
}

export interface ConfirmationRequest {
  id: string
  city: string
  path: string
  unit_id: string
  bulletin_id: string
  from_unit_id: string
  covers: string
  content: Json
  requested_at: string
}

export interface Consent {
  id: string
  city: string
  path: string
  unit_id: string
  person_id: string
  purpose: string
  purpose_version: number
  subject_id: string | null
  channel: 'self' | 'paper' | 'guardian'
  given_at: string
  mac: string | null
}

export interface ConsentWithdrawal {
  consent_id: string
  path: string
  at: string
}

export interface CorrectionAnswer {
  delivery_id: string
  city: string
  path: string
  answer: 'taken' | 'kept' | 'noted'
  conflicts: OptionalJson
  by_account_id: string | null
  at: string
}

export interface CorrectionDelivery {
  id: string
  city: string
  path: string
  correction_id: string
  programme_id: string
  item_kind: 'task' | 'deadline' | 'target'
  item_id: string
  from_unit_id: string
  changes: Json
  reason: string
  at: string
}

export interface Counter {
  path: string
  measure: string
  programme_id: string
  task_id: string
  day: string
  evidence: string
  quantity: number
  facts: number
}

export interface DemandReason {
  id: string
  city: string
  path: string
  programme_id: string
  demand: string
  reason: string
  by_account_id: string
  at: string
}

export interface Enrolment {
  id: string
  city: string
  path: string
  session_id: string
  person_id: string
  person_name: string
  phone_sealed: Buffer | null
  phone_tail: string | null
  ticket_code: string
  channel: 'public-page' | 'walk-in' | 'import'
  import_id: string | null
  request_key: string | null
  at: string
}

export interface Event {
  id: string
  city: string
  path: string
  type: string
  subject_id: string
  account_id: string | null
  at: string
  data: OptionalJson
}

export interface Fact {
  id: string
  city: string
  path: string
  unit_id: string
  is_lead: boolean
  measure: string
  day: string
  quantity: number
  approximate: boolean
  person_id: string | null
  evidence: 'measured' | 'confirmed' | 'attested' | 'imported' | 'estimated'
  programme_id: string
  task_id: string
  source_kind: string
  source_id: string
  cancels: string | null
  at: string
  account_id: string | null
}

export interface FactQueue {
  id: GeneratedAlways<number>
  path: string
  measure: string
  programme_id: string
  task_id: string
  day: string
  evidence: string
  quantity: number
  facts: number
  person_id: string | null
}

export interface FigureDoubt {
  id: string
  city: string
  path: string
  unit_id: string
  source_kind: string
  source_id: string
  measure: string
  quantity: number
  expected: number
  because: 'above-capacity' | 'above-allotment'
  raised_at: string
}

export interface FigureDoubtDecision {
  doubt_id: string
  path: string
  decision: 'confirmed' | 'corrected'
  reason: string
  by_account_id: string
  at: string
}

export interface File {
  id: string
  city: string
  path: string
  sha256: string
  name: string
  media_type: string
  size: number
  at: string
}

export interface FormerPassword {
  account_id: string
  password_hash: string
  at: string
}

export interface FrozenFigure {
  bulletin_id: string
  figure_id: string
  path: string
  position: number
  question: Json
  unit_id: string
  measure: string
  value: number
  doubted: number
  evidence: Json
  as_of: string
  facts: number
  facts_digest: string
}

export interface HeadCount {
  id: string
  city: string
  path: string
  session_id: string
  others: number
  at: string
  by_account_id: string
}

export interface Invitation {
  token_hash: string
  account_id: string
  by_account_id: string
  at: string
  expires_at: string
  used_at: string | null
}

export interface JointAnswer {
  session_id: string
  unit_id: string
  at_host: boolean
  path: string
  accepted: boolean
  reason: string
  at: string
  by_account_id: string
}

export interface JointInvitation {
  session_id: string
  unit_id: string
  at_host: boolean
  city: string
  path: string
  day: string
  at: string
}

export interface ListImport {
  id: string
  city: string
  path: string
  session_id: string
  people: number
  at: string
  by_account_id: string
}

export interface ListImportUndoing {
  import_id: string
  path: string
  at: string
  by_account_id: string
}

export interface Measure {
  key: string
  name_zh: string
  name_en: string
  unit_zh: string
  unit_en: string
  kind: 'flow' | 'stock'
  counts: 'quantity' | 'people'
  over: string | null
  recordable: boolean
  official_order: number
}

export interface Migration {
  name: string
  applied_at: Generated<string>
}

export interface NamedOrganiser {
  id: string
  path: string
  session_id: string
  role: 'guiding' | 'undertaking' | 'assisting'
  name: string
  position: number
}

export interface Notice {
  id: string
  city: string
  path: string
  unit_id: string
  file_id: string
  title: string
  doc_number: string | null
  issuer: string | null
  doc_date: string | null
  kind: 'notice' | 'plan' | 'opinion' | 'bulletin' | 'report' | 'letter'
  is_plan: boolean
  format: 'txt' | 'docx' | 'doc' | 'wps' | 'pdf' | 'html'
  text: string
  draft: Json
  uploaded_by: string
  uploaded_at: string
  remarks: OptionalJson
  pages: Generated<number[]>
}

export interface NoticeDoubt {
  id: string
  city: string
  path: string
  notice_id: string
  key: string
  kind: string
  severity: 'blocking' | 'ask' | 'note'
  is_stripped: boolean
  position: number
  message_zh: string
  message_en: string
  spans: Json
  about: Json
  alternatives: Json
}

export interface NoticeDoubtDecision {
  id: string
  path: string
  doubt_id: string
  decision: 'take-alternative' | 'keep-as-is' | 'value-given' | 'not-a-problem' | 'restored' | 'stripped'
  value: string | null
  note: string | null
  by_account_id: string
  at: string
  alternative: number | null
}

export interface PeopleCounter {
  path: string
  measure: string
  programme_id: string
  task_id: string
  people: number
}

export interface Person {
  id: string
  city: string
  path: string
  name: string
  phone_sealed: Buffer | null
  phone_hash: string | null
  phone_tail: string | null
  declared_adult: boolean
  at: string
}

export interface PersonCounter {
  path: string
  measure: string
  programme_id: string
  task_id: string
  person_id: string
  net: number
}

export interface PersonImport {
  id: string
  city: string
  path: string
  unit_id: string
  row_count: number
  client_key: string
  by_account_id: string
  at: string
}

export interface PersonImportRow {
  import_id: string
  path: string
  person_id: string
  tie_id: string | null
  consent_id: string
  made_person: boolean
}

export interface PersonImportUndo {
  import_id: string
  path: string
  by_account_id: string
  at: string
}

export interface PersonLook {
  id: string
  city: string
  path: string
  person_id: string
  account_id: string
  what: 'phone' | 'export'
  reason: string
  at: string
}

export interface Placement {
  id: string
  unit_id: string
  tree: 'territory' | 'system' | 'overseas'
  parent_id: string | null
  path: string
  from_day: string
  to_day: string | null
  decision: string | null
}

export interface PlanAnswer {
  submission_id: string
  side: 'sent' | 'received'
  city: string
  path: string
  answer: 'acknowledged' | 'returned'
  remark: string | null
  by_account_id: string
  at: string
}

export interface PlanSubmission {
  id: string
  city: string
  path: string
  side: 'sent' | 'received'
  programme_id: string
  from_unit_id: string
  to_unit_id: string
  due_on: string | null
  is_late: boolean
  content: Json
  by_account_id: string
  at: string
}

export interface Post {
  id: string
  account_id: string
  unit_id: string
  path: string
  role: 'lead' | 'officer' | 'viewer' | 'system' | 'security' | 'audit'
  title: string
  from_day: string
  to_day: string | null
  duty: Generated<string>
  ended_at: string | null
  appointed_by: string | null
  appointed_at: string | null
  ended_by: string | null
  ended_because: string | null
  stands_in_for: string | null
}

export interface Programme {
  id: string
  city: string
  path: string
  unit_id: string
  root_id: string
  parent_id: string | null
  delivery_id: string | null
  notice_id: string | null
  title: string
  window_start: string | null
  window_end: string | null
  recipients: Generated<string[]>
  by_account_id: string
  at: string
}

export interface ProgrammeCorrection {
  id: string
  city: string
  path: string
  programme_id: string
  item_kind: 'task' | 'deadline' | 'target'
  item_id: string
  changes: Json
  reason: string
  by_account_id: string
  at: string
}

export interface ProgrammeDeadline {
  id: string
  city: string
  path: string
  programme_id: string
  parent_deadline_id: string | null
  position: number
  what: string
  asks: 'plan' | 'summary' | 'other'
  due_on: string | null
  doubt: Json | null
  to_name: string | null
  to_unit_id: string | null
  source: Json | null
  base: Json | null
}

export interface ProgrammeDeadlineDecision {
  id: string
  city: string
  path: string
  deadline_id: string
  raw: string
  due_on: string
  by_account_id: string
  at: string
}

export interface ProgrammeDelivery {
  id: string
  city: string
  path: string
  unit_id: string
  programme_id: string
  from_unit_id: string
  role: 'adopt' | 'receive'
  due_on: string | null
  content: Json
  at: string
}

export interface ProgrammeIssue {
  programme_id: string
  city: string
  path: string
  groups: string[]
  published: boolean
  by_account_id: string
  at: string
}

export interface ProgrammePhase {
  id: string
  city: string
  path: string
  programme_id: string
  position: number
  name: string
  starts_on: string | null
  ends_on: string | null
  source: Json | null
}

export interface ProgrammeReceipt {
  delivery_id: string
  path: string
  by_account_id: string
  at: string
}

export interface ProgrammeTarget {
  id: string
  city: string
  path: string
  programme_id: string
  parent_target_id: string | null
  task_id: string | null
  position: number
  subject: string
  measure: string | null
  comparator: '>=' | '<=' | '=' | '~'
  quantity: number
  quantity_max: number | null
  approximate: boolean
  unit: string
  period: 'total' | 'perYear' | 'perQuarter' | 'perMonth' | 'perWeek' | 'perDay'
  years: number | null
  commitment: '须' | '力争' | '原则上' | null
  attested_only: boolean
  allotted: number | null
  allotted_floor: number | null
  source: Json | null
  base: Json | null
}

export interface ProgrammeTask {
  id: string
  city: string
  path: string
  programme_id: string
  root_task_id: string
  parent_task_id: string | null
  group_title: string | null
  position: number
  title: string
  body: string
  requirement: 'menu' | 'required'
  fixed_day: string | null
  window_start: string | null
  window_end: string | null
  responsible: Generated<string[]>
  source: Json | null
  choice: 'as-is' | 'adapted' | 'own' | 'not-chosen' | 'adjustment-requested' | null
  choice_reason: string | null
  base: Json | null
}

export interface Purpose {
  key: string
  version: number
  name_zh: string
  name_en: string
  statement_zh: string
  statement_en: string
  legal_basis: string
  fields: string[]
  retention_days: number
}

export interface ReceivedSubmission {
  dispatch_id: string
  city: string
  path: string
  unit_id: string
  from_unit_id: string
  submission_id: string
  version: number
  content: Json
  sent_at: string
}

export interface RecoveryCode {
  account_id: string
  code_hash: string
  used_at: string | null
}

export interface Session {
  id: string
  city: string
  path: string
  unit_id: string
  activity_id: string
  place: string
  day: string
  last_day: string
  starts_at: string
  ends_at: string
  capacity: number
  taken: Generated<number>
}

export interface SessionCancellation {
  session_id: string
  path: string
  reason: string
  at: string
  by_account_id: string
}

export interface SessionChange {
  id: string
  city: string
  path: string
  session_id: string
  title: string
  description: string
  place: string
  day: string
  last_day: string
  starts_at: string
  ends_at: string
  capacity: number
  is_moved: boolean
  at: string
  by_account_id: string
}

export interface SessionClosing {
  session_id: string
  path: string
  at: string
  by_account_id: string
}

export interface SessionHolding {
  session_id: string
  path: string
  at: string
  by_account_id: string
}

export interface SessionPublication {
  session_id: string
  path: string
  code: string
  audience: Generated<string>
  at: string
  by_account_id: string
}

export interface SignInChallenge {
  token_hash: string
  account_id: string
  post_id: string
  failures: Generated<number>
  expires_at: string
}

export interface SignInFailure {
  id: string
  sign_in_name: string
  address: string
  at: string
}

export interface SignInSession {
  token_hash: string
  account_id: string
  post_id: string
  created_at: string
  seen_at: string
  expires_at: string
  id: string
  level: Generated<'password' | 'two-factor'>
  proven_at: Generated<string>
  address: Generated<string>
  agent: Generated<string>
}

export interface SignOff {
  id: string
  city: string
  path: string
  programme_id: string
  position: number
  step: 'submitted' | 'checked' | 'signed' | 'returned'
  remark: string | null
  by_account_id: string | null
  at: string
}

export interface SignOffRule {
  unit_id: string
  path: string
  steps: string[]
  by_account_id: string
  at: string
}

export interface Submission {
  id: string
  city: string
  path: string
  unit_id: string
  title: string
  programme_id: string | null
  from_day: string
  to_day: string
  body: Json
  opened_at: string
  opened_by: string
  edited_at: string
}

export interface SubmissionAnswer {
  dispatch_id: string
  path: string
  decision: 'taken' | 'returned' | 'declined'
  remark: string | null
  at: string
  by_account_id: string
}

export interface SubmissionDecision {
  dispatch_id: string
  path: string
  decision: 'taken' | 'returned' | 'declined'
  remark: string | null
  at: string
  by_account_id: string
}

export interface SubmissionDispatch {
  id: string
  path: string
  submission_id: string
  version: number
  to_unit_id: string
  content: Json
  at: string
  by_account_id: string
}

export interface Tie {
  id: string
  city: string
  path: string
  unit_id: string
  person_id: string
  person_name: string
  initials: string
  kind: 'participant' | 'contact' | 'volunteer' | 'member' | 'alumnus'
  channel: 'self-registration' | 'list' | 'import' | 'recommendation'
  since: string
  until: string | null
}

export interface ToDo {
  id: string
  city: string
  path: string
  unit_id: string
  kind: string
  blanks: OptionalJson
  subject_id: string
  link: string
  from_unit_id: string | null
  due_on: string | null
  raised_at: string
}

export interface ToDoSettlement {
  to_do_id: string
  path: string
  at: string
  by_account_id: string | null
  how: string
}

export interface Unit {
  id: string
  city: string
  path: string
  name: string
  short_name: string
  kind: 'committee' | 'department' | 'affiliate' | 'association' | 'station' | 'liaison-point' | 'school' | 'provider' | 'mobile-branch'
  level: 'province' | 'city' | 'county' | 'township' | 'beside'
  official_order: number
  opened_on: string
  closed_on: string | null
}

export interface WorkRecord {
  id: string
  city: string
  path: string
  unit_id: string
  task_id: string | null
  root_task_id: string | null
  root_programme_id: string | null
  task_title: string | null
  measure: string
  day: string
  quantity: number
  approximate: boolean
  sentence: string
  recorded_by_unit_id: string
  by_account_id: string
  recorded_at: string
  recorded_on: string
  batch_id: string | null
  client_key: string | null
}

export interface WorkRecordBatch {
  id: string
  city: string
  path: string
  unit_id: string
  row_count: number
  client_key: string
  by_account_id: string
  at: string
}

export interface WorkRecordBatchUndo {
  batch_id: string
  path: string
  reason: string
  by_account_id: string
  at: string
}

export interface WorkRecordChange {
  id: string
  city: string
  path: string
  record_id: string
  kind: 'corrected' | 'withdrawn'
  reason: string
  before: Json
  by_account_id: string
  at: string
}

export interface WorldClock {
  singleton: Generated<boolean>
  day: string
}

export interface DB {
  account: Account
  activity: Activity
  allotment: Allotment
  attendance: Attendance
  audit_entry: AuditEntry
  audit_seal: AuditSeal
  audit_unsealed: AuditUnsealed
  authenticator: Authenticator
  authenticator_offer: AuthenticatorOffer
  bulletin: Bulletin
  bulletin_delivery: BulletinDelivery
  bulletin_document: BulletinDocument
  bulletin_series: BulletinSeries
  bulletin_signing: BulletinSigning
  bulletin_step: BulletinStep
  confirmation_answer: ConfirmationAnswer
  confirmation_request: ConfirmationRequest
  consent: Consent
  consent_withdrawal: ConsentWithdrawal
  correction_answer: CorrectionAnswer
  correction_delivery: CorrectionDelivery
  counter: Counter
  demand_reason: DemandReason
  enrolment: Enrolment
  event: Event
  fact: Fact
  fact_queue: FactQueue
  figure_doubt: FigureDoubt
  figure_doubt_decision: FigureDoubtDecision
  file: File
  former_password: FormerPassword
  frozen_figure: FrozenFigure
  head_count: HeadCount
  invitation: Invitation
  joint_answer: JointAnswer
  joint_invitation: JointInvitation
  list_import: ListImport
  list_import_undoing: ListImportUndoing
  measure: Measure
  migration: Migration
  named_organiser: NamedOrganiser
  notice: Notice
  notice_doubt: NoticeDoubt
  notice_doubt_decision: NoticeDoubtDecision
  people_counter: PeopleCounter
  person: Person
  person_counter: PersonCounter
  person_import: PersonImport
  person_import_row: PersonImportRow
  person_import_undo: PersonImportUndo
  person_look: PersonLook
  placement: Placement
  plan_answer: PlanAnswer
  plan_submission: PlanSubmission
  post: Post
  programme: Programme
  programme_correction: ProgrammeCorrection
  programme_deadline: ProgrammeDeadline
  programme_deadline_decision: ProgrammeDeadlineDecision
  programme_delivery: ProgrammeDelivery
  programme_issue: ProgrammeIssue
  programme_phase: ProgrammePhase
  programme_receipt: ProgrammeReceipt
  programme_target: ProgrammeTarget
  programme_task: ProgrammeTask
  purpose: Purpose
  received_submission: ReceivedSubmission
  recovery_code: RecoveryCode
  session: Session
  session_cancellation: SessionCancellation
  session_change: SessionChange
  session_closing: SessionClosing
  session_holding: SessionHolding
  session_publication: SessionPublication
  sign_in_challenge: SignInChallenge
  sign_in_failure: SignInFailure
  sign_in_session: SignInSession
  sign_off: SignOff
  sign_off_rule: SignOffRule
  submission: Submission
  submission_answer: SubmissionAnswer
  submission_decision: SubmissionDecision
  submission_dispatch: SubmissionDispatch
  tie: Tie
  to_do: ToDo
  to_do_settlement: ToDoSettlement
  unit: Unit
  work_record: WorkRecord
  work_record_batch: WorkRecordBatch
  work_record_batch_undo: WorkRecordBatchUndo
  work_record_change: WorkRecordChange
  world_clock: WorldClock
}
