/** The host's list of names: as a ledger, exported, printed, and ticked afterwards from the signed sheet. */
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { spacedCode } from '../../../design/ticket-card.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { attestSheet } from '../attendance/contract.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { exportEnrolments, listEnrolments } from '../enrolment/contract.ts'
import { wayWords } from './door-list.tsx'
import { doorTexts } from './door-texts.ts'
import { refusalTexts } from './refusal-texts.ts'

type Row = OutputOf<typeof listEnrolments>['enrolments'][number]
const none: ReadonlySet<string> = new Set()

export function EnrolmentLedger({ session }: { session: Session }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const sessionId = session.id
  const [chosen, setChosen] = useState(none)
  const [failed, setFailed] = useState<unknown>()
  const list = useEndpoint(listEnrolments, { sessionId }, { live: true })
  const attest = useSend(attestSheet, {
    invalidates: [getSession, listEnrolments],
    onDone: (answer) => {
      if (!answer.ok) return
      setChosen(none)
      void message.success(t('fromSheetDone', answer))
    },
  })
  return (
    <>
      {attest.data?.ok === false && <RefusalNote because={why(attest.data.because)} />}
      <RefusalNote error={attest.error ?? list.error ?? failed} />
      <LedgerTable
        caption={t('ledger')}
        columns={useColumns()}
        rows={list.data?.enrolments ?? []}
        rowKey={(row) => row.id}
        selection={{ chosen, onChange: setChosen }}
        loading={list.isPending}
        tools={
          <>
            <Button
              size="small"
              disabled={chosen.size === 0}
              loading={attest.isPending}
              onClick={() => attest.mutate({ sessionId, enrolmentIds: [...chosen] })}
            >
              {t('fromSheet')}
            </Button>
            <Tooltip title={t('exportHelp')}>
              <Button size="small" onClick={() => void download(exportEnrolments, { sessionId }).catch(setFailed)}>
                {t('export')}
              </Button>
            </Tooltip>
            <AppLink to="/sessions/$sessionId/sheet" parameters={{ sessionId }}>
              {t('print')}
            </AppLink>
          </>
        }
        empty={<EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>}
      />
    </>
  )
}

function useColumns(): LedgerColumn<Row>[] {
  const t = useTexts(doorTexts)
  return [
    { key: 'name', title: t('name'), width: 130, fixed: true, text: (row) => row.name },
    { key: 'phone', title: t('phone'), width: 130, text: (row) => row.maskedPhone },
    { key: 'ticket', title: t('ticket'), width: 100, text: (row) => spacedCode(row.ticketCode) },
    {
      key: 'attendance',
      title: t('attendance'),
      width: 210,
      text: ({ attendance }) =>
        attendance ? `${shortInstantText(attendance.at)} ${t(wayWords[attendance.way])}` : t('notIn'),
    },
    { key: 'channel', title: t('channel'), width: 110, text: (row) => t(row.channel) },
    { key: 'when', title: t('when'), width: 150, text: (row) => shortInstantText(row.at) },
    { key: 'shares', title: t('shares'), width: 170, text: (row) => t(row.sharesName ? 'yes' : 'no') },
  ]
}
