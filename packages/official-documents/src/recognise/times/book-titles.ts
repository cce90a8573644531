// Decides where the names of documents stand: dates inside 《…》 belong to the name.

export function bookTitles(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  let from = -1
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '\n') depth = 0
    else if (char === '《' && depth++ === 0) from = i
    else if (char === '》' && depth > 0 && --depth === 0) ranges.push({ from, to: i + 1 })
  }
  return ranges
}
