// Decides which numerals in a text without line breaks begin a heading: those that count on, outside brackets and lists.
import type { Folded } from './fold.ts'
import { chineseOrdinal, circledOrdinal } from './ordinals.ts'
import { itemRunOnLength, runOnLength } from './run-on.ts'

const MARKS =
  /(?:第([一二三四五六七八九十]{1,3})(?:部分|章)|(?<=[。；;：:])([—－-])、)|([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])、|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})(?:[.．](?!\d(?!0\d\d年))|、(?!\d))|[（(](\d{1,2})[）)]|([①-⑳])|(?:—{2,4}|－{2,4}|-{2,4})(?=[\u4e00-\u9fa5“])/g

type Rank = 'chapter' | 'part' | 'item' | 'point'
const BELOW: Record<Rank, Rank[]> = {
  chapter: ['part', 'item', 'point'],
  part: ['item', 'point'],
  item: ['point'],
  point: [],
}

/** How far an enumeration is looked along for its next number. */
const REACH = 500

/** Extracts leave items out; more than this is another count. */
const MOST_LOST = 6
/** A short clause and its stop: the shape of a heading that carries one. */
const HEADED = /^[^，。；：、:;,]{2,26}[。：:]/
/** A chapter may also be followed by its first part or item. */
const HEADED_CHAPTER = /^[^。；：:;]{2,36}(?:[。：:]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/

/** Counts the headings of each rank: under the heading above, and through the whole document (1–21 over all chapters). */
class Numbering {
  private readonly under: Record<Rank, number> = { chapter: 0, part: 0, item: 0, point: 0 }
  private readonly through: Record<Rank, number> = { chapter: 0, part: 0, item: 0, point: 0 }

  continues(rank: Rank, number: number): boolean {
    return number === this.under[rank] + 1 || (this.under[rank] === 0 && number === this.through[rank] + 1)
  }

  /** A number that stands twice, or some that were left out: two items 二, or 六 behind 二. */
  stumbles(rank: Rank, number: number): boolean {
    const last = this.under[rank] || this.through[rank]
    return last > 0 && number >= last && number <= last + MOST_LOST
  }

  /** Nothing of this rank stands under the heading yet: what comes may follow its title without a stop. */
  isFirst(rank: Rank): boolean {
    return this.under[rank] === 0
  }

  take(rank: Rank, number: number): void {
    this.under[rank] = number
    this.through[rank] = number
    for (const lower of BELOW[rank]) this.under[lower] = 0
  }

  /** Behind the signature the plan that is carried begins to count again. */
  restart(): void {
    for (const rank of ['chapter', 'part', 'item', 'point'] as const) {
      this.under[rank] = 0
      this.through[rank] = 0
    }
  }
}

/** Marks where headings begin between `from` and `to`, and where run-on titles end. */
export function cutFlatHeadings(paragraph: Folded, from: number, signed: number, to: number, cuts: Set<number>): void {
  const { text } = paragraph
  const numbering = new Numbering()
  const marks = new RegExp(MARKS)
  marks.lastIndex = from
  let inList = false
  let behindSignature = false
  for (let mark = marks.exec(text); mark && mark.index < to; mark = marks.exec(text)) {
    if (!behindSignature && signed > 0 && mark.index >= signed) {
      behindSignature = true
      inList = false
      numbering.restart()
    }
    if (/附件[:：]?$/.test(text.slice(Math.max(0, mark.index - 4), mark.index))) inList = true
    const [, division, dash, numeral, part, item, point, circle] = mark
    // OCR reads the one stroke of 一 as a dash.
    const chapter = division ?? numeral ?? (dash ? '一' : undefined)
    if (chapter && opensChapter(text, mark.index, mark[0].length, numbering, chineseOrdinal(chapter))) {
      numbering.take('chapter', chineseOrdinal(chapter))
      inList = false
    } else if (inList) continue
    else if (part && opens(text, mark.index, numbering, 'part', chineseOrdinal(part)))
      numbering.take('part', chineseOrdinal(part))
    else if (
      item &&
      !/[\dA-Za-z第]/.test(before(text, mark.index)) &&
      opens(text, mark.index, numbering, 'item', Number(item))
    )
      numbering.take('item', Number(item))
    else if (point && opensPoint(text, mark.index, numbering, Number(point), `[（(]${Number(point) + 1}[）)]`))
      numbering.take('point', Number(point))
    else if (circle && opensPoint(text, mark.index, numbering, circledOrdinal(circle), nextCircle(circle)))
      numbering.take('point', circledOrdinal(circle))
    else if (!(/^[—－-]/.test(mark[0]) && endsSentence(text, mark.index))) continue
    cuts.add(mark.index)
    const titleFrom = mark.index + mark[0].length
    const length = chapter || part ? runOnLength(paragraph, titleFrom) : itemRunOnLength(paragraph, titleFrom)
    if (length > 0) cuts.add(titleFrom + length)
  }
}

/** 一、二、三等奖 counts prizes; 一、总体要求 opens a chapter. */
function opensChapter(text: string, at: number, length: number, numbering: Numbering, number: number): boolean {
  if (/^[一二三四五六七八九十]{1,3}(?:、|等|是|类|级|期|批|档)/.test(text.slice(at + length))) return false
  if (/第$|\d$|[一二三四五六七八九十]、$/.test(text.slice(Math.max(0, at - 2), at))) return false
  return opens(text, at, numbering, 'chapter', number)
}

function opens(text: string, at: number, numbering: Numbering, rank: Rank, number: number): boolean {
  if (isInside(text, at)) return false
  if (numbering.continues(rank, number)) return true
  if (!numbering.stumbles(rank, number) || !(numbering.isFirst(rank) || endsSentence(text, at))) return false
  const marker = /^.{1,4}?[、.．）)]/.exec(text.slice(at, at + 6))?.[0].length ?? 0
  return (rank === 'chapter' ? HEADED_CHAPTER : HEADED).test(text.slice(at + marker, at + marker + 42))
}

/**
 * （1）… 。（2）… are headings of their own; （1）…；（2）… is an enumeration inside one paragraph. The sign in front of
 * the next number tells which.
 */
function opensPoint(text: string, at: number, numbering: Numbering, number: number, next: string): boolean {
  if (!numbering.continues('point', number) || isInside(text, at)) return false
  if (!/[:：。]/.test(before(text, at))) return false
  if (number > 1) return true
  const follower = new RegExp(next).exec(text.slice(at + 1, at + REACH))
  return follower !== null && /[。）)]/.test(text.charAt(at + follower.index))
}

function nextCircle(circle: string): string {
  return String.fromCharCode(circle.charCodeAt(0) + 1)
}

function before(text: string, at: number): string {
  return text.charAt(at - 1)
}

function endsSentence(text: string, at: number): boolean {
  return /[。；;：:！!？?”）)〕】]/.test(before(text, at))
}

/** Inside 《…》 or “…”: opened a little before, closed a little behind. A numeral there belongs to a name. */
function isInside(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 60), at)
  const behind = text.slice(at, at + 60)
  return isBetween(near, behind, '《', '》') || isBetween(near, behind, '“', '”')
}

function isBetween(near: string, behind: string, open: string, close: string): boolean {
  if (near.lastIndexOf(open) <= near.lastIndexOf(close)) return false
  const closed = behind.indexOf(close)
  const opened = behind.indexOf(open)
  return closed >= 0 && (opened < 0 || closed < opened)
}
