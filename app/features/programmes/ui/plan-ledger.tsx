/** Plans that were handed in to the unit, newest first. */
import { shortDayText, shortInstantText } from '../../../design/dates.ts'
import { EmptyState } from '../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../design/ledger-table.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listPlans } from '../plans/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { programmeTexts } from './texts.ts'

type Plan = OutputOf<typeof listPlans>['plans'][number]

export const usePlans = (): readonly Plan[] => useEndpoint(listPlans, {}).data?.plans ?? []

export function PlanLedger({ plans }: { plans: readonly Plan[] }) {
  const t = useTexts(programmeTexts)
  const a = useTexts(adoptionTexts)
  const stateOf = (plan: Plan) => a(plan.answer ?? 'waiting')
  const columns: LedgerColumn<Plan>[] = [
    { key: 'title', title: t('programmeTitle'), width: 360, fixed: true, text: (plan) => plan.title },
    { key: 'from', title: t('unit'), width: 140, text: (plan) => plan.fromUnitName },
    {
      key: 'state',
      title: t('state'),
      width: 100,
      text: stateOf,
      render: (plan) => (
        <StateTag tone={plan.answer === 'acknowledged' ? 'good' : plan.answer ? 'quiet' : 'active'}>
          {stateOf(plan)}
        </StateTag>
      ),
    },
    {
      key: 'at',
      title: t('received'),
      width: 200,
      text: (plan) => shortInstantText(plan.at) + (plan.isLate ? ` · ${a('late')}` : ''),
    },
    { key: 'due', title: t('due'), width: 130, text: (plan) => plan.dueOn && shortDayText(plan.dueOn) },
  ]
  return (
    <LedgerTable
      caption={t('plans')}
      columns={columns}
      rows={plans}
      rowKey={(plan) => plan.id}
      rowTarget={(plan) => ({ to: '/plans/$planId', parameters: { planId: plan.id } })}
      empty={<EmptyState title={t('emptyPlans')} />}
    />
  )
}
