/** One person where the unit holds them: ties, consents, who looked; the number for a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { instantText, shortInstantText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { getPerson, revealPhone } from '../contract.ts'
import { channelWords, kindWords } from '../ledger.ts'
import './person-sheet.css'
import { peopleTexts } from './texts.ts'

type Person = OutputOf<typeof getPerson>

export function PersonSheet({ personId }: { personId: string }) {
  return (
    <Loaded query={useEndpoint(getPerson, { personId })}>
      {(person) => (
        <div className="yz-stack yz-person">
          <div>
            <p className="yz-person-name">{person.name}</p>
            <PhoneLine person={person} />
          </div>
          <Ties ties={person.ties} />
          <Consents consents={person.consents} />
          <Looks looks={person.looks} />
        </div>
      )}
    </Loaded>
  )
}

/** The whole number stays on screen as long as the sheet, and nowhere else. */
function PhoneLine({ person }: { person: Person }) {
  const t = useTexts(peopleTexts)
  const [asking, setAsking] = useState(false)
  const reveal = useSend(revealPhone, { invalidates: [getPerson], onDone: () => setAsking(false) })
  const shown = reveal.data?.ok ? reveal.data.phone : person.phone
  return (
    <div className="yz-row">
      <span className="yz-number">{shown ?? t('noPhone')}</span>
      {person.can.reveal === true && !reveal.data?.ok && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('reveal')}
        </Button>
      )}
      {reveal.data?.ok === false && <RefusalNote because={t(reveal.data.because)} />}
      <ReasonDialog
        open={asking}
        title={t('revealTitle')}
        busy={reveal.isPending}
        error={reveal.error}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => reveal.mutate({ personId: person.id, reason })}
      >
        <p className="yz-soft">{t('revealHelp')}</p>
      </ReasonDialog>
    </div>
  )
}

function Ties({ ties }: { ties: Person['ties'] }) {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  return (
    <section aria-label={t('ties')}>
      <h3>{t('ties')}</h3>
      <ul>
        {ties.map((tie) => (
          <li key={tie.id} className="yz-row">
            <StateTag tone={tie.until ? 'quiet' : 'good'}>{kindWords[tie.kind][language]}</StateTag>
            <span>{channelWords[tie.channel][language]}</span>
            <span className="yz-soft yz-number">
              {t('since', { day: tie.since })} {tie.until && t('untilDay', { day: tie.until })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Consents({ consents }: { consents: Person['consents'] }) {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  return (
    <section aria-label={t('consents')}>
      <h3>{t('consents')}</h3>
      <ul>
        {consents.map((consent) => (
          <li key={consent.id}>
            <span className="yz-row">
              {consent.purpose[language]}
              <span className="yz-soft">
                {t('version', { version: consent.version })} · {t(`channel-${consent.channel}`)}
              </span>
            </span>
            <span className="yz-soft yz-number">
              {t('given', { when: shortInstantText(consent.givenAt) })}
              {consent.withdrawnAt && ` · ${t('takenBack', { when: shortInstantText(consent.withdrawnAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Looks({ looks }: { looks: Person['looks'] }) {
  const t = useTexts(peopleTexts)
  return (
    <section aria-label={t('looks')}>
      <h3>{t('looks')}</h3>
      {looks.length === 0 ? (
        <p className="yz-soft">{t('noLooks')}</p>
      ) : (
        <Timeline
          events={looks.map((look) => ({
            key: `${look.at} ${look.what}`,
            when: instantText(look.at),
            who: look.by,
            what: t(`look-${look.what}`),
            why: look.reason,
          }))}
        />
      )}
    </section>
  )
}
