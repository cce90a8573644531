import { Button } from 'antd'
import { shortInstantText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { endMyOtherSessions, endMySession, listMySessions } from '../sign-in/contract.ts'
import { accountTexts } from './account-texts.ts'

export function MySessions() {
  const t = useTexts(accountTexts)
  const invalidates = [listMySessions]
  const end = useSend(endMySession, { invalidates })
  const endOthers = useSend(endMyOtherSessions, { invalidates })
  return (
    <section className="yz-card yz-stack yz-my-sessions" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('sessions')}</h2>
      <Loaded query={useEndpoint(listMySessions, {})}>
        {({ sessions }) => (
          <>
            <ul>
              {sessions.map((one) => (
                <li key={one.id}>
                  <span>
                    {browserOf(one.agent)} <span className="yz-soft">{one.address}</span>{' '}
                    {one.isThis && <StateTag tone="active">{t('here')}</StateTag>}
                    <small className="yz-soft">
                      {' '}
                      {t(`level_${one.level}`)} ·{' '}
                      {t('since', { since: shortInstantText(one.since), seen: shortInstantText(one.seenAt) })}
                    </small>
                  </span>
                  {!one.isThis && (
                    <Button size="small" onClick={() => end.mutate({ sessionId: one.id })}>
                      {t('end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <p>
                <Button loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
                  {t('endOthers')}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

/** Enough to recognise one's own: the browser and the system, as far as they say so. */
function browserOf(agent: string): string {
  const browser = /(MicroMessenger|Edg|Firefox|Chrome|Safari)\b/.exec(agent)?.[1]
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|HarmonyOS|Linux)/.exec(agent)?.[1]
  return (
    [browser?.replace('Edg', 'Edge').replace('MicroMessenger', 'WeChat'), system].filter(Boolean).join(' · ') || '—'
  )
}
