/** The tree of units, and beside it one of them: where it stands and stood, who holds its posts, and its move. */
import { useState } from 'react'
import { z } from 'zod'
import { Page } from '../../../design/page.tsx'
import { TreePicker } from '../../../design/tree-picker.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit } from '../contract.ts'
import { unitTexts } from './texts.ts'
import { UnitDetails } from './unit-details.tsx'
import { loadUnitsBelow, searchUnitsBelow } from './unit-nodes.ts'
import type { UnitParts } from './unit-parts.ts'
import './units-page.css'

const Search = z.object({ unit: z.uuid().optional() })

export function UnitsPage({ useActing, Posts }: UnitParts) {
  const t = useTexts(unitTexts)
  const acting = useActing()
  const [{ unit }, setSearch] = useSearchState(Search)
  const [moves, setMoves] = useState(0)
  const own = useEndpoint(getUnit, acting ? { unitId: acting.unit.id } : null).data
  // A link to a unit deep in the tree opens the branches above it; later choices are opened by hand already.
  const [linked, setLinked] = useState(unit)
  const deep = useEndpoint(getUnit, linked ? { unitId: linked } : null)
  const top = own && (own.above[0] ?? own)
  const shown = unit ?? acting?.unit.id
  return (
    <Page title={t('title')} description={t('description')}>
      <div className="yz-units" data-opened={unit ? '' : undefined}>
        <div className="yz-card yz-units-tree">
          {own && top && !deep.isLoading && (
            <TreePicker
              key={`${top.id} ${moves} ${deep.data?.path ?? ''}`}
              label={t('tree')}
              load={loadUnitsBelow(top)}
              search={searchUnitsBelow(top)}
              open={[...own.above, own, ...(deep.data?.above ?? [])].map((opened) => opened.id)}
              chosen={new Set(shown ? [shown] : [])}
              onChoose={(node) => setSearch({ unit: node.key })}
            />
          )}
        </div>
        <div className="yz-units-one">
          <AppLink to="/units" className="yz-units-back">
            {t('backToTree')}
          </AppLink>
          {shown && (
            <UnitDetails
              key={shown}
              unitId={shown}
              acting={acting}
              Posts={Posts}
              onMoved={() => {
                setLinked(shown)
                setMoves(moves + 1)
              }}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
