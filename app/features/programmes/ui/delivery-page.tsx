/** A programme as it arrived: adopt all of it as it is, choose from it, or take note. */
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { dayOf, dayText, shortDayText } from '../../../design/dates.ts'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { adoptProgramme, getDelivery } from '../adoption/contract.ts'
import { receiveProgramme } from '../issue/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { groupsOf, TaskCard } from './content-tab.tsx'
import { editTexts } from './edit-texts.ts'
import './programme.css'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import { useTypedTarget, useWindowText } from './words.tsx'

type Delivery = OutputOf<typeof getDelivery>

export function DeliveryPage() {
  const deliveryId = usePathParameter('deliveryId')
  return <Loaded query={useEndpoint(getDelivery, { deliveryId })}>{(found) => <Opened delivery={found} />}</Loaded>
}

function Opened({ delivery }: { delivery: Delivery }) {
  const t = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  const windowText = useWindowText()
  const { content, fromUnitName, dueOn } = delivery
  return (
    <Page
      title={content.title}
      crumbs={[{ label: p('title'), to: '/programmes' }]}
      description={
        <span className="yz-row">
          <span>{fromUnitName}</span>
          <span>{windowText(content.windowStart, content.windowEnd)}</span>
          {dueOn && delivery.role === 'adopt' && <b>{t('planDue', { day: shortDayText(dueOn) })}</b>}
        </span>
      }
    >
      <div className="yz-programme yz-stack">
        <Answer delivery={delivery} />
        <div className="yz-programme-columns">
          <section className="yz-stack" aria-label={p('tasks')}>
            {groupsOf(content.tasks).map(([group, tasks]) => (
              <div key={group ?? ''} className="yz-stack yz-task-group">
                {group && <h2>{group}</h2>}
                {tasks.map((task) => (
                  <TaskCard key={task.id} task={task} />
                ))}
              </div>
            ))}
          </section>
          <aside className="yz-stack">
            <Told delivery={delivery} />
          </aside>
        </div>
      </div>
    </Page>
  )
}

function Answer({ delivery }: { delivery: Delivery }) {
  const t = useTexts(adoptionTexts)
  const me = useMe()
  const go = useGo()
  const adopt = useAct(adoptProgramme)
  const receive = useAct(receiveProgramme)
  const open = (programmeId: string) => go({ to: '/programmes/$programmeId', parameters: { programmeId } })
  const take = (allAsIs: boolean) =>
    adopt.act({ deliveryId: delivery.id, allAsIs }, (answer) => answer.ok && open(answer.id))
  const mayAct = me?.may('programmes.draft') ?? false
  if (delivery.adoptionId)
    return (
      <div>
        <AppLink to="/programmes/$programmeId" parameters={{ programmeId: delivery.adoptionId }}>
          {t('openAdoption')}
        </AppLink>
      </div>
    )
  if (delivery.receivedAt)
    return <StateTag tone="good">{t('notedOn', { day: dayText(dayOf(delivery.receivedAt)) })}</StateTag>
  if (!mayAct) return null
  if (delivery.can.adopt === true)
    return (
      <section className="yz-card yz-stack">
        <p className="yz-soft">{t('adoptHelp')}</p>
        <div className="yz-row">
          <Button type="primary" loading={adopt.busy} onClick={() => take(true)}>
            {t('adoptAll')}
          </Button>
          <Button disabled={adopt.busy} onClick={() => take(false)}>
            {t('adoptSome')}
          </Button>
        </div>
        {adopt.note}
      </section>
    )
  if (delivery.can.receive === true)
    return (
      <div className="yz-stack">
        <div>
          <Button type="primary" loading={receive.busy} onClick={() => receive.act({ deliveryId: delivery.id })}>
            {t('note')}
          </Button>
        </div>
        {receive.note}
      </div>
    )
  return null
}

function Told({ delivery: { content } }: { delivery: Delivery }): ReactNode {
  const p = useTexts(programmeTexts)
  const e = useTexts(editTexts)
  const typed = useTypedTarget()
  const windowText = useWindowText()
  return (
    <>
      {content.phases.length > 0 && (
        <section className="yz-card yz-stack">
          <h2>{p('phases')}</h2>
          <ol className="yz-stack">
            {content.phases.map((phase) => (
              <li key={phase.id} className="yz-row">
                <b>{phase.name}</b>
                <span className="yz-soft">{windowText(phase.startsOn, phase.endsOn)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {content.deadlines.length > 0 && (
        <section className="yz-card yz-stack">
          <h2>{p('deadlines')}</h2>
          <ul className="yz-stack">
            {content.deadlines.map((deadline) => (
              <li key={deadline.id} className="yz-row">
                {deadline.dueOn && <b>{p('before', { day: shortDayText(deadline.dueOn) })}</b>}
                <span>{deadline.what}</span>
                {deadline.toName && <span className="yz-soft">{p('to', { unit: deadline.toName })}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {content.targets.length > 0 && (
        <section className="yz-card yz-stack">
          <h2>{e('subject')}</h2>
          <ul className="yz-stack">
            {content.targets.map((target) => (
              <li key={target.id} className="yz-stack">
                <TypedNumber label={target.subject} {...typed(target)} />
                {target.allotted !== null && (
                  <span className="yz-soft">
                    {e('targetOf', { quantity: `${target.allotted} ${target.unit}` })}
                    {target.allottedFloor !== null && ` · ${e('floorOf', { floor: target.allottedFloor })}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
