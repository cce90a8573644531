/** Where the page of a fact's source is. A new kind of source adds its line here; an unknown one has no link. */
const pages: Record<string, (id: string) => string> = {
  session: (id) => `/sessions/${id}`,
  'work-record': (id) => `/work-records?record=${id}`,
}

export const linkToSource = (kind: string, id: string): string | null => pages[kind]?.(id) ?? null
