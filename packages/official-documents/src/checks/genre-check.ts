// Decides whether a rule was written for one document: a long literal that stands in exactly one of the open documents and
// cites no source of the genre. It reads source text, not programs; a literal is the body of a string, template or regular expression; prose in English is none.

export interface Literal {
  /** Four or more Han characters in a row. */
  text: string
  /** 1-based. */
  line: number
  /** A comment on its line or the line above names a source of the genre. */
  cited: boolean
}

/** Law, standard or circular that fixes a word for everybody: 条例第九条, GB/T 9704 7.3.5, GB/T 15835, 国办发〔2012〕…, 民法典 art. 201. */
const SOURCE = /条例|GB\/T\s*\d{4,5}|国办[发函]|中办发|国发|民法典|个人信息保护法|保守国家秘密法|标点符号用法/

const HAN = /[\u4e00-\u9fa5]{4,}/g

/** The long literals of a source file. Comments are left out, and are what may cite a source. */
export function literalsOf(source: string): Literal[] {
  const { bodies, comments } = scan(source)
  const lineAt = linesOf(source)
  const citing = new Set(comments.flatMap(({ from, text }) => (SOURCE.test(text) ? covered(lineAt(from), text) : [])))
  return bodies.flatMap(({ from, text }) =>
    [...text.matchAll(HAN)].map((match) => {
      const line = lineAt(from + match.index)
      return { text: match[0], line, cited: citing.has(line) || citing.has(line - 1) }
    }),
  )
}

/** Literals without a source that occur in exactly one of the documents (compared without white space). */
export function fitOneDocument(
  literals: Literal[],
  documents: ReadonlyMap<string, string>,
): (Literal & { document: string })[] {
  const plain = [...documents].map(([name, text]) => [name, text.replace(/\s/g, '')] as const)
  return literals.flatMap((literal) => {
    if (literal.cited) return []
    const [first, second] = plain.filter(([, text]) => text.includes(literal.text))
    return first && !second ? [{ ...literal, document: first[0] }] : []
  })
}

/** English words in a string: a reason or a message, which matches nothing. */
const PROSE = /[a-z]{2,} [a-z]{2,}/

interface Piece {
  from: number
  text: string
}

/** What may stand in front of a regular expression and not in front of a division. */
const BEFORE_PATTERN = /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\breturn|\btypeof|\bcase|\bin|\bof|=>)\s*$/

function scan(source: string): { bodies: Piece[]; comments: Piece[] } {
  const bodies: Piece[] = []
  const comments: Piece[] = []
  // Code since the last literal: tells a regular expression from a division.
  let code = ''
  for (let i = 0; i < source.length; ) {
    const comment = at(/\/\/[^\n]*|\/\*[\s\S]*?\*\//y, source, i)
    const quoted = comment ? null : at(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/y, source, i)
    const pattern =
      comment || quoted || !BEFORE_PATTERN.test(code)
        ? null
        : at(/\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y, source, i)
    const found = comment ?? quoted ?? pattern
    if (comment) comments.push({ from: i, text: comment })
    else if (found) {
      if (!(quoted && PROSE.test(quoted))) bodies.push({ from: i, text: found })
      // A literal is a value: what follows divides it.
      code = 'x'
    } else code = (code + source.charAt(i)).slice(-40)
    i += found?.length ?? 1
  }
  return { bodies, comments }
}

function at(pattern: RegExp, text: string, position: number): string | null {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0] ?? null
}

function linesOf(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)]
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function covered(first: number, text: string): number[] {
  return Array.from({ length: text.split('\n').length }, (_, i) => first + i)
}
