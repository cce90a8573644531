/** Sends a command of this feature, asks again for what it touches, and keeps its refusal for the page to show. */
import { type ReactNode, useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { Endpoint, InputOf, OutputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { listToDos } from '../../inbox/contract.ts'
import { getDelivery, listAdoptions } from '../adoption/contract.ts'
import { getProgramme, listProgrammes } from '../contract.ts'
import { listCorrections } from '../corrections/contract.ts'
import { listPublished } from '../issue/contract.ts'
import { getPlan, listPlans } from '../plans/contract.ts'
import { getAllotments } from '../targets/contract.ts'
import { refusalText } from './refusal-texts.ts'

const touched = [
  getProgramme,
  listProgrammes,
  getDelivery,
  listAdoptions,
  listCorrections,
  getPlan,
  listPlans,
  listPublished,
  getAllotments,
  listToDos,
]

interface Act<E extends Endpoint> {
  act: (input: InputOf<E>, onDone?: (answer: OutputOf<E>) => void) => void
  busy: boolean
  /** The refusal or the problem, in words; nothing while there is none. */
  note: ReactNode
}

export function useAct<E extends Endpoint>(endpoint: E, said?: string): Act<E> {
  const message = useMessage()
  const [because, setBecause] = useState<string | null>(null)
  const send = useSend(endpoint, { invalidates: touched })
  return {
    busy: send.isPending,
    note: because ? <RefusalNote because={because} /> : send.error ? <RefusalNote error={send.error} /> : null,
    act: (input, onDone) => {
      setBecause(null)
      send.mutate(input, {
        onSuccess: (answer) => {
          // Every command of this feature answers done or refused.
          const refused = answer as { ok: boolean; because?: string }
          if (!refused.ok) return setBecause(refusalText(refused.because ?? ''))
          if (said) message.success(said)
          onDone?.(answer)
        },
      })
    },
  }
}
