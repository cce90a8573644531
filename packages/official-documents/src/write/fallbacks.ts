// Decides what the operator must hear about before issue: characters that the document's own faces cannot print.
import type { Faces } from './fonts.ts'
import type { Role } from './layout.ts'

/** `missing`: no face at all has the character and □ is printed in its place. */
export type Fallback = { char: string; count: number; missing: boolean }

const placeholder = '□'

export type FallbackReport = {
  /** The text with unprintable characters replaced; PDF/A forbids a glyph that is none (ISO 19005-2, 6.2.11.8). */
  print(text: string, role: Role): string
  list(): Fallback[]
}

export const createFallbackReport = (faces: Faces): FallbackReport => {
  const found = new Map<string, Fallback>()
  return {
    print(text, role) {
      const files = faces.roles[role].files
      let printed = ''
      for (const char of text) {
        const code = char.codePointAt(0) ?? 0
        const first = files.findIndex((file) => file.covers(code))
        if (first === 0 || char === ' ') {
          printed += char
          continue
        }
        // Variation selectors choose between shapes of one character; without the shape the character still stands.
        if (/\p{Variation_Selector}/u.test(char)) continue
        const entry = found.get(char) ?? { char, count: 0, missing: first < 0 }
        entry.count += 1
        found.set(char, entry)
        printed += first < 0 ? placeholder : char
      }
      return printed
    },
    list: () => [...found.values()].sort((a, b) => Number(b.missing) - Number(a.missing) || b.count - a.count),
  }
}
