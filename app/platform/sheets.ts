/** Sheets in and out: .xlsx written, .xlsx and .csv read as rows of text. The only place that knows the library behind it. */
import { parse } from 'csv-parse/sync'
import { type CellValue, readXlsx, writeXlsx } from 'hucre'

export interface SheetColumn {
  header: string
  /** In characters. */
  width?: number
}

export interface SheetToWrite {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** One sheet with its headings fixed. Numbers stay numbers, everything else is text and never a formula. */
export async function writeSheet(sheet: SheetToWrite): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      {
        name: sheet.name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
        columns: sheet.columns.map(({ width }) => ({ width: width ?? 14 })),
        rows: [sheet.columns.map(({ header }) => harmless(header)), ...sheet.rows.map((row) => row.map(harmless))],
        freezePane: { rows: 1 },
      },
    ],
  })
}

/**
 * Text that a spreadsheet would run as a formula once the sheet has travelled on as CSV gets an apostrophe in front
 * (OWASP, CSV injection). Numbers of more than 15 digits become text, because Excel keeps no more.
 */
function harmless(value: string | number | null): CellValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : String(value)
  return value !== null && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

export type SheetRead =
  | { ok: true; rows: string[][] }
  | { ok: false; because: 'unreadable' | 'too-large' | 'not-a-sheet' | 'encrypted' }

const mostRows = 10_000

/** The first visible sheet of an .xlsx, or a .csv in UTF-8 or GB18030. Days come as 'YYYY-MM-DD'. */
export async function readSheet(file: { name: string; bytes: Uint8Array }): Promise<SheetRead> {
  if (isZip(file.bytes)) return readWorkbook(file.bytes)
  if (isCompound(file.bytes)) return { ok: false, because: 'encrypted' }
  if (/\.(csv|tsv|txt)$/i.test(file.name)) return readText(file.bytes)
  return { ok: false, because: 'not-a-sheet' }
}

async function readWorkbook(bytes: Uint8Array): Promise<SheetRead> {
  if (isBomb(bytes)) return { ok: false, because: 'too-large' }
  try {
    const book = await readXlsx(bytes, {
      sheets: (sheet) => !sheet.hidden && !sheet.veryHidden,
      maxRows: mostRows + 1,
    })
    const rows = (book.sheets[0]?.rows ?? []).map((row) => row.map(asText))
    return rows.length > mostRows ? { ok: false, because: 'too-large' } : { ok: true, rows }
  } catch {
    return { ok: false, because: 'unreadable' }
  }
}

function asText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

function readText(bytes: Uint8Array): SheetRead {
  const text = decodeChinese(bytes)
  if (text === undefined) return { ok: false, because: 'unreadable' }
  const rows = splitRows(text)
  return rows.length > mostRows ? { ok: false, because: 'too-large' } : { ok: true, rows }
}

/** UTF-8 where it is that, else GB18030, which is what Excel in Chinese saves as .csv. */
function decodeChinese(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // tries the next
    }
  }
  return undefined
}

/** Rows pasted from a spreadsheet (tabs) or of a CSV; a cell may be quoted and hold line breaks. Empty rows drop out. */
export function splitRows(text: string): string[][] {
  const rows: string[][] = parse(text, {
    delimiter: text.includes('\t') ? '\t' : ',',
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

/** The inverse of `splitRows`, for handing what a file held to the same preview as what was pasted. */
export const joinRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n')

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b
/** An .xlsx under a password is wrapped in the old compound format. */
const isCompound = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf

const mostEntries = 500
const mostUnpacked = 50 * 1024 * 1024

/** Reads the zip's directory before anything is unpacked: 300 KB can hold a gigabyte (measured; no library looks). */
function isBomb(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let entries = 0
  let unpacked = 0
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    entries++
    unpacked += view.getUint32(at + 24, true)
    if (entries > mostEntries || unpacked > mostUnpacked) return true
    at += 45
  }
  return entries === 0
}
