/** Reads a pasted list of work into records, and names each cell that stands in the way. Nothing is written here. */
import { type ListColumn, readPastedTable } from '../../../platform/pasted-table.ts'
import { readDay, readQuantity, Sentence, type Work } from '../work-record.ts'

export type PastedField = 'day' | 'measure' | 'quantity' | 'sentence' | 'task' | 'unit'

export const pastedColumns: readonly ListColumn<PastedField>[] = [
  { key: 'day', names: ['日期', '时间', '开展日期', '开展时间', 'date', 'day'], required: true },
  { key: 'measure', names: ['口径', '类别', '工作类别', '事项', '指标', 'measure', 'kind'], required: true },
  { key: 'quantity', names: ['数量', '数', '完成数', 'number', 'quantity'], required: true },
  { key: 'sentence', names: ['说明', '内容', '工作内容', '一句话', '备注', 'sentence', 'note'], required: true },
  { key: 'task', names: ['任务', '任务名称', '工作任务', '所属任务', 'task'], required: false },
  { key: 'unit', names: ['组织', '单位', '组织名称', '单位名称', 'unit'], required: false },
]

export type RowFault =
  | 'missing'
  | 'not-a-day'
  | 'day-ahead'
  | 'no-such-measure'
  | 'not-a-number'
  | 'sentence-length'
  | 'personal-number'
  | 'no-such-task'
  | 'no-such-unit'

export interface PastedRow {
  number: number
  /** As pasted, for the preview. */
  cells: Partial<Record<PastedField, string>>
  faults: { field: PastedField; because: RowFault }[]
  /** Only where there is no fault. */
  work: (Work & { unitId: string; taskId: string | null }) | null
}

/** What the row's words may mean: read from the database beforehand, so that this stays a pure decision. */
export interface Vocabulary {
  today: string
  ownUnitId: string
  /** By name, short name and key. */
  measures: ReadonlyMap<string, string>
  units: ReadonlyMap<string, string>
  /** By unit id, then by title. */
  tasks: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export interface PastedList {
  headings: { text: string; key: PastedField | null }[]
  missing: PastedField[]
  rows: PastedRow[]
}

export function readPastedRecords(text: string, words: Vocabulary): PastedList {
  const { headings, missing, rows } = readPastedTable(text, pastedColumns)
  return { headings, missing, rows: rows.map(({ number, cells }) => readRow(number, cells, words)) }
}

function readRow(number: number, cells: PastedRow['cells'], words: Vocabulary): PastedRow {
  const faults: PastedRow['faults'] = []
  const fault = (field: PastedField, because: RowFault) => {
    faults.push({ field, because: cells[field] ? because : 'missing' })
    return undefined
  }
  const day = readDay(cells.day ?? '') ?? fault('day', 'not-a-day')
  if (day && day > words.today) fault('day', 'day-ahead')
  const measure = words.measures.get(cells.measure ?? '') ?? fault('measure', 'no-such-measure')
  const amount = readQuantity(cells.quantity ?? '') ?? fault('quantity', 'not-a-number')
  const sentence = readSentence(cells.sentence ?? '', fault)
  const unitId = cells.unit ? (words.units.get(cells.unit) ?? fault('unit', 'no-such-unit')) : words.ownUnitId
  const taskId =
    cells.task && unitId ? (words.tasks.get(unitId)?.get(cells.task) ?? fault('task', 'no-such-task')) : null
  const whole = faults.length === 0 && day && measure && amount && sentence && unitId && taskId !== undefined
  return { number, cells, faults, work: whole ? { day, measure, ...amount, sentence, unitId, taskId } : null }
}

function readSentence(text: string, fault: (field: 'sentence', because: RowFault) => undefined): string | undefined {
  const read = Sentence.safeParse(text)
  if (read.success) return read.data
  return fault('sentence', text.trim().length < 2 || text.trim().length > 200 ? 'sentence-length' : 'personal-number')
}
