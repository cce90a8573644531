/** The ticket: QR code and six characters to be read in the sun, what was agreed to, and the way out. */
import { Button, Dialog } from 'antd-mobile'
import { shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { PhonePage } from '../../../design/phone-page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { TicketCard } from '../../../design/ticket-card.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getTicket, withdrawEnrolment } from '../enrolment/contract.ts'
import './phone-pages.css'
import { MovedNote } from './moved-note.tsx'
import { phoneTexts } from './phone-texts.ts'
import { useInLanguage } from './purpose-note.tsx'
import { whenText } from './session-state.tsx'

type Ticket = Extract<OutputOf<typeof getTicket>, { there: true }>

export function TicketPage() {
  const ticketToken = usePathParameter('code')
  return (
    <Loaded query={useEndpoint(getTicket, { ticketToken }, { live: true })}>
      {(ticket) => (ticket.there ? <Shown ticket={ticket} ticketToken={ticketToken} /> : <Gone />)}
    </Loaded>
  )
}

function Gone() {
  const t = useTexts(phoneTexts)
  return (
    <PhonePage title={t('ticket')}>
      <EmptyState title={t('gone')}>{t('goneHelp')}</EmptyState>
    </PhonePage>
  )
}

function Shown({ ticket, ticketToken }: { ticket: Ticket; ticketToken: string }) {
  const t = useTexts(phoneTexts)
  const inLanguage = useInLanguage()
  const withdraw = useSend(withdrawEnrolment, { invalidates: [getTicket] })
  const ask = () =>
    void Dialog.confirm({
      title: t('withdraw'),
      content: ticket.checkedInAt ? t('withdrawLater') : t('withdrawAsk'),
      confirmText: t('withdrawYes'),
      cancelText: t('withdrawNo'),
      onConfirm: () => withdraw.mutate({ ticketToken }),
    })
  return (
    <PhonePage title={t('ticket')}>
      {ticket.cancelledBecause && <RefusalNote because={t('cancelled')} help={ticket.cancelledBecause} />}
      <MovedNote session={ticket} />
      <TicketCard
        value={`${window.location.origin}/t/${ticketToken}`}
        code={ticket.ticketCode}
        title={ticket.title}
        lines={[t('forName', { name: ticket.personName }), whenText(ticket), ticket.place, ticket.hostName]}
        state={<State ticket={ticket} />}
      />
      <p>{t('show')}</p>
      <p className="yz-soft">{t('keep')}</p>
      <details className="yz-purpose">
        <summary>{t('agreed')}</summary>
        {ticket.agreed.map((purpose) => (
          <p key={purpose.name.zh}>
            <b>{inLanguage(purpose.name)}</b> {inLanguage(purpose.statement)}
          </p>
        ))}
      </details>
      <RefusalNote error={withdraw.error} />
      <Button block size="large" loading={withdraw.isPending} onClick={ask}>
        {t('withdraw')}
      </Button>
    </PhonePage>
  )
}

function State({ ticket }: { ticket: Ticket }) {
  const t = useTexts(phoneTexts)
  if (ticket.checkedInAt)
    return <StateTag tone="good">{t('checkedIn', { time: shortInstantText(ticket.checkedInAt) })}</StateTag>
  if (ticket.cancelledBecause) return <StateTag tone="blocked">{t('cancelledState')}</StateTag>
  return ticket.isOver ? <StateTag>{t('overState')}</StateTag> : null
}
