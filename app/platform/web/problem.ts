/** What a failed call throws: the server's RFC 9457 problem, or one made here when nothing answered (status 0). */
import { Problem } from '../http/endpoint.ts'
import { defineTexts, textOf } from './texts.ts'

const words = defineTexts('problem', {
  zh: { offline: '网络不通，没有送出。请稍后再试。', unclear: '服务没有给出说明（{{status}}）。' },
  en: {
    offline: 'No connection: nothing was sent. Please try again.',
    unclear: 'The service gave no explanation ({{status}}).',
  },
})

export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
  get status(): number {
    return this.problem.status
  }
  get detail(): string {
    return this.message
  }
  /** Which field is wrong and why; `path` as in the endpoint's input, `a.0.b` for nested ones. */
  get errors(): readonly { path: string; message: string }[] {
    return this.problem.errors ?? []
  }
}

export const offlineProblem = (): ProblemError =>
  new ProblemError({ type: 'about:blank', title: textOf(words)('offline'), status: 0 })

/** A proxy or a crash may answer with something that is not a problem document. */
export function problemFrom(status: number, body: string): ProblemError {
  try {
    const parsed = Problem.safeParse(JSON.parse(body))
    if (parsed.success) return new ProblemError(parsed.data)
  } catch {
    // not JSON: said in words below
  }
  return new ProblemError({ type: 'about:blank', title: textOf(words)('unclear', { status }), status })
}

/** The sentence to show for anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
