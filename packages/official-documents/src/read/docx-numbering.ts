// Decides the number that Word shows in front of a paragraph: automatic numbers are not part of a paragraph's text,
// and without them a notice has no headings. ECMA-376 part 1, 17.9.

interface Level {
  format: string
  /** `%1、`, `（%2）`, `%1.%2` … */
  pattern: string
  start: number
}

export interface Numbering {
  /** The number of the next paragraph of a list at a level, counted on. */
  next(list: string, level: number): string
}

const MAX_LEVELS = 9

/** Reads numbering.xml; with none, nothing is numbered. */
export function readNumbering(xml: string | null): Numbering {
  const lists = xml === null ? new Map<string, Level[]>() : listsOf(xml)
  const counters = new Map<string, number[]>()
  return {
    next(list, level) {
      const levels = lists.get(list)
      const own = levels?.[level]
      if (!levels || !own || level >= MAX_LEVELS) return ''
      const count = counters.get(list) ?? []
      count[level] = (count[level] ?? own.start - 1) + 1
      count.length = level + 1
      counters.set(list, count)
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.pattern.replace(/%(\d)/g, (_, digit) => {
        const at = Number(digit) - 1
        return written(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
      })
    },
  }
}

/** Cut at opening tags, not matched from tag to tag: a broken file must not cost more than its length. */
function listsOf(xml: string): Map<string, Level[]> {
  const abstract = new Map<string, Level[]>()
  for (const body of xml.split('<w:abstractNum ').slice(1)) {
    const levels: Level[] = []
    for (const level of body.split('<w:lvl ').slice(1)) {
      const index = Number(/^[^>]{0,200}?w:ilvl="(\d)"/.exec(level)?.[1] ?? '9')
      if (index >= MAX_LEVELS) continue
      levels[index] = {
        format: valueAt(level, 'numFmt') ?? 'decimal',
        pattern: valueAt(level, 'lvlText') ?? '',
        start: Number(valueAt(level, 'start') ?? '1') || 1,
      }
    }
    abstract.set(/^[^>]{0,200}?w:abstractNumId="(\d+)"/.exec(body)?.[1] ?? '', levels)
  }
  const lists = new Map<string, Level[]>()
  for (const num of xml.split('<w:num ').slice(1)) {
    const levels = abstract.get(valueAt(num, 'abstractNumId') ?? '')
    const id = /^[^>]{0,200}?w:numId="(\d+)"/.exec(num)?.[1]
    if (levels && id) lists.set(id, levels)
  }
  return lists
}

function valueAt(xml: string, tag: string): string | undefined {
  const at = xml.indexOf(`<w:${tag} `)
  return at < 0 ? undefined : /w:val="([^"]{0,40})"/.exec(xml.slice(at, at + 200))?.[1]
}

function written(value: number, format: string): string {
  if (/chinese|japaneseCounting|ideograph|taiwanese/i.test(format)) return chinese(value)
  if (/circle/i.test(format) && value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1)
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((value - 1) % 26))
    return format === 'upperLetter' ? letter : letter.toLowerCase()
  }
  return String(value)
}

const DIGITS = '零一二三四五六七八九'

function chinese(value: number): string {
  if (value < 10) return DIGITS.charAt(value)
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${value % 10 ? DIGITS.charAt(value % 10) : ''}`
}
