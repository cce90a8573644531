/** A number with its type: comparator, approximation, unit, period, commitment, and for whom. */
import type { Target, Task } from '@yizhan/official-documents'
import { StateTag } from '../../../design/state-tag.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import type { TypedValue } from '../../../design/typed-value.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { itemTexts } from './item-texts.ts'

const comparators: Record<Target['comparator'], TypedValue['comparator'] | null> = {
  '>=': '≥',
  '<=': '≤',
  '=': null,
  '~': null,
}

/** The number of a target as a typed value. */
export function typedOf(target: Target): TypedValue {
  const comparator = target.approximate ? null : comparators[target.comparator]
  return {
    value: target.quantity,
    unit: target.unit,
    ...(comparator ? { comparator } : {}),
    ...(target.approximate ? { approximate: target.comparator === '>=' ? '余' : '约' } : {}),
  }
}

export function TargetCard({ target, task }: { target: Target; task: Task | undefined }) {
  const t = useTexts(itemTexts)
  const { subject, period, commitment, cumulative } = target
  return (
    <>
      <span className="yz-row">
        <TypedNumber {...typedOf(target)} />
        {commitment && <StateTag tone="active">{commitment}</StateTag>}
        {period && (
          <span className="yz-soft">
            {[
              period.kind === 'total' ? t('total') : t(`per_${period.kind}`),
              period.years && t('inYears', { years: period.years }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        )}
        {cumulative && <span className="yz-soft">{t('cumulative')}</span>}
      </span>
      <span>{subject}</span>
      {target.sensitive && <span className="yz-soft">{t('sensitive')}</span>}
      {task && <span className="yz-faint">{t('inTask', { title: task.title })}</span>}
    </>
  )
}
