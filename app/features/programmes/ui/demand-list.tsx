/** 对下新增要求 in one line, each opening to its reason; those without one are amber. */
import { Button } from 'antd'
import { useState } from 'react'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { explainDemand } from '../adoption/contract.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { useAct } from './use-act.tsx'
import { type Demand, useDemandText } from './words.tsx'

/** With `programmeId` the reader may give reasons. */
export function DemandList({ demands, programmeId }: { demands: readonly Demand[]; programmeId?: string | undefined }) {
  const t = useTexts(adoptionTexts)
  const textOf = useDemandText()
  const [asking, setAsking] = useState<Demand | null>(null)
  const { act, busy, note } = useAct(explainDemand)
  const open = demands.filter((demand) => demand.reason === null).length
  if (demands.length === 0) return <p className="yz-soft">{t('demandsNone')}</p>
  return (
    <details className="yz-demands">
      <summary>
        <b>{t('demands', { count: demands.length })}</b>{' '}
        {open > 0 && <DoubtMark>{t('demandsOpen', { count: open })}</DoubtMark>}
      </summary>
      <ul>
        {demands.map((demand) => (
          <li key={demand.key} className="yz-row">
            <span>{textOf(demand)}</span>
            {demand.reason && <StateTag>{demand.reason}</StateTag>}
            {programmeId && (
              <Button size="small" type={demand.reason ? 'text' : 'default'} onClick={() => setAsking(demand)}>
                {t('demandReason')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={asking !== null}
        title={t('demandReasonTitle')}
        busy={busy}
        onCancel={() => setAsking(null)}
        onConfirm={(reason) =>
          asking && act({ programmeId: programmeId ?? '', demand: asking.key, reason }, () => setAsking(null))
        }
      >
        {asking && <p>{textOf(asking)}</p>}
        <p className="yz-soft">{t('demandReasonHelp')}</p>
        {note}
      </ReasonDialog>
    </details>
  )
}
