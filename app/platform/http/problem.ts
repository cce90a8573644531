/** Failures leave as RFC 9457 problems in the reader's language; surprises say nothing of the inside. */
import type { Context } from 'hono'
import { HttpError } from '../errors.ts'
import type { Problem } from './endpoint.ts'
import { TooOften } from './rate-limit.ts'

export const languageOf = (c: Context): 'zh' | 'en' =>
  c.req.header('accept-language')?.toLowerCase().startsWith('en') ? 'en' : 'zh'

const titles: Record<number, [string, string]> = {
  400: ['请求有误', 'Bad request'],
  401: ['未登录', 'Not signed in'],
  403: ['没有权限', 'Not permitted'],
  404: ['没有找到', 'Not found'],
  409: ['与现状冲突', 'Conflict'],
  413: ['内容过大', 'Too large'],
  415: ['不支持的格式', 'Unsupported format'],
  422: ['填写有误', 'Invalid input'],
  429: ['过于频繁', 'Too many requests'],
}

/** `requestId` goes with what nobody foresaw, so that whoever reports it names the line of the log. */
export function problemResponse(error: unknown, language: 'zh' | 'en', requestId: string): Response {
  const at = language === 'zh' ? 0 : 1
  if (error instanceof HttpError) {
    const problem: Problem = {
      type: error.type,
      title: titles[error.status]?.[at] ?? String(error.status),
      status: error.status,
      detail: error.words[language],
      ...(error.errors.length ? { errors: error.errors } : {}),
    }
    return answer(problem, error instanceof TooOften ? { 'retry-after': String(error.seconds) } : {})
  }
  const detail = [
    `系统出错，已记录（编号 ${requestId}）。请稍后再试。`,
    `Something went wrong on our side (reference ${requestId}). Please try again later.`,
  ][at]
  return answer({
    type: 'about:blank',
    title: ['系统错误', 'Server error'][at] ?? '',
    status: 500,
    ...(detail ? { detail } : {}),
  })
}

const answer = (problem: Problem, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  })
