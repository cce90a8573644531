/** Calls endpoints through the whole HTTP stack in process, as a browser would: cookie, JSON, problems. */
import { signIn } from '../features/access/contract.ts'
import { demoPassword } from '../features/access/public.ts'
import { type Endpoint, type InputOf, type OutputOf, Problem } from '../platform/http/endpoint.ts'
import { requestOf } from '../platform/http/request.ts'

interface Requestable {
  request(input: string, init?: RequestInit): Response | Promise<Response>
}

export interface Client {
  /** The output, or an error where the answer is a problem. */
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>
  /** The problem; an error where the call succeeds. */
  refused<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<Problem>
  upload<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    file: { name: string; bytes: Uint8Array; mediaType?: string },
  ): Promise<OutputOf<E>>
  raw<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    file?: { name: string; bytes: Uint8Array; mediaType?: string },
  ): Promise<Response>
  signIn(signInName: string): Promise<void>
}

export function clientOn(http: Requestable): Client {
  let cookie = ''
  const raw: Client['raw'] = async (endpoint, input, file) => {
    const { url, body } = requestOf(endpoint, input)
    const response = await http.request(url, {
      method: endpoint.method.toUpperCase(),
      headers: {
        cookie,
        ...(file
          ? {
              'content-type': file.mediaType ?? 'application/octet-stream',
              'x-file-name': encodeURIComponent(file.name),
            }
          : { 'content-type': 'application/json' }),
      },
      ...(file ? { body: new Uint8Array(file.bytes) } : body === undefined ? {} : { body }),
    })
    const set = response.headers.get('set-cookie')
    if (set) cookie = set.split(';')[0] ?? ''
    return response
  }
  const succeed = async (response: Response) => {
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
    return response.json()
  }
  return {
    raw,
    call: async (endpoint, input) => succeed(await raw(endpoint, input)),
    upload: async (endpoint, input, file) => succeed(await raw(endpoint, input, file)),
    refused: async (endpoint, input) => {
      const response = await raw(endpoint, input)
      if (response.ok) throw new Error(`expected a refusal, got ${await response.text()}`)
      return Problem.parse(await response.json())
    },
    signIn: async (signInName) => {
      const response = await raw(signIn, { signInName, password: demoPassword })
      const result = await succeed(response)
      if (!result.ok) throw new Error(`sign-in refused: ${result.because}`)
    },
  }
}
