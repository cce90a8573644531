/** 印发: groups of addressees, preselected from the notice, with the names of the units in each. */
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { instantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { issueProgramme } from '../issue/contract.ts'
import { editTexts } from './edit-texts.ts'
import { refusalText } from './refusal-texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

export function IssueSection({ programme }: { programme: Programme }) {
  const t = useTexts(editTexts)
  const message = useMessage()
  const { programmeId, addressees, issue, can } = programme
  const [chosen, setChosen] = useState(() => addressees.filter((one) => one.preselected).map((one) => one.group))
  const [published, setPublished] = useState(false)
  const { act, busy, note } = useAct(issueProgramme)
  if (addressees.length === 0) return null
  const shown = issue ? addressees.filter((one) => issue.groups.includes(one.group)) : addressees
  return (
    <section className="yz-card yz-stack" aria-label={t('issueTitle')}>
      <h2>{t('issueTitle')}</h2>
      {issue && <p>{t('issuedBy', { name: issue.byName, day: instantText(issue.at) })}</p>}
      <ul className="yz-stack">
        {shown.map(({ group, role, unitNames }) => (
          <li key={group}>
            <span className="yz-row">
              {issue ? (
                <b>{t(group)}</b>
              ) : (
                <Checkbox
                  checked={chosen.includes(group)}
                  disabled={can.issue === 'not-your-unit'}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, group] : chosen.filter((one) => one !== group))
                  }
                >
                  {t(group)}
                </Checkbox>
              )}
              <StateTag tone={role === 'adopt' ? 'active' : 'quiet'}>
                {t(role === 'adopt' ? 'adoptRole' : 'receiveRole')}
              </StateTag>
              <span className="yz-soft">{t('units', { count: unitNames.length })}</span>
            </span>
            <p className="yz-faint">{unitNames.join('、')}</p>
          </li>
        ))}
      </ul>
      {!issue && can.issue !== 'not-your-unit' && (
        <Checkbox checked={published} onChange={(event) => setPublished(event.target.checked)}>
          {t('openToAll')}
        </Checkbox>
      )}
      {!issue && can.issue !== 'not-your-unit' && (
        <div className="yz-row">
          <Button
            type="primary"
            loading={busy}
            disabled={can.issue !== true || chosen.length === 0}
            onClick={() =>
              act(
                { programmeId, groups: chosen, published },
                (answer) =>
                  answer.ok &&
                  message.success(t('issuedDone', { adopting: answer.adopting, receiving: answer.receiving })),
              )
            }
          >
            {t('doIssue')}
          </Button>
          {can.issue !== true && <span className="yz-soft">{refusalText(can.issue)}</span>}
        </div>
      )}
      {note}
    </section>
  )
}
