/** Why a change of posts was refused and what would help, in words for every reason the server gives. */
import type { UseMutationResult } from '@tanstack/react-query'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { AppointRefusal } from '../../posts/appointment.ts'
import { postTexts } from './texts.ts'

type Because = AppointRefusal | 'no-end' | 'already-ended'
type Answer = { ok: true } | { ok: false; because: Because }

export function PostRefusal<Input>({ send }: { send: UseMutationResult<Answer, Error, Input> }) {
  const t = useTexts(postTexts)
  const refused = send.data?.ok === false ? send.data.because : null
  if (refused) return <RefusalNote because={t(refused)} help={t(`${refused}Help`)} />
  return <RefusalNote error={send.error} />
}
