/**
 * Reading and sending from a screen, by endpoint. Keys, cancellation and caching come from TanStack Query.
 *
 *   const people = useEndpoint(listPeople, { unitId })                  // people.data, people.error, people.isPending
 *   const board  = useEndpoint(sessionBoard, { sessionId }, { live: true })     // asks again every 10 s
 *   const job    = useEndpoint(jobState, jobId ? { jobId } : null, { refetchMs: 1000 })   // null: not yet
 *   const enrol  = useSend(enrolInSession, { invalidates: [sessionBoard], onDone: (answer) => … })
 *   enrol.mutate({ sessionId, name })                                   // enrol.isPending, enrol.error, enrol.data
 */
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useMutationState,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../http/endpoint.ts'
import { call, uploadTo } from './call.ts'
import { ProblemError } from './problem.ts'
import { useLanguage } from './texts.ts'

const keyOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`

export interface ReadOptions {
  /** Asks again every 10 s while the page is visible. */
  live?: boolean
  /** Asks again after so many milliseconds: 1000 for the progress of a job. `false` stops. */
  refetchMs?: number | false
  /** Keeps the last answer on screen while another page or filter loads. */
  keepPrevious?: boolean
}

export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E> | null,
  options: ReadOptions = {},
): UseQueryResult<OutputOf<E>> {
  const language = useLanguage()
  return useQuery<OutputOf<E>>({
    queryKey: [keyOf(endpoint), input, language],
    // The query is disabled while the input is null.
    queryFn: ({ signal }) => call(endpoint, input as InputOf<E>, signal),
    enabled: input !== null,
    refetchInterval: options.refetchMs ?? (options.live ? 10_000 : false),
    // A promise-typed placeholder is what the library offers; the cast keeps the generic out of its overloads.
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

export interface SendOptions<Output> {
  /** Answers of these endpoints are asked for again afterwards, whatever their input was. */
  invalidates?: readonly Endpoint[]
  /** Runs with the answer; a refusal (`ok: false`) is an answer too. */
  onDone?: (answer: Output) => void
}

function useAfterwards<Output>(options: SendOptions<Output>) {
  const client = useQueryClient()
  return (answer: Output) => {
    for (const endpoint of options.invalidates ?? []) void client.invalidateQueries({ queryKey: [keyOf(endpoint)] })
    options.onDone?.(answer)
  }
}

export function useSend<E extends Endpoint>(
  endpoint: E,
  options: SendOptions<OutputOf<E>> = {},
): UseMutationResult<OutputOf<E>, Error, InputOf<E>> {
  const onSuccess = useAfterwards(options)
  return useMutation({ mutationFn: (input: InputOf<E>) => call(endpoint, input), onSuccess })
}

/**
 * Changes the answer that screens hold, without asking again: for a large one of which a small part was just decided.
 * `change` drops an answer that is still on its way, since it was made before; `askAgain` gives the change up.
 */
export function usePatch<E extends Endpoint>(endpoint: E, input: InputOf<E>) {
  const client = useQueryClient()
  const key = JSON.stringify(input)
  return useMemo(() => {
    // Without the language, which stands behind: a change holds in both.
    const filter = { queryKey: [keyOf(endpoint), JSON.parse(key)] }
    return {
      change: (change: (before: OutputOf<E>) => OutputOf<E>) => {
        void client.cancelQueries(filter)
        client.setQueriesData<OutputOf<E>>(filter, (before) => (before === undefined ? before : change(before)))
      },
      askAgain: () => void client.invalidateQueries(filter),
    }
  }, [client, endpoint, key])
}

/** `upload.mutate({ input, file })`; `upload.share` is 0 to 1 while it travels; `upload.stop()` ends it unheard. */
export function useUpload<E extends Endpoint>(endpoint: E, options: SendOptions<OutputOf<E>> = {}) {
  const onSuccess = useAfterwards(options)
  const [share, setShare] = useState(0)
  const stopping = useRef<AbortController>(undefined)
  const mutation = useMutation({
    mutationFn: ({ input, file }: { input: InputOf<E>; file: File }) => {
      setShare(0)
      stopping.current = new AbortController()
      return uploadTo(endpoint, input, file, { onProgress: setShare, signal: stopping.current.signal })
    },
    onSuccess,
  })
  const stop = () => {
    stopping.current?.abort()
    mutation.reset()
  }
  return { ...mutation, share, stop }
}

/** How many things were entered without a connection and wait to be sent; they leave when it is back. */
export function usePendingCount(): number {
  return useMutationState({ filters: { status: 'pending', predicate: (m) => m.state.isPaused }, select: () => 1 })
    .length
}

/** Refusals and missing things do not become right by asking again; a lost connection may. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) =>
          count < 2 && !(error instanceof ProblemError && error.status >= 400 && error.status < 500),
      },
    },
  })
