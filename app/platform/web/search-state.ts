/**
 * State that belongs in the address: filters, tabs, the open sheet. A link then shows the same view to a colleague.
 *
 *   const [filter, setFilter] = useSearchState(z.object({ q: z.string().default(''), page: z.coerce.number().default(1) }))
 *   setFilter({ q: '返乡', page: 1 })            // merged into the rest of the address; `{ replace: true }` while typing
 *
 * Values travel as plain strings (arrays repeated), so numbers need `z.coerce.number()`, flags `z.stringbool()`.
 * Defaults and empty values are left out of the address; a value that no longer fits the schema is ignored.
 */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { queryOf } from '../http/request.ts'

export type Search = Record<string, unknown>

/** Used by the router instead of its JSON form, which puts quotes round numbers. */
export function parseSearch(text: string): Search {
  const found: Record<string, string | string[]> = {}
  for (const [key, value] of new URLSearchParams(text)) {
    const before = found[key]
    found[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return found
}

export const stringifySearch = (search: Search): string =>
  queryOf(Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '')))

/** Every key must have a default or be optional; what does not fit falls back to that. */
export function readSearch<S extends z.ZodObject>(schema: S, search: Search): z.output<S> {
  const known: Search = Object.fromEntries(Object.entries(search).filter(([key]) => key in schema.shape))
  const first = schema.safeParse(known)
  if (first.success) return first.data
  for (const issue of first.error.issues) delete known[String(issue.path[0])]
  return schema.parse(known)
}

/** The search part that stands for `patch` on top of `before`; defaults disappear. */
export function patchSearch(schema: z.ZodObject, before: Search, patch: Search): Search {
  const defaults = readSearch(schema, {})
  const next = { ...before, ...patch }
  for (const key of Object.keys(patch))
    if (next[key] === undefined || next[key] === '' || String(next[key]) === String(defaults[key])) delete next[key]
  return next
}

export function useSearchState<S extends z.ZodObject>(
  schema: S,
): [z.output<S>, (patch: Partial<z.output<S>>, options?: { replace?: boolean }) => void] {
  // Routes are built from a list, so the router cannot know one page's search; the schema does.
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const text = stringifySearch(search)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is the value of `search`, which is a new object each time
  const state = useMemo(() => readSearch(schema, search), [text, schema])
  const set = useCallback(
    (patch: Partial<z.output<S>>, options: { replace?: boolean } = {}) => {
      void navigate({
        to: '.',
        search: (before: Search) => patchSearch(schema, before, patch),
        replace: options.replace ?? false,
        resetScroll: false,
      })
    },
    [navigate, schema],
  )
  return [state, set]
}
