/** A file that is asked for with a purpose: waiting and failing are shown where the purpose was typed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../../platform/http/endpoint.ts'

export function useExport(
  ask: (purpose: string) => Promise<void>,
  invalidates: readonly Endpoint[],
  onDone: () => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ask,
    onSuccess: () => {
      for (const { method, path } of invalidates) void client.invalidateQueries({ queryKey: [`${method} ${path}`] })
      onDone()
    },
  })
}
