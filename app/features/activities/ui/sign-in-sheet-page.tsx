/** The printed sheet: names in the order of enrolment, room to sign, empty rows for whoever comes besides. */
import { Button } from 'antd'
import { Loaded } from '../../../design/loaded.tsx'
import { spacedCode } from '../../../design/ticket-card.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getSession } from '../contract.ts'
import { listEnrolments } from '../enrolment/contract.ts'
import { doorTexts } from './door-texts.ts'
import { whenText } from './session-state.tsx'
import './sign-in-sheet-page.css'

const emptyRows = 6

export function SignInSheetPage() {
  const t = useTexts(doorTexts)
  const sessionId = usePathParameter('sessionId')
  const session = useEndpoint(getSession, { sessionId })
  const list = useEndpoint(listEnrolments, { sessionId })
  return (
    <Loaded query={session}>
      {(held) => (
        <Loaded query={list}>
          {({ enrolments }) => (
            <article className="yz-sheet-paper">
              <div className="yz-sheet-tools">
                <Button type="primary" onClick={() => window.print()}>
                  {t('printNow')}
                </Button>
              </div>
              <h1>
                {held.title} {t('sheetTitle')}
              </h1>
              <p>
                {whenText(held)} · {held.place} · {held.hostName}
              </p>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('number')}</th>
                    <th scope="col">{t('name')}</th>
                    <th scope="col">{t('ticket')}</th>
                    <th scope="col">{t('signature')}</th>
                  </tr>
                </thead>
                <tbody>
                  {enrolments.map(({ id, name, ticketCode }, at) => (
                    <tr key={id}>
                      <td>{at + 1}</td>
                      <td>{name}</td>
                      <td>{spacedCode(ticketCode)}</td>
                      <td />
                    </tr>
                  ))}
                  {Array.from({ length: emptyRows }, (_, at) => enrolments.length + at + 1).map((number) => (
                    <tr key={number}>
                      <td>{number}</td>
                      <td />
                      <td />
                      <td />
                    </tr>
                  ))}
                </tbody>
              </table>
              <p>{t('sheetFoot')}</p>
            </article>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
