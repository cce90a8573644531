/** A decision that was shown and then taken back: why, and the way to its doubt. */
import { Button } from 'antd'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import { doubtTexts } from './texts.ts'
import type { Trouble } from './use-deciding.ts'

export function DoubtTrouble({ troubles }: { troubles: readonly Trouble[] }) {
  const t = useTexts(doubtTexts)
  return troubles.map(({ key, because, error }) => (
    <RefusalNote key={key} {...(because ? { because: t(because) } : { error })} />
  ))
}

/** Above the list: the hand has gone on by the time the server refuses. */
export function TroubleElsewhere(props: {
  troubles: readonly Trouble[]
  messageOf: (key: string) => string
  onOpen: (key: string) => void
}) {
  const t = useTexts(doubtTexts)
  return props.troubles.map(({ key }) => (
    <RefusalNote
      key={key}
      because={t('notSaved', { what: props.messageOf(key) })}
      help={
        <Button size="small" onClick={() => props.onOpen(key)}>
          {t('toIt')}
        </Button>
      }
    />
  ))
}
