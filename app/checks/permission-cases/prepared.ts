/** What the cases prepare their targets with. */
import type { Stage } from '../permission-table.ts'

/** Dear preparation that no call uses up: made when first asked for, then the same for every call. */
export function once<T>(make: (stage: Stage) => Promise<T>): (stage: Stage) => Promise<T> {
  const made = new WeakMap<Stage, Promise<T>>()
  return (stage) => {
    const standing = made.get(stage) ?? make(stage)
    made.set(stage, standing)
    return standing
  }
}

/** A target that cannot be made is a fault of the case, not a cell of the table. */
export function granted<A extends { ok: boolean }>(answer: A): Extract<A, { ok: true }> {
  if (!answer.ok) throw new Error(`the target was refused: ${JSON.stringify(answer)}`)
  return answer as Extract<A, { ok: true }> // just looked at
}

export const textFile = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
