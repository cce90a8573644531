/** What a work record is, how its number is read, and who may correct or withdraw it. */
import { z } from 'zod'
import { actsOnWork, type Role } from '../../platform/scope.ts'

export const mostAtOnce = 1_000_000

/** Records are about work, not about persons: a number that identifies somebody is refused (DESIGN §1, promise 6). */
export const holdsPersonalNumber = (text: string): boolean =>
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/.test(text) || /(?<!\d)\d{17}[\dXx](?!\d)/.test(text)

export const Sentence = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .refine((text) => !holdsPersonalNumber(text), {
    message: '请勿填写手机号或身份证号 / no phone or identity numbers here',
  })

export const Work = z.object({
  day: z.iso.date(),
  measure: z.string().min(1),
  quantity: z.number().int().positive().max(mostAtOnce),
  /** 近、余、约: the number is not exact. */
  approximate: z.boolean().default(false),
  sentence: Sentence,
})
export type Work = z.infer<typeof Work>

export const Reason = z.string().trim().min(2).max(200)

const approximateMark = /^(?:近|约|大约|约计|上|过|逾|超)|(?:余|多|左右|上下|以上)$/

/** '1,200'、'近30'、'30余'、'30 人次' → a number and whether it is exact; undefined where it is none. Nothing is guessed. */
export function readQuantity(text: string): { quantity: number; approximate: boolean } | undefined {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/[\s,]/g, '')
    .replace(/(?:人次|件次|人|件|篇|份|名|场|次|个)$/, '')
  const digits = bare.replace(/^[^\d]*/, '').replace(/[^\d]*$/, '')
  const marks = bare.replace(digits, '')
  if (!/^\d{1,7}$/.test(digits) || (marks !== '' && !approximateMark.test(bare))) return undefined
  const quantity = Number(digits)
  if (quantity < 1 || quantity > mostAtOnce) return undefined
  return { quantity, approximate: marks !== '' }
}

/** '2018-12-28'、'2018/12/8'、'2018.12.28'、'2018年12月28日' → 'YYYY-MM-DD'. A day without its year is not guessed. */
export function readDay(text: string): string | undefined {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))
  if (!found) return undefined
  const [, year = '', month = '', day = ''] = found
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return z.iso.date().safeParse(written).success ? written : undefined
}

/** 补录: entered later than it happened. */
export const isBackfilled = (record: { day: string; recordedOn: string }): boolean => record.day < record.recordedOn

/** 代录: entered by another unit than the one whose work it is. */
export const isOnBehalf = (record: { unitId: string; recordedByUnitId: string }): boolean =>
  record.unitId !== record.recordedByUnitId

export type ChangeDecision = true | 'withdrawn' | 'not-your-record' | 'role'

/** The unit whose work it is, and the unit that entered it for them; nobody above puts another number in its place. */
export function mayChange(
  record: { unitId: string; recordedByUnitId: string; isWithdrawn: boolean },
  reader: { unitId: string; role: Role },
): ChangeDecision {
  if (record.isWithdrawn) return 'withdrawn'
  if (reader.unitId !== record.unitId && reader.unitId !== record.recordedByUnitId) return 'not-your-record'
  return actsOnWork(reader.role) ? true : 'role'
}
