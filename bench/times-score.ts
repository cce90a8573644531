/** F1 of times against the gold, by the rule of the corpus scorer: spans overlap, days agree, each used once. */
import type { Hit } from './times-rivals.ts'

export interface GoldTime {
  span: { start: number; end: number }
  start: string | null
  end: string | null
}

export class Tally {
  private gold = 0
  private found = 0
  private strict = 0
  private located = 0

  add(gold: readonly GoldTime[], hits: readonly Hit[], scope: { start: number; end: number }): void {
    const inside = hits.filter((hit) => hit.start < scope.end && hit.end > scope.start)
    this.gold += gold.length
    this.found += inside.length
    this.strict += pairs(gold, inside, (time, hit) =>
      hit.windows.some((window) => window.start === time.start && window.end === time.end),
    )
    this.located += pairs(gold, inside, () => true)
  }

  get f1(): { strict: number; span: number } {
    const f1 = (matched: number) => (2 * matched) / Math.max(1, this.gold + this.found)
    return { strict: f1(this.strict), span: f1(this.located) }
  }
}

function pairs(gold: readonly GoldTime[], hits: readonly Hit[], agree: (time: GoldTime, hit: Hit) => boolean): number {
  const candidates = gold.flatMap((time) =>
    hits.flatMap((hit) => {
      const shared = Math.min(time.span.end, hit.end) - Math.max(time.span.start, hit.start)
      return shared > 0 && agree(time, hit) ? [{ time, hit, shared }] : []
    }),
  )
  candidates.sort((a, b) => b.shared - a.shared)
  const used = new Set<GoldTime | Hit>()
  let count = 0
  for (const { time, hit } of candidates) {
    if (used.has(time) || used.has(hit)) continue
    used.add(time).add(hit)
    count++
  }
  return count
}
