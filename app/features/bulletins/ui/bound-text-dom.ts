/** Between blocks and the editable area's DOM. The area is the browser's while one types; it is read after each change. */
import type { Block, FigureRun, Run } from '../bound-figure.ts'

const joiner = '\u200b' // gives the caret a place behind a chip at the end of a line

export interface ChipLook {
  text: string
  title: string
  doubted: boolean
}
export type LookOf = (id: string) => ChipLook

export function chipElement(id: string, look: ChipLook): HTMLElement {
  const chip = document.createElement('span')
  chip.contentEditable = 'false'
  chip.dataset.figure = id
  chip.tabIndex = 0
  chip.setAttribute('role', 'button')
  dressChip(chip, look)
  return chip
}

function dressChip(chip: HTMLElement, { text, title, doubted }: ChipLook): void {
  chip.className = doubted ? 'yz-figure yz-figure-doubted' : 'yz-figure'
  chip.textContent = text
  chip.title = title
}

export function fillArea(area: HTMLElement, blocks: readonly Block[], lookOf: LookOf): void {
  area.replaceChildren(
    ...blocks.map((block) => {
      if (block.kind === 'heading') {
        const heading = document.createElement('h3')
        heading.textContent = block.text
        return heading
      }
      const paragraph = document.createElement('p')
      for (const run of block.runs) {
        if (run.kind === 'text') paragraph.append(run.text)
        else paragraph.append(chipElement(run.id, lookOf(run.id)), joiner)
      }
      return paragraph
    }),
  )
  if (blocks.length === 0) {
    const first = document.createElement('p')
    first.append(document.createElement('br'))
    area.append(first)
  }
}

/** Values arrive and change after the text: chips are dressed again, nothing else is touched. */
export function dressChips(area: HTMLElement, lookOf: LookOf): void {
  for (const chip of area.querySelectorAll<HTMLElement>('[data-figure]'))
    dressChip(chip, lookOf(chip.dataset.figure ?? ''))
}

/** Blocks without a word or a figure are left out. A heading that holds a figure becomes a paragraph: headings have none. */
export function readArea(area: HTMLElement, figures: ReadonlyMap<string, FigureRun>): Block[] {
  const blocks: Block[] = []
  let loose: Run[] = []
  const finishLoose = () => {
    if (loose.length) blocks.push({ kind: 'paragraph', runs: loose })
    loose = []
  }
  for (const node of area.childNodes) {
    const isBlock = node instanceof HTMLElement && /^(P|DIV|H[1-6]|BLOCKQUOTE|LI|UL|OL)$/.test(node.tagName)
    if (!isBlock) {
      loose.push(...runsOf(node, figures))
      continue
    }
    finishLoose()
    const runs = joined(runsOf(node, figures))
    const text = runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
    const hasFigure = runs.some((run) => run.kind === 'figure')
    if (/^H/.test(node.tagName) && !hasFigure) {
      if (text.trim()) blocks.push({ kind: 'heading', text: text.trim().slice(0, 200) })
    } else if (text.trim() || hasFigure) blocks.push({ kind: 'paragraph', runs })
  }
  finishLoose()
  return blocks
}

function runsOf(node: Node, figures: ReadonlyMap<string, FigureRun>): Run[] {
  if (node instanceof HTMLElement) {
    const figure = node.dataset.figure ? figures.get(node.dataset.figure) : undefined
    if (figure) return [figure]
    return [...node.childNodes].flatMap((child) => runsOf(child, figures))
  }
  const text = (node.textContent ?? '').replaceAll(joiner, '').replaceAll('\u00a0', ' ')
  return text ? [{ kind: 'text', text }] : []
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const last = whole.at(-1)
    if (run.kind === 'text' && last?.kind === 'text')
      whole[whole.length - 1] = { kind: 'text', text: last.text + run.text }
    else whole.push(run)
  }
  return whole
}

/** Puts a chip where the caret last was in the area, or at its end. */
export function insertChip(area: HTMLElement, chip: HTMLElement, at: Range | null): void {
  const range = at && area.contains(at.commonAncestorContainer) ? at : endOf(area)
  range.deleteContents()
  const tail = document.createTextNode(joiner)
  range.insertNode(tail)
  range.insertNode(chip)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  const after = document.createRange()
  after.setStart(tail, 1)
  selection?.addRange(after)
}

function endOf(area: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(area.lastElementChild ?? area)
  range.collapse(false)
  return range
}
