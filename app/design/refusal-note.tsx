/**
 * Why something was refused and what would help; announced to screen readers. Red, because it blocks.
 *
 *   <RefusalNote because="名额已满" help="可以加入候补，有人取消时会通知你。" />
 *   <RefusalNote error={enrol.error} />          a thrown problem, or nothing while there is none
 */
import type { ReactNode } from 'react'
import { messageOf, ProblemError } from '../platform/web/problem.ts'
import { Icon } from './icon.tsx'
import './refusal-note.css'

export function RefusalNote(props: { because?: ReactNode; help?: ReactNode; error?: unknown }) {
  const because = props.because ?? (props.error ? messageOf(props.error) : null)
  if (!because) return null
  const fields = props.error instanceof ProblemError ? props.error.errors : []
  return (
    <div className="yz-refusal" role="alert">
      <Icon name="refusal" />
      <div>
        <p className="yz-refusal-because">{because}</p>
        {fields.map((field) => (
          <p key={field.path}>{field.message}</p>
        ))}
        {props.help && <div>{props.help}</div>}
      </div>
    </div>
  )
}
