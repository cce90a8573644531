/** What the ledger says of a document, taken from its draft, and under which name and type its file is kept. */
import type { Draft, Format, HeaderField, Origin } from '@yizhan/official-documents'
import { z } from 'zod'

/** Decided by the compiler; a notice that issues a plan is a 'notice'. */
export const NoticeKind = z.enum(['notice', 'plan', 'opinion', 'bulletin', 'report', 'letter'])
export type NoticeKind = z.infer<typeof NoticeKind>

export const maxBytes = 20 * 1024 * 1024

export const mediaTypes: Record<Format, string> = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

export interface LedgerEntry {
  title: string
  docNumber: string | null
  issuer: string | null
  docDate: string | null
}

const longestTitle = 300

export function ledgerEntryOf(draft: Draft, fileName: string): LedgerEntry {
  const title = (draft.title ?? headerText(draft, 'planTitle') ?? withoutEnding(fileName)).trim().slice(0, longestTitle)
  const docDate = headerText(draft, 'date')
  return {
    title: title || fileName,
    docNumber: headerText(draft, 'docNumber'),
    issuer: headerText(draft, 'issuer') ?? headerText(draft, 'signature'),
    docDate: docDate && z.iso.date().safeParse(docDate).success ? docDate : null,
  }
}

function headerText(draft: Draft, field: HeaderField): string | null {
  const value = draft.header.find((item) => item.field === field)?.value
  return (Array.isArray(value) ? value.join('、') : value) || null
}

const withoutEnding = (name: string): string => name.replace(/\.[A-Za-z]{1,5}$/, '')

/** A name that any system can save: no folders, no control characters. */
export const safeFileName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .slice(-200) || 'file'

/** Where each page begins in the text that was read; empty where the format has no pages. */
export const pagesOf = (origin: readonly Origin[]): number[] =>
  origin.flatMap(({ page, start }) => (page === undefined ? [] : [start]))
