/** What a form may ask about a person. Apart from person.ts because forms on phones load it, and pinyin is heavy. */
import { z } from 'zod'

export const PersonName = z.string().trim().min(1).max(40)
/** 中国大陆手机号; nothing stricter, new ranges are opened every year. */
export const Phone = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, { message: '请填写 11 位手机号 / an 11-digit mobile number' })

export const maskPhone = (tail: string | null): string | null => (tail ? `*******${tail}` : null)
