/** One unit: the chain above it, what it is, who holds its posts, where it stood, and its move. */
import { Button } from 'antd'
import { useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit } from '../contract.ts'
import { MoveDialog } from './move-dialog.tsx'
import { placementEvents } from './placement-events.ts'
import { unitTexts } from './texts.ts'
import { kindWords } from './unit-nodes.ts'
import type { UnitParts } from './unit-parts.ts'

type Details = OutputOf<typeof getUnit>
interface Props {
  acting: ReturnType<UnitParts['useActing']>
  Posts: UnitParts['Posts']
  onMoved: () => void
}

export function UnitDetails({ unitId, ...rest }: Props & { unitId: string }) {
  return <Loaded query={useEndpoint(getUnit, { unitId })}>{(unit) => <Opened unit={unit} {...rest} />}</Loaded>
}

function Opened({ unit, acting, Posts, onMoved }: Props & { unit: Details }) {
  const t = useTexts(unitTexts)
  return (
    <section className="yz-card yz-stack" aria-label={unit.name}>
      <div>
        <div className="yz-row">
          <h2>{unit.name}</h2>
          <StateTag>{kindWords(unit)}</StateTag>
          {unit.id === acting?.unit.id && <StateTag tone="good">{t('own')}</StateTag>}
        </div>
        <Chain unit={unit} />
      </div>
      {unit.can.move !== 'outside-scope' && (
        <AppLink to="/figures" search={{ unit: unit.id }}>
          {t('figures')}
        </AppLink>
      )}
      <div>
        <h3>{t('posts')}</h3>
        {unit.can.move === 'outside-scope' ? (
          <p className="yz-soft">{t('postsOutside')}</p>
        ) : (
          <Posts unitId={unit.id} />
        )}
      </div>
      <div>
        <h3>{t('placements')}</h3>
        <Timeline events={placementEvents(unit.placements, t)} />
      </div>
      <Move unit={unit} acting={acting} onMoved={onMoved} />
    </section>
  )
}

function Chain({ unit }: { unit: Details }) {
  const t = useTexts(unitTexts)
  if (unit.above.length === 0) return null
  return (
    <ol className="yz-unit-chain" aria-label={t('above')}>
      {unit.above.map((above) => (
        <li key={above.id}>
          <AppLink to="/units" search={{ unit: above.id }}>
            {above.shortName}
          </AppLink>
        </li>
      ))}
      <li className="yz-soft">{unit.shortName}</li>
    </ol>
  )
}

function Move({ unit, acting, onMoved }: { unit: Details } & Omit<Props, 'Posts'>) {
  const t = useTexts(unitTexts)
  const message = useMessage()
  const [moving, setMoving] = useState(false)
  // A unit does not decide on its own place; the level above does.
  const may =
    unit.above.length === 0 ? ('at-top' as const) : unit.id === acting?.unit.id ? ('own-place' as const) : unit.can.move
  return (
    <div className="yz-row">
      <Button disabled={may !== true} onClick={() => setMoving(true)} aria-describedby={`move-${unit.id}`}>
        {t('move')}
      </Button>
      <span id={`move-${unit.id}`} className="yz-soft">
        {may === true ? t('moveShort') : t(may)}
      </span>
      {acting && may === true && (
        <MoveDialog
          unit={unit}
          acting={acting}
          open={moving}
          onClose={() => setMoving(false)}
          onMoved={() => {
            setMoving(false)
            void message.success(t('moved'))
            onMoved()
          }}
        />
      )}
    </div>
  )
}
