/** What a joint organiser sees of people: the names of those who agreed to that, and nothing else. */
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listSharedNames } from '../enrolment/contract.ts'
import { activityTexts } from './texts.ts'

export function SharedNames({ sessionId }: { sessionId: string }) {
  const t = useTexts(activityTexts)
  return (
    <section className="yz-card yz-stack yz-shared-names" aria-label={t('sharedNames')}>
      <b>{t('sharedNames')}</b>
      <p className="yz-soft">{t('sharedHelp')}</p>
      <Loaded query={useEndpoint(listSharedNames, { sessionId }, { live: true })}>
        {({ names }) =>
          names.length === 0 ? (
            <EmptyState title={t('noShared')} />
          ) : (
            <ul>
              {names.map(({ name, isPresent }, at) => (
                // Two people may have one name; the list's order is that of their enrolment and does not change.
                // biome-ignore lint/suspicious/noArrayIndexKey: no id of a person reaches a joint organiser
                <li key={at}>
                  {name}
                  <span className="yz-soft">{isPresent ? t('isPresent') : t('notPresent')}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
