/** A plan that a unit handed in: its differences first, then accept it or return it with a remark. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayText, shortInstantText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { answerPlan, getPlan } from '../plans/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { ComparisonRows } from './comparison-rows.tsx'
import { DemandList } from './demand-list.tsx'
import './programme.css'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

export function PlanPage() {
  const planId = usePathParameter('planId')
  return <Loaded query={useEndpoint(getPlan, { planId })}>{(plan) => <Opened plan={plan} />}</Loaded>
}

function Opened({ plan }: { plan: OutputOf<typeof getPlan> }) {
  const t = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  const me = useMe()
  const [returning, setReturning] = useState(false)
  const { act, busy, note } = useAct(answerPlan)
  const mayAnswer = plan.can.answer === true && me?.may('programmes.draft') === true
  return (
    <Page
      title={plan.title}
      crumbs={[
        { label: p('title'), to: '/programmes' },
        { label: p('plans'), to: '/programmes', search: { tab: 'plans' } },
      ]}
      marks={
        <>
          {plan.answer && (
            <StateTag tone={plan.answer === 'acknowledged' ? 'good' : 'quiet'}>{t(plan.answer)}</StateTag>
          )}
          {plan.isLate && <StateTag tone="doubt">{t('late')}</StateTag>}
        </>
      }
      description={
        <span className="yz-row">
          <b>{t('planFrom', { unit: plan.fromUnitName, day: shortInstantText(plan.at) })}</b>
          {plan.dueOn && <span>{t('planDue', { day: dayText(plan.dueOn) })}</span>}
          {plan.remark && <span>{t('remark', { remark: plan.remark })}</span>}
        </span>
      }
      {...(mayAnswer
        ? {
            action: (
              <Button type="primary" loading={busy} onClick={() => act({ planId: plan.id, answer: 'acknowledged' })}>
                {t('acknowledge')}
              </Button>
            ),
            more: <Button onClick={() => setReturning(true)}>{t('sendBack')}</Button>,
          }
        : {})}
    >
      <div className="yz-programme yz-stack">
        {note}
        <section className="yz-card yz-adoption-head">
          <p className="yz-number">
            <b>{t('summary', plan.comparison)}</b>
          </p>
          <DemandList demands={plan.demands} />
        </section>
        <ComparisonRows tasks={plan.content.tasks} parentName={t('parentPlan')} mineName={plan.fromUnitName} />
      </div>
      <ReasonDialog
        open={returning}
        title={t('sendBack')}
        busy={busy}
        onCancel={() => setReturning(false)}
        onConfirm={(remark) => act({ planId: plan.id, answer: 'returned', remark }, () => setReturning(false))}
      >
        <p className="yz-soft">{t('sendBackHelp')}</p>
      </ReasonDialog>
    </Page>
  )
}
