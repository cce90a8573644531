/** How a name becomes searchable, and when two entries are one person. No sensitive label has a field here. */
import { pinyin } from 'pinyin-pro'

/** 'wzy' for 王致远. Surname mode, or 单, 区 and 尉迟 get a wrong initial (measured: against the library without it). */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', mode: 'surname', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .replaceAll(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()

/** Two entries of one person: same number and same name. A number alone is often a family's. */
export const isSamePerson = (
  a: { name: string; phoneHash: string | null },
  b: { name: string; phoneHash: string | null },
): boolean => a.phoneHash !== null && a.phoneHash === b.phoneHash && a.name === b.name

/** Whether somebody looks for a name or for initials, and where the range of such a beginning ends in byte order. */
export function readSearch(search: string): { by: 'name' | 'initials'; from: string; below: string } {
  const by = /^[a-z0-9]+$/i.test(search) ? 'initials' : 'name'
  const from = by === 'initials' ? search.toLowerCase() : search
  return { by, from, below: afterAllWith(from) }
}

/** The first text after every text that begins so (UTF-8 order is the order of code points). */
function afterAllWith(beginning: string): string {
  const points = [...beginning]
  const last = points.pop()?.codePointAt(0) ?? 0
  // The surrogates between U+D7FF and U+E000 are no characters.
  return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : Math.min(last + 1, 0x10ffff))
}
