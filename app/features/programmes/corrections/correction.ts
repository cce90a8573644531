/**
 * 更正: how a correction from above meets this level's own text. It touches the corrected fields only; where this level
 * had changed the same field, a person decides whose text stands.
 */
export type Fields = Record<string, unknown>

export interface Change {
  field: string
  from: unknown
  to: unknown
}

export type Merge =
  | { ok: true; mine: Fields; base: Fields; changed: Change[] }
  | { ok: false; because: 'conflict'; fields: string[] }

/** The fields that really change, in a fixed order. */
export function changesBetween(before: Fields, wanted: Fields): Change[] {
  return Object.keys(wanted)
    .filter((field) => field in before && !isSame(before[field], wanted[field]))
    .map((field) => ({ field, from: before[field], to: wanted[field] }))
}

/** Fields that the correction and this level both changed, to different ends. */
export const conflictsOf = (mine: Fields, base: Fields, changes: readonly Change[]): string[] =>
  changes
    .filter(({ field, to }) => !isSame(mine[field], base[field]) && !isSame(mine[field], to))
    .map(({ field }) => field)

/** `decisions` says for each conflicting field whose text stands. `changed` is what moved in this level's own text. */
export function takeCorrection(
  mine: Fields,
  base: Fields,
  changes: readonly Change[],
  decisions: Readonly<Record<string, 'mine' | 'theirs'>> = {},
): Merge {
  const conflicts = conflictsOf(mine, base, changes)
  const open = conflicts.filter((field) => !decisions[field])
  if (open.length > 0) return { ok: false, because: 'conflict', fields: open }
  const taken = changes.filter(({ field }) => !conflicts.includes(field) || decisions[field] === 'theirs')
  const wanted = Object.fromEntries(taken.map(({ field, to }) => [field, to]))
  return {
    ok: true,
    mine: { ...mine, ...wanted },
    base: knowing(base, changes),
    changed: changesBetween(mine, wanted),
  }
}

/** Keeping leaves this level's text alone; it only knows now what the level above says. */
export const knowing = (base: Fields, changes: readonly Change[]): Fields => ({
  ...base,
  ...Object.fromEntries(changes.map(({ field, to }) => [field, to])),
})

const isSame = (one: unknown, other: unknown): boolean => one === other
