// Decides which paragraphs of a page are its document and which are furniture of the site. Careful on purpose: what looks
// like furniture only in its words stays in the text (the outline marks it, a person decides); here only structure counts.

/** A paragraph of a page, with what speaks for and against its being text. */
export interface Block {
  text: string
  /** Characters of it that stand inside links, and how many links. */
  linked: number
  links: number
  /** Inside nav, aside, footer of the page, forms; or hidden. */
  isFurniture: boolean
  /** Number of the innermost main or article, 0 outside. */
  main: number
}

/** Links in a row that make a menu. */
const MENU = 4

/**
 * Left out are nav, aside, footer and forms; menus (paragraphs that are wholly links, several in a row); and what follows
 * behind `main` or `article` when that part holds most of the page's sentences. What stands before it stays: titles and
 * the table of issuer, number and date are often set above.
 */
export function mainBlocks(blocks: readonly Block[]): { kept: string[]; left: string[] } {
  const behind = endOfMain(blocks)
  const menu = menusOf(blocks)
  const kept: string[] = []
  const left: string[] = []
  blocks.forEach((block, i) => {
    ;(block.isFurniture || menu.has(block) || i > behind ? left : kept).push(block.text)
  })
  // A page whose text stands in the wrong places is better read whole than not at all.
  return kept.length > 0 ? { kept, left } : { kept: left, left: [] }
}

/** Index of the last paragraph of the part that holds at least two thirds of what is written in sentences. */
function endOfMain(blocks: readonly Block[]): number {
  const written = new Map<number, { size: number; last: number }>()
  let all = 0
  blocks.forEach((block, i) => {
    if (block.isFurniture) return
    const size = /[。；：，]/.test(block.text) ? block.text.length - block.linked : 0
    all += size
    const part = written.get(block.main)
    if (part) {
      part.size += size
      part.last = i
    } else written.set(block.main, { size, last: i })
  })
  written.delete(0)
  let best: { size: number; last: number } | undefined
  for (const part of written.values()) if (!best || part.size > best.size) best = part
  return best && best.size > 0 && best.size >= (all * 2) / 3 ? best.last : blocks.length
}

function menusOf(blocks: readonly Block[]): ReadonlySet<Block> {
  const menu = new Set<Block>()
  let row: Block[] = []
  const end = () => {
    const links = row.reduce((sum, block) => sum + block.links, 0)
    // Attachments are links too, and belong to the document.
    if (links >= MENU && !row.some((block) => /附件|附表|\.(?:docx?|pdf|xlsx?|wps|zip|rar)/i.test(block.text)))
      for (const block of row) menu.add(block)
    row = []
  }
  for (const block of blocks) {
    const size = block.text.replace(/[\s|｜·•>»/-]/g, '').length
    const isLinks = block.links > 0 && block.linked >= size * 0.8 && size <= 30 * block.links
    if (isLinks) row.push(block)
    else end()
  }
  end()
  return menu
}
