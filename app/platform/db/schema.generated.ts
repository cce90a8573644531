// Made from the migrated database by `npm run schema`; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type Json = ColumnType<unknown, string, string>
export type OptionalJson = ColumnType<unknown, string | undefined, string>

export interface Account {
  id: string
  sign_in_name: string
  name: string
  password_hash: string
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
}

export interface ConsentWithdrawal {
  consent_id: string
  path: string
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
  suggestion: Json | null
}

export interface NoticeDoubtDecision {
  id: string
  path: string
  doubt_id: string
  decision: 'accept-suggestion' | 'keep-as-is' | 'value-given' | 'not-a-problem' | 'restored' | 'stripped'
  value: string | null
  note: string | null
  by_account_id: string
  at: string
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

export interface Post {
  id: string
  account_id: string
  unit_id: string
  path: string
  role: 'lead' | 'officer' | 'viewer'
  title: string
  from_day: string
  to_day: string | null
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

export interface WorldClock {
  singleton: Generated<boolean>
  day: string
}

export interface DB {
  account: Account
  consent: Consent
  consent_withdrawal: ConsentWithdrawal
  counter: Counter
  event: Event
  fact: Fact
  fact_queue: FactQueue
  figure_doubt: FigureDoubt
  figure_doubt_decision: FigureDoubtDecision
  file: File
  measure: Measure
  migration: Migration
  notice: Notice
  notice_doubt: NoticeDoubt
  notice_doubt_decision: NoticeDoubtDecision
  people_counter: PeopleCounter
  person: Person
  person_counter: PersonCounter
  placement: Placement
  post: Post
  purpose: Purpose
  sign_in_failure: SignInFailure
  sign_in_session: SignInSession
  tie: Tie
  to_do: ToDo
  to_do_settlement: ToDoSettlement
  unit: Unit
  world_clock: WorldClock
}
