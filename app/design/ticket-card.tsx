/**
 * A ticket to be read in the sun: QR code, and six characters to type when the camera fails.
 * `<TicketCard value={link} code="K7M2QX" title="返乡座谈会" lines={['1月12日 14:30', '云岚市青年之家']} />`
 */
import type { ReactNode } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { QrCode } from './qr-code.tsx'
import { designTexts } from './texts.ts'
import './ticket-card.css'

/** `K7M2QX` → `K7M 2QX`: two groups are easier to read out. */
export const spacedCode = (code: string): string => code.replace(/(.{3})(?=.)/g, '$1 ')

export function TicketCard(props: {
  value: string
  code: string
  title: string
  /** When, where, for whom. */
  lines: readonly string[]
  /** State of the ticket: 已到场, 已取消. */
  state?: ReactNode
}) {
  const t = useTexts(designTexts)
  return (
    <section className="yz-ticket" aria-label={t('ticket')}>
      <h2>{props.title}</h2>
      {props.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {props.state}
      <QrCode value={props.value} label={t('ticket')} size={240} />
      <p className="yz-ticket-label">{t('ticketCode')}</p>
      {/* Read out letter by letter, not as a word */}
      <p className="yz-ticket-code" role="img" aria-label={[...props.code].join(' ')}>
        {spacedCode(props.code)}
      </p>
    </section>
  )
}
