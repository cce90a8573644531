// Decides which stretches stand in quotation marks, whatever the marks look like and whatever conversion did to them.

export interface Quote {
  /** Inside the marks. */
  from: number
  to: number
  value: string
  /** One of its marks is damaged or of the wrong side; then more must speak for a name. */
  damaged: boolean
}

/** 冶 for ” and ’ for ” are conversion damage of quotation marks (see anomalies). */
const CURLY = /[“"＂〝]([^“”"＂〝〞\n。；冶]{2,32})(?:[”"＂〞冶]|’[，,])/g
/** Single marks inside double ones quote within a name. */
const OTHER = /‘(?<!“[^”\n]{0,30}‘)([^‘’“”\n。；]{2,32})’|「([^「」\n。；]{2,32})」|『([^『』\n。；]{2,32})』/g
/** “甲“活动, ”甲”活动: both marks of one side. */
const ONE_SIDED = /“([^“”\n。；，]{2,20})“(?=[\u4e00-\u9fa5])|(?<=[^“”\n]{4})”([^“”\n。；，]{2,20})”/g

export function quotesIn(text: string): Quote[] {
  const found: Quote[] = []
  const covered = new Uint8Array(text.length + 1)
  const add = (pattern: RegExp, damaged: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const inner = match.slice(1).find((group) => group !== undefined) ?? ''
      const from = match.index + 1
      const to = from + inner.length
      if (covered[from - 1] || covered[to]) continue
      covered.fill(1, from - 1, to + 1)
      found.push({ from, to, value: inner.replace(/[ \n]/g, ''), damaged })
    }
  }
  add(CURLY, false)
  add(OTHER, false)
  add(ONE_SIDED, true)
  return found.sort((a, b) => a.from - b.from)
}
