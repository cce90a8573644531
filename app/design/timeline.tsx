/**
 * What happened, newest first as given: who, when, what, why.
 *
 *   <Timeline events={[{ key: id, when: instantText(at), who: '云岚市 · 周砚', what: '承接', why: '…' }]} />
 */
import type { ReactNode } from 'react'
import './timeline.css'

export interface TimelineEvent {
  key: string
  when: string
  who?: string
  what: ReactNode
  why?: ReactNode
}

export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol className="yz-timeline">
      {events.map((event) => (
        <li key={event.key}>
          <p className="yz-timeline-head">
            <time className="yz-number">{event.when}</time>
            {event.who && <span>{event.who}</span>}
          </p>
          <div>{event.what}</div>
          {event.why && <div className="yz-soft">{event.why}</div>}
        </li>
      ))}
    </ol>
  )
}
