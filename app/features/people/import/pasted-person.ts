/** Reads a pasted list of people, and names each cell that stands in the way. Nothing is written here. */
import { type ListColumn, readPastedTable } from '../../../platform/pasted-table.ts'
import type { Tie } from '../contract.ts'
import { kindWords } from '../ledger.ts'
import { PersonName, Phone } from '../person-fields.ts'

export type PastedField = 'name' | 'phone' | 'kind' | 'adult'

/** Everything else in a pasted sheet stays outside: what has no column here is not stored. */
export const pastedColumns: readonly ListColumn<PastedField>[] = [
  { key: 'name', names: ['姓名', '名字', 'name'], required: true },
  { key: 'phone', names: ['手机号', '手机', '手机号码', '联系电话', '电话', 'phone', 'mobile'], required: false },
  { key: 'kind', names: ['联系关系', '关系', '类型', '类别', 'tie', 'kind'], required: false },
  { key: 'adult', names: ['是否满18周岁', '已满18周岁', '是否成年', '成年', 'adult', '18orover'], required: false },
]

export type RowFault = 'missing' | 'too-long' | 'not-a-phone' | 'no-such-kind' | 'under-age' | 'twice'

export type EnterableKind = Exclude<Tie['kind'], 'participant'>

export interface PastedPerson {
  number: number
  cells: Partial<Record<PastedField, string>>
  faults: { field: PastedField; because: RowFault }[]
  /** Only where there is no fault. */
  person: { name: string; phone: string | null; kind: EnterableKind } | null
}

export interface PastedPeople {
  headings: { text: string; key: PastedField | null }[]
  missing: PastedField[]
  rows: PastedPerson[]
}

const kinds: readonly EnterableKind[] = ['contact', 'volunteer', 'member', 'alumnus']
const no = /^(?:否|不是|未满|没有|no|n|false|0)$/i

export function readPastedPeople(text: string): PastedPeople {
  const { headings, missing, rows } = readPastedTable(text, pastedColumns)
  const seen = new Set<string>()
  return {
    headings,
    missing,
    rows: rows.map(({ number, cells }) => {
      const row = readRow(number, cells)
      const same = row.person?.phone ? `${row.person.name} ${row.person.phone}` : null
      if (same && seen.has(same))
        return { ...row, person: null, faults: [{ field: 'name' as const, because: 'twice' as const }] }
      if (same) seen.add(same)
      return row
    }),
  }
}

function readRow(number: number, cells: PastedPerson['cells']): PastedPerson {
  const faults: PastedPerson['faults'] = []
  const name = PersonName.safeParse(cells.name ?? '')
  if (!name.success) faults.push({ field: 'name', because: cells.name ? 'too-long' : 'missing' })
  const phone = cells.phone ? Phone.safeParse(cells.phone.normalize('NFKC').replaceAll(/[\s-]/g, '')) : undefined
  if (phone && !phone.success) faults.push({ field: 'phone', because: 'not-a-phone' })
  const kind = cells.kind ? kinds.find((key) => isNamed(key, cells.kind ?? '')) : 'contact'
  if (!kind) faults.push({ field: 'kind', because: 'no-such-kind' })
  if (no.test(cells.adult ?? '')) faults.push({ field: 'adult', because: 'under-age' })
  const person =
    faults.length === 0 && name.success && kind ? { name: name.data, phone: phone?.data ?? null, kind } : null
  return { number, cells, faults, person }
}

const isNamed = (kind: EnterableKind, word: string): boolean =>
  [kind, kindWords[kind].zh, kindWords[kind].en].includes(word)
