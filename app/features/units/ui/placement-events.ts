/** Placements through time as the events of a timeline: the latest first, the territory before other trees. */
import { dayText } from '../../../design/dates.ts'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import type { Translate } from '../../../platform/web/texts.ts'
import type { getUnit } from '../contract.ts'
import type { unitTexts } from './texts.ts'

type Placement = OutputOf<typeof getUnit>['placements'][number]

export interface PlacementEvent {
  key: string
  when: string
  who: string
  what: string
  why?: string
}

const treeOf = (tree: string) => (tree === 'system' || tree === 'overseas' ? tree : 'territory')

export function placementEvents(
  placements: readonly Placement[],
  t: Translate<(typeof unitTexts)['zh']>,
): PlacementEvent[] {
  return placements
    .map((placement, at) => ({ placement, at }))
    .sort((a, b) =>
      a.placement.fromDay < b.placement.fromDay ? 1 : a.placement.fromDay > b.placement.fromDay ? -1 : b.at - a.at,
    )
    .map(({ placement: { tree, parentName, fromDay, toDay, decision }, at }) => ({
      key: String(at),
      when: `${dayText(fromDay)} – ${toDay ? dayText(toDay) : t('now')}`,
      who: t(`tree_${treeOf(tree)}`),
      what: parentName ? t('under', { parent: parentName }) : t('root'),
      ...(decision ? { why: t('byDecision', { decision }) } : {}),
    }))
}
