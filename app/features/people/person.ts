/** What the organisation may hold of a person, and how a name becomes searchable. No sensitive label has a field here. */
import { pinyin } from 'pinyin-pro'
import { z } from 'zod'

export const PersonName = z.string().trim().min(1).max(40)
/** 中国大陆手机号; nothing stricter, new ranges are opened every year. */
export const Phone = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, { message: '请填写 11 位手机号 / an 11-digit mobile number' })

/** 'wzy' for 王致远. Surname mode, or 单, 区 and 尉迟 get a wrong initial (measured: facts on pinyin-pro). */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', mode: 'surname', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()

/** Two entries of one person: same number and same name. A number alone is often a family's. */
export const isSamePerson = (
  a: { name: string; phoneHash: string | null },
  b: { name: string; phoneHash: string | null },
): boolean => a.phoneHash !== null && a.phoneHash === b.phoneHash && a.name === b.name

export const maskPhone = (tail: string | null): string | null => (tail ? `*******${tail}` : null)
