/** The unit one acts for, always in sight. */
import { useMe } from './me.ts'

export function ActingUnit() {
  const unit = useMe()?.post.unit
  return unit ? <span title={unit.name}>{unit.name}</span> : null
}
