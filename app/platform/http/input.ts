/** Reads path, query and body into the one input object of an endpoint, and names the field that is wrong. */
import type { Context } from 'hono'
import { z } from 'zod'
import { HttpError, invalid } from '../errors.ts'
import { readBody } from './body.ts'
import { type Endpoint, pathParameters } from './endpoint.ts'
import { languageOf } from './problem.ts'

const maxBody = 2 * 1024 * 1024
const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

export async function readInput(c: Context, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const inBody = endpoint.method !== 'get' && !endpoint.upload
  const given: Record<string, unknown> = inBody ? await readJson(c) : readQuery(c, endpoint)
  for (const name of pathParameters(endpoint.path)) given[name] = c.req.param(name)
  const parsed = endpoint.input.safeParse(given, { error: languageOf(c) === 'en' ? en : zh })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  // A malformed id in the path is an address that leads nowhere.
  const first = errors[0]
  if (first && pathParameters(endpoint.path).includes(first.path))
    throw new HttpError(404, { zh: '没有找到。', en: 'Not found.' })
  throw invalid({ zh: '填写有误，请按提示修改。', en: 'Something is not filled in correctly.' }, errors)
}

function readQuery(c: Context, endpoint: Endpoint): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    given[name] = isList(endpoint.input.shape[name]) ? values : values.at(-1)
  }
  return given
}

function isList(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.unwrap())
  return schema instanceof z.ZodArray
}

async function readJson(c: Context): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(c, maxBody))
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch {
    // falls through to the one message for every body that is no JSON object
  }
  throw new HttpError(400, { zh: '请求内容不是有效的 JSON。', en: 'The body is not a JSON object.' })
}

export async function readUpload(c: Context, maxBytes: number) {
  const bytes = await readBody(c, maxBytes)
  if (bytes.length === 0) throw invalid({ zh: '文件是空的。', en: 'The file is empty.' })
  return {
    name: fileName(c),
    bytes,
    mediaType: c.req.header('content-type') ?? 'application/octet-stream',
    isGone: () => c.req.raw.signal.aborted,
  }
}

function fileName(c: Context): string {
  try {
    return decodeURIComponent(c.req.header('x-file-name') ?? 'file')
  } catch {
    throw new HttpError(400, { zh: '文件名无法识别。', en: 'The name of the file cannot be read.' })
  }
}
