/** 更正: those received, to be taken or answered one by one; those sent, with every adopter's answer. */
import { Button, Radio } from 'antd'
import { type ReactNode, useState } from 'react'
import { instantText, shortDayText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { answerCorrection, listCorrections } from '../corrections/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { CorrectionForm } from './correction-form.tsx'
import { editTexts } from './edit-texts.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

type Listed = OutputOf<typeof listCorrections>
type Received = Listed['received'][number]
type Sent = Listed['sent'][number]
type Value = string | number | null

export function CorrectionsTab({ programme }: { programme: Programme }) {
  const t = useTexts(editTexts)
  const [correcting, setCorrecting] = useState(false)
  const { programmeId, can } = programme
  return (
    <Loaded query={useEndpoint(listCorrections, { programmeId }, { live: true })}>
      {({ sent, received }) => (
        <div className="yz-stack">
          {can.correct === true && (
            <div className="yz-row">
              <Button type="primary" onClick={() => setCorrecting(true)}>
                {t('correct')}
              </Button>
              <span className="yz-soft">{t('correctHelp')}</span>
            </div>
          )}
          {received.length + sent.length === 0 && <EmptyState title={t('noCorrections')} />}
          {received.length > 0 && (
            <section className="yz-stack">
              <h2>{t('received')}</h2>
              {received.map((one) => (
                <ReceivedCard key={one.id} one={one} isOwn={can.edit !== 'not-your-unit'} />
              ))}
            </section>
          )}
          {sent.length > 0 && (
            <section className="yz-stack">
              <h2>{t('sent')}</h2>
              {sent.map((one) => (
                <SentCard key={one.id} one={one} />
              ))}
            </section>
          )}
          {correcting && <CorrectionForm programme={programme} onClose={() => setCorrecting(false)} />}
        </div>
      )}
    </Loaded>
  )
}

function Card({ one, children }: { one: Received | Sent; children: ReactNode }) {
  return (
    <article className="yz-card yz-stack">
      <header className="yz-row">
        <h3>{one.itemTitle}</h3>
        <span className="yz-faint">{instantText(one.at)}</span>
      </header>
      <p className="yz-soft">{one.reason}</p>
      <Changes changes={one.changes} />
      {children}
    </article>
  )
}

function Changes({ changes }: { changes: Sent['changes'] }) {
  const a = useTexts(adoptionTexts)
  return (
    <dl className="yz-changes">
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{a(`field_${field}` as 'field_title')}</dt>
          <dd>
            <del>
              <Shown value={from} />
            </del>
            <ins>
              <Shown value={to} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Shown({ value }: { value: Value }) {
  const t = useTexts(editTexts)
  if (value === null || value === '') return t('nothing')
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? shortDayText(String(value)) : value
}

const answers = { taken: ['taken', 'good'], kept: ['kept', 'quiet'], noted: ['noted', 'quiet'] } as const

function AnswerTag({ answer }: { answer: Received['answer'] }) {
  const t = useTexts(editTexts)
  if (!answer) return <StateTag tone="active">{t('open')}</StateTag>
  const [word, tone] = answers[answer]
  return <StateTag tone={tone}>{t(word)}</StateTag>
}

function SentCard({ one }: { one: Sent }) {
  return (
    <Card one={one}>
      <ul className="yz-row">
        {one.answers.map(({ unitName, answer }) => (
          <li key={unitName}>
            {unitName} <AnswerTag answer={answer} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ReceivedCard({ one, isOwn }: { one: Received; isOwn: boolean }) {
  const t = useTexts(editTexts)
  const a = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  const me = useMe()
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({})
  const { act, busy, note } = useAct(answerCorrection)
  const undecided = one.conflicts.some(({ field }) => !chosen[field])
  const mayAnswer = !one.answer && isOwn && me?.may('programmes.draft') === true
  return (
    <Card one={one}>
      <p className="yz-soft">
        {p('from')} {one.fromUnitName}
      </p>
      {mayAnswer &&
        one.conflicts.map(({ field, mine }) => (
          <fieldset key={field} className="yz-conflict">
            <legend>
              {a(`field_${field}` as 'field_title')} · {t('conflict')}
            </legend>
            <p className="yz-task-body">
              <Shown value={mine} />
            </p>
            <Radio.Group
              value={chosen[field]}
              onChange={(event) => setChosen({ ...chosen, [field]: event.target.value })}
              options={[
                { value: 'mine', label: t('mine') },
                { value: 'theirs', label: t('theirs') },
              ]}
            />
          </fieldset>
        ))}
      {mayAnswer ? (
        <div className="yz-row">
          <Button
            type="primary"
            loading={busy}
            disabled={undecided}
            onClick={() => act({ correctionId: one.id, answer: 'take', conflicts: chosen })}
          >
            {t('take')}
          </Button>
          <Button disabled={busy} onClick={() => act({ correctionId: one.id, answer: 'keep' })}>
            {t('keep')}
          </Button>
        </div>
      ) : (
        <div>
          <AnswerTag answer={one.answer} />
        </div>
      )}
      {note}
    </Card>
  )
}
