/**
 * Where a feature stores anything about a person it says so in its `person-data.ts`; server.ts collects them, and
 * answering "what do you hold about me" and "erase it" asks each (个人信息保护法第四十五条、第四十七条).
 */
import type { Tx } from './db/database.ts'
import type { Words } from './errors.ts'

export interface PersonEntry {
  /** What kind of record this is, in plain words: an enrolment, a tie, a consent. */
  what: Words
  /** The unit's path where it is held. */
  path: string
  /** ISO instant. */
  at: string
  /** What is stored, field by field, as the person would read it. */
  values: Record<string, string | number | null>
}

export interface PersonData {
  feature: string
  /** Both run in a job's transaction: a person's records lie with many units. */
  list(tx: Tx, personId: string): Promise<PersonEntry[]>
  /** Removes what identifies the person; counts that name nobody may stay. */
  erase(tx: Tx, personId: string, at: string): Promise<void>
}
