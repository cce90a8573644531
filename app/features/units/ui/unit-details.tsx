import { Button } from 'antd'
import { useState } from 'react'
import { dayText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit } from '../contract.ts'
import { MoveDialog } from './move-dialog.tsx'
import { unitTexts } from './texts.ts'

type Details = OutputOf<typeof getUnit>

export function UnitDetails({ unitId, onMoved }: { unitId: string; onMoved: () => void }) {
  return <Loaded query={useEndpoint(getUnit, { unitId })}>{(unit) => <Opened unit={unit} onMoved={onMoved} />}</Loaded>
}

function Opened({ unit, onMoved }: { unit: Details; onMoved: () => void }) {
  const t = useTexts(unitTexts)
  const go = useGo()
  const message = useMessage()
  const [moving, setMoving] = useState(false)
  const { move } = unit.can
  return (
    <section className="yz-card yz-stack" aria-label={unit.name}>
      <div>
        <div className="yz-row">
          <h2>{unit.name}</h2>
          <StateTag>{t(`kind_${unit.kind}`)}</StateTag>
          <StateTag>{t(`level_${unit.level}`)}</StateTag>
        </div>
        {unit.above.length > 0 && (
          <p className="yz-soft">
            {t('above')}：
            {unit.above.map((above, at) => (
              <span key={above.id}>
                {at > 0 && ' › '}
                <AppLink to="/units" search={{ unit: above.id }}>
                  {above.shortName}
                </AppLink>
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="yz-row">
        {move !== 'outside-scope' && (
          <Button onClick={() => go({ to: '/figures', search: { unit: unit.id } })}>{t('figures')}</Button>
        )}
        <Button disabled={move !== true} title={move === true ? undefined : t(move)} onClick={() => setMoving(true)}>
          {t('move')}
        </Button>
      </div>
      <div>
        <h3>{t('placements')}</h3>
        <Timeline events={unit.placements.toReversed().map((placement) => eventOf(placement, t))} />
      </div>
      <MoveDialog
        unit={unit}
        open={moving}
        onClose={() => setMoving(false)}
        onMoved={() => {
          setMoving(false)
          void message.success(t('moved'))
          onMoved()
        }}
      />
    </section>
  )
}

function eventOf(placement: Details['placements'][number], t: ReturnType<typeof useTexts<typeof unitTexts.zh>>) {
  const { tree, parentName, fromDay, toDay, decision } = placement
  const known = tree === 'system' || tree === 'overseas' ? tree : 'territory'
  return {
    key: `${tree}-${fromDay}-${parentName}`,
    when: `${dayText(fromDay)} – ${toDay ? dayText(toDay) : t('now')}`,
    who: t(`tree_${known}`),
    what: parentName ? t('under', { parent: parentName }) : t('root'),
    ...(decision ? { why: decision } : {}),
  }
}
