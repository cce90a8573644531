// Doubts about numbering: a number twice, a number left out, the same task twice.
import { chineseOrdinal } from '../outline/ordinals.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findNumberingDoubts: FindDoubts = (draft) => {
  const found: Finding[] = []
  const last = new Map<string, { number: number; id: string }>()
  for (const section of draft.sections) {
    if (section.level > 3 || section.marker === '') continue
    const number = ordinalOf(section.marker)
    const key = `${section.parent ?? ''}/${section.level}`
    // Items may be counted through a whole chapter, across its groups.
    const before = last.get(key) ?? last.get(`through/${section.level}`)
    if (before && number !== before.number + 1 && number !== 1 && number > 0) {
      const same = number === before.number
      found.push({
        kind: 'numbering',
        severity: 'note',
        message: same
          ? {
              zh: `序号重复：“${section.marker}${section.title.slice(0, 12)}”。`,
              en: `The number stands twice: “${section.marker}${section.title.slice(0, 12)}”.`,
            }
          : {
              zh: `序号不连续：“${section.marker}”之前缺 ${before.number + 1}。`,
              en: `Numbering jumps: ${before.number + 1} is missing before “${section.marker}”.`,
            },
        spans: [section.span],
        about: [before.id, section.id],
      })
    }
    last.set(key, { number, id: section.id })
    last.set(`through/${section.level}`, { number, id: section.id })
  }
  const titles = new Map<string, (typeof draft.tasks)[number]>()
  for (const task of draft.tasks) {
    const twin = titles.get(task.title)
    if (twin)
      found.push({
        kind: 'same-task-twice',
        severity: 'ask',
        message: { zh: `“${task.title}”出现两次。`, en: `“${task.title}” stands twice.` },
        spans: [twin.span, task.span],
        about: [twin.id, task.id],
      })
    titles.set(task.title, task)
  }
  return found
}

function ordinalOf(marker: string): number {
  const bare = marker.replace(/[^\d一二三四五六七八九十]/g, '')
  return /^\d+$/.test(bare) ? Number(bare) : chineseOrdinal(bare)
}
