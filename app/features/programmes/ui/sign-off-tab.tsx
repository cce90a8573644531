/** 审签与印发: where the text stands, the next step for whoever may take it, then to whom it goes. */
import { Button, Switch } from 'antd'
import { useState } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { StatusSteps } from '../../../design/status-steps.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { setSignOffSteps, signProgramme, takeSignOffStep } from '../sign-off/contract.ts'
import { editTexts } from './edit-texts.ts'
import { IssueSection } from './issue-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { refusalText } from './refusal-texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

const labels = { submitted: 'stepSubmitted', checked: 'stepChecked', signed: 'stepSigned' } as const

export function SignOffTab({ programme }: { programme: Programme }) {
  return (
    <div className="yz-stack">
      <SignOffSection programme={programme} />
      {programme.plan && <PlanSection programme={programme} plan={programme.plan} />}
      <IssueSection programme={programme} />
    </div>
  )
}

function SignOffSection({ programme }: { programme: Programme }) {
  const t = useTexts(editTexts)
  const { programmeId, steps, signOff, can, draftedBy } = programme
  const [returning, setReturning] = useState(false)
  const step = useAct(takeSignOffStep)
  const sign = useAct(signProgramme)
  const rule = useAct(setSignOffSteps)
  const since = signOff.findLastIndex((entry) => entry.step === 'returned')
  const round = signOff.slice(since + 1)
  const returned = signOff[since]
  const blocked = [can.submitForSignOff, can.sign].find((one) => isBlocker(one))
  const next = steps.find((one) => !round.some((entry) => entry.step === one))
  return (
    <section className="yz-card yz-stack" aria-label={t('steps')}>
      <h2>{t('steps')}</h2>
      <StatusSteps
        steps={[
          { label: t('stepDrafted'), state: 'done', note: `${draftedBy.name} ${shortInstantText(draftedBy.at)}` },
          ...steps.map((one) => {
            const entry = round.find((done) => done.step === one)
            return {
              label: t(labels[one]),
              state: entry ? ('done' as const) : one === next ? ('current' as const) : ('todo' as const),
              ...(entry ? { note: `${entry.byName} ${shortInstantText(entry.at)}` } : {}),
            }
          }),
        ]}
      />
      {returned && round.length === 0 && (
        <p className="yz-soft">{t('returnedBy', { name: returned.byName, remark: returned.remark ?? '' })}</p>
      )}
      {typeof blocked === 'string' && <p className="yz-soft">{refusalText(blocked)}</p>}
      <div className="yz-row yz-if-any">
        {can.sign === true && (
          <Button type="primary" loading={sign.busy} onClick={() => sign.act({ programmeId })}>
            {t('doSign')}
          </Button>
        )}
        {can.submitForSignOff === true && (
          <Button
            type={can.sign === true ? 'default' : 'primary'}
            loading={step.busy}
            onClick={() => step.act({ programmeId, step: 'submitted' })}
          >
            {t('doSubmit')}
          </Button>
        )}
        {can.check === true && next === 'checked' && (
          <Button loading={step.busy} onClick={() => step.act({ programmeId, step: 'checked' })}>
            {t('doCheck')}
          </Button>
        )}
        {can.sendBack === true && (
          <Button type="text" onClick={() => setReturning(true)}>
            {t('doReturn')}
          </Button>
        )}
      </div>
      {step.note}
      {sign.note}
      {can.sign === true && (
        <div className="yz-row yz-soft">
          <Switch
            size="small"
            id="with-check"
            checked={steps.includes('checked')}
            onChange={(isChecked) => rule.act({ isChecked })}
          />
          <label htmlFor="with-check">{t('withCheck')}</label>
          <span className="yz-faint">{t('onePerson')}</span>
        </div>
      )}
      <ReasonDialog
        open={returning}
        title={t('doReturn')}
        busy={step.busy}
        onCancel={() => setReturning(false)}
        onConfirm={(remark) => step.act({ programmeId, step: 'returned', remark }, () => setReturning(false))}
      >
        <p className="yz-soft">{t('returnHelp')}</p>
      </ReasonDialog>
    </section>
  )
}

const blockers = ['no-tasks', 'nothing-chosen', 'deadline-without-day']
const isBlocker = (found: true | string): boolean => found !== true && blockers.includes(found)
