/**
 * An endpoint and its input as an address and a body: path parameters are taken out of the input by name, the rest goes
 * to the query (GET, uploads) or a JSON body. The web's calls and the tests' client both speak through it.
 */
import { type Endpoint, pathParameters } from './endpoint.ts'

export type Input = Record<string, unknown>

/** `undefined` is dropped, arrays are repeated, days and numbers go as they are written. */
export function queryOf(input: Input): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) query.append(key, String(one))
  }
  const text = query.toString()
  return text && `?${text}`
}

/** Where a request goes and what it carries, without sending it. */
export function requestOf(endpoint: Endpoint, input: Input): { url: string; body?: string } {
  const inPath = pathParameters(endpoint.path)
  const missing = inPath.find((name) => input[name] === undefined || input[name] === '')
  if (missing) throw new Error(`${endpoint.path} needs "${missing}"`)
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const rest = Object.fromEntries(Object.entries(input).filter(([key]) => !inPath.includes(key)))
  if (endpoint.method === 'get' || endpoint.upload) return { url: path + queryOf(rest) }
  return { url: path, body: JSON.stringify(rest) }
}
