// Decides the numbers of the notes to figures: in order of first use, equal words share one number.

export type NoteList = { items: string[]; numberOf(note: string): number }

export const createNoteList = (): NoteList => {
  const items: string[] = []
  const numbers = new Map<string, number>()
  return {
    items,
    numberOf(note) {
      const known = numbers.get(note)
      if (known !== undefined) return known
      items.push(note)
      numbers.set(note, items.length)
      return items.length
    },
  }
}
