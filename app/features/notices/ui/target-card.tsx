/** A number with its type: comparator, approximation, unit, period, commitment, and for whom. */
import type { Target, Task } from '@yizhan/official-documents'
import { StateTag } from '../../../design/state-tag.tsx'
import { TypedNumber, type TypedNumberProps } from '../../../design/typed-number.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { itemTexts } from './item-texts.ts'

const comparators: Record<Target['comparator'], TypedNumberProps['comparator'] | null> = {
  '>=': '≥',
  '<=': '≤',
  '=': null,
  '~': null,
}

export function TargetCard({ target, task }: { target: Target; task: Task | undefined }) {
  const t = useTexts(itemTexts)
  const { quantity, unit, subject, period, commitment, cumulative } = target
  const comparator = target.approximate ? null : comparators[target.comparator]
  return (
    <>
      <span className="yz-row">
        <TypedNumber
          value={quantity}
          unit={unit}
          {...(comparator ? { comparator } : {})}
          {...(target.approximate ? { approximate: target.comparator === '>=' ? '余' : '约' } : {})}
        />
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
