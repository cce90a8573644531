/** The few things that are thrown on purpose. Expected refusals of a rule are values (`{ ok: false, because }`), not these. */
import { proofNeededType, unfinishedType } from './http/problem-types.ts'

export interface Words {
  zh: string
  en: string
}

export class HttpError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429
  readonly words: Words
  readonly errors: { path: string; message: string }[]
  /** Names a problem that a screen answers with more than words (RFC 9457 §3.1.1). */
  readonly type: string

  constructor(
    status: HttpError['status'],
    words: Words,
    errors: { path: string; message: string }[] = [],
    type = 'about:blank',
  ) {
    super(words.en)
    this.status = status
    this.words = words
    this.errors = errors
    this.type = type
  }
}

/** Also for what exists outside the scope: whoever may not see a thing is not told that it is there. */
export const notFound = (
  words: Words = { zh: '没有找到，或不在当前组织的范围内。', en: 'Not found, or outside the scope of your unit.' },
) => new HttpError(404, words)
export const forbidden = (
  words: Words = { zh: '当前任职没有这项权限。', en: 'Your post does not have this permission.' },
) => new HttpError(403, words)
export const unauthenticated = () => new HttpError(401, { zh: '请先登录。', en: 'Please sign in first.' })
export const proofNeeded = () =>
  new HttpError(403, { zh: '这一步需要再次确认身份。', en: 'Please prove once more who you are.' }, [], proofNeededType)
export const unfinished = (pending: 'password' | 'second-factor') =>
  new HttpError(
    403,
    pending === 'password'
      ? { zh: '请先修改密码。', en: 'Please choose another password first.' }
      : { zh: '请先设置二次验证。', en: 'Please set up a second factor first.' },
    [],
    unfinishedType,
  )
export const invalid = (words: Words, errors?: { path: string; message: string }[]) => new HttpError(422, words, errors)
export const conflict = (words: Words) => new HttpError(409, words)
