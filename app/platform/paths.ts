/**
 * The materialised path of a unit: `/001/00b/003/`, one base-36 ordinal of three digits a level.
 * A subtree is then one text range, which PostgreSQL can answer from a btree under row-level security
 * (measured against ltree, closure tables and joins: decisions/0003).
 */
const wellFormed = /^\/([0-9a-z]{3}\/)+$/

export function isPath(text: string): boolean {
  return wellFormed.test(text)
}

/** First text after the whole subtree: '/' is 0x2f, '0' is 0x30. */
export const pathEnd = (path: string): string => `${path.slice(0, -1)}0`

export const isWithin = (path: string, top: string): boolean => path.startsWith(top)

export function childPath(parent: string, ordinal: number): string {
  if (ordinal < 1 || ordinal >= 36 ** 3) throw new RangeError(`a unit can have 46,655 children, not ${ordinal}`)
  return `${parent}${ordinal.toString(36).padStart(3, '0')}/`
}

export const parentPath = (path: string): string => path.slice(0, -4)
export const depthOf = (path: string): number => (path.length - 1) / 4

/** `/001/00b/003/` → [`/001/`, `/001/00b/`, `/001/00b/003/`]: the path itself comes last. */
export function ancestorsAndSelf(path: string): string[] {
  return Array.from({ length: depthOf(path) }, (_, level) => path.slice(0, 4 * (level + 1) + 1))
}

/** The prefecture a row belongs to when it is made; it never changes, so that tables can be distributed by it. */
export const cityOf = (path: string): string => path.slice(0, 9)
