/** Handing the signed 实施方案 to the unit that the notice names; late is said, not refused. */
import { Button } from 'antd'
import { dayText, instantText } from '../../../design/dates.ts'
import { StateTag } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { submitPlan } from '../plans/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { editTexts } from './edit-texts.ts'
import { refusalText } from './refusal-texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

export function PlanSection({ programme, plan }: { programme: Programme; plan: NonNullable<Programme['plan']> }) {
  const t = useTexts(editTexts)
  const a = useTexts(adoptionTexts)
  const today = useMe()?.day
  const { act, busy, note } = useAct(submitPlan)
  const { programmeId, can } = programme
  const { dueOn, last, toName } = plan
  const isLate = dueOn !== null && today !== undefined && today > dueOn
  return (
    <section className="yz-card yz-stack" aria-label={t('submitTitle')}>
      <h2>{t('submitTitle')}</h2>
      <p className="yz-row">
        <span>{t('submitTo', { unit: toName })}</span>
        {dueOn && <b>{a('planDue', { day: dayText(dueOn) })}</b>}
      </p>
      {last && (
        <p className="yz-row">
          <span>{t('planSent', { day: instantText(last.at) })}</span>
          {last.isLate && <StateTag tone="doubt">{a('late')}</StateTag>}
          <StateTag tone={last.answer === 'acknowledged' ? 'good' : 'quiet'}>{a(last.answer ?? 'waiting')}</StateTag>
          {last.remark && <span>{a('remark', { remark: last.remark })}</span>}
        </p>
      )}
      {can.submitPlan !== 'not-your-unit' && can.submitPlan !== 'already-submitted' && (
        <div className="yz-row">
          <Button type="primary" loading={busy} disabled={can.submitPlan !== true} onClick={() => act({ programmeId })}>
            {t('doSubmitPlan')}
          </Button>
          {can.submitPlan !== true && <span className="yz-soft">{refusalText(can.submitPlan)}</span>}
          {can.submitPlan === true && isLate && <StateTag tone="doubt">{t('planLate')}</StateTag>}
        </div>
      )}
      {note}
    </section>
  )
}
