/** The tree of units, and beside it the chosen one: where it stood, who holds its posts, and its move. */
import { useState } from 'react'
import { z } from 'zod'
import { Page } from '../../../design/page.tsx'
import { TreePicker } from '../../../design/tree-picker.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listUnits } from '../contract.ts'
import { unitTexts } from './texts.ts'
import { UnitDetails } from './unit-details.tsx'
import { loadUnitsBelow, searchUnits, topOf } from './unit-nodes.ts'
import './units-page.css'

const Search = z.object({ unit: z.uuid().optional() })

export function UnitsPage() {
  const t = useTexts(unitTexts)
  const [{ unit }, setSearch] = useSearchState(Search)
  const [moves, setMoves] = useState(0)
  // The directory has one top; any child of one's own unit, or the unit in the address, leads up to it.
  const below = useEndpoint(listUnits, {})
  const known = unit ?? below.data?.units[0]?.id
  return (
    <Page title={t('title')} description={t('description')}>
      <div className="yz-units">
        <div className="yz-card">
          {known && (
            <TreePicker
              key={moves}
              label={t('tree')}
              load={async (parent) => loadUnitsBelow(await topOf(known))(parent)}
              search={searchUnits}
              chosen={new Set(unit ? [unit] : [])}
              onChoose={(node) => setSearch({ unit: node.key })}
            />
          )}
        </div>
        {unit ? (
          <UnitDetails key={unit} unitId={unit} onMoved={() => setMoves(moves + 1)} />
        ) : (
          <p className="yz-card yz-soft">{t('choose')}</p>
        )}
      </div>
    </Page>
  )
}
