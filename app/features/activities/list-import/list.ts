/** What pasted spreadsheet rows say: who is on the list, and which rows cannot be taken and why. */
import { z } from 'zod'
import { PersonName, Phone } from '../../people/public.ts'

export const RowProblem = z.enum(['no-name', 'bad-phone', 'twice-in-list', 'already-enrolled'])
export type RowProblem = z.infer<typeof RowProblem>

export const ListRow = z.object({
  /** As counted in the pasted text, from 1. */
  line: z.number().int(),
  name: z.string(),
  phone: z.string(),
  problem: RowProblem.nullable(),
})
export type ListRow = z.infer<typeof ListRow>

/** 500: a longer list is two sessions, or belongs into the people ledger. */
export const mostRows = 500

/** Cells from Excel are parted by tabs; from a chat message often by commas or blanks. A heading line is recognised. */
export function readPastedList(text: string): ListRow[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const heading = columnsOf(filled[0]?.cells ?? [])
  const rows = heading ? filled.slice(1) : filled
  const { name, phone } = heading ?? { name: 0, phone: 1 }
  const seen = new Set<string>()
  return rows.slice(0, mostRows).map(({ line, cells }) => {
    const row = { line, name: plain(cells[name]), phone: digitsOf(plain(phone === undefined ? '' : cells[phone])) }
    const key = `${row.name} ${row.phone}`
    const problem = problemOf(row, seen.has(key))
    seen.add(key)
    return { ...row, problem }
  })
}

function problemOf(row: { name: string; phone: string }, isRepeated: boolean): RowProblem | null {
  if (!PersonName.safeParse(row.name).success) return 'no-name'
  if (row.phone !== '' && !Phone.safeParse(row.phone).success) return 'bad-phone'
  // Two people of one name without numbers may be two people.
  return isRepeated && row.phone !== '' ? 'twice-in-list' : null
}

function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(plain)
  const cells = line.split(/[,，;；]/).map(plain)
  const [, name, phone] = cells.length === 1 ? (/^(.*?\D)\s+(\+?\d[\d\s-]{6,})$/.exec(line.trim()) ?? []) : []
  return name && phone ? [name, phone] : cells
}

/** Excel quotes cells with line breaks and leads a "text number" with an apostrophe. */
const plain = (cell: string | undefined): string =>
  (cell ?? '')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim()

/** +86 139-0000-0001 and 139 0000 0001 are one number; anything else stays as typed, to be shown as wrong. */
const digitsOf = (phone: string): string => phone.replaceAll(/[\s()-]/g, '').replace(/^(\+86|0086|86)(?=1\d{10}$)/, '')

function columnsOf(cells: readonly string[]): { name: number; phone: number | undefined } | undefined {
  const name = cells.findIndex((cell) => /^(姓名|名字|name)$/i.test(cell))
  if (name < 0) return undefined
  const phone = cells.findIndex((cell) => /手机|电话|联系方式|phone|mobile/i.test(cell))
  return { name, phone: phone < 0 ? undefined : phone }
}
