/** What each unit below is to contribute; the balance is reckoned while one types, by the rule the server uses. */
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { numberText } from '../../../design/dates.ts'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Target } from '../programme.ts'
import { allotmentBalance } from '../targets/allotment.ts'
import { allotTarget, getAllotments } from '../targets/contract.ts'
import { editTexts } from './edit-texts.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

type Rows = OutputOf<typeof getAllotments>['rows']
interface Given {
  quantity: number
  floor: number | null
}

export function AllotmentEditor({ target, mayEdit }: { target: Target; mayEdit: boolean }) {
  const rows = useEndpoint(getAllotments, { targetId: target.id }).data?.rows
  // A unit at the foot of the tree has nobody to allot to.
  if (!rows || rows.length === 0) return null
  const stored = JSON.stringify(rows)
  return <Table key={stored} target={target} rows={rows} mayEdit={mayEdit} />
}

function Table({ target, rows, mayEdit }: { target: Target; rows: Rows; mayEdit: boolean }) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const [given, setGiven] = useState<Record<string, Given>>(() =>
    Object.fromEntries(
      rows.filter((row) => row.isAllotted).map(({ unitId, quantity, floor }) => [unitId, { quantity, floor }]),
    ),
  )
  const { act, busy, note } = useAct(allotTarget, t('savedAllotment'))
  const set = (unitId: string, patch: Partial<Given>) =>
    setGiven({ ...given, [unitId]: { quantity: 0, floor: null, ...given[unitId], ...patch } })
  const save = () =>
    act({ targetId: target.id, allotments: Object.entries(given).map(([unitId, one]) => ({ unitId, ...one })) })
  return (
    <details className="yz-allot" open={mayEdit || rows.some((row) => row.isAllotted)}>
      <summary>{t('allot')}</summary>
      <Balance target={target} given={Object.values(given)} />
      <div className="yz-allot-scroll">
        <table className="yz-allot-table yz-number">
          <thead>
            <tr>
              <th scope="col">{p('unit')}</th>
              <th scope="col">{t('allotted')}</th>
              <th scope="col">{t('floor')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unitId, unitName }) => (
              <tr key={unitId}>
                <th scope="row">{unitName}</th>
                <td>
                  <Field
                    label={`${unitName} ${t('allotted')}`}
                    value={given[unitId]?.quantity ?? null}
                    mayEdit={mayEdit}
                    onChange={(quantity) => set(unitId, { quantity: quantity ?? 0 })}
                  />
                </td>
                <td>
                  <Field
                    label={`${unitName} ${t('floor')}`}
                    value={given[unitId]?.floor ?? null}
                    mayEdit={mayEdit}
                    onChange={(floor) => set(unitId, { floor })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayEdit && (
        <div className="yz-row">
          <Button type="primary" loading={busy} onClick={save}>
            {t('saveAllotment')}
          </Button>
          <Button onClick={() => setGiven(evenly(target.quantity, rows))}>{t('evenly')}</Button>
        </div>
      )}
      {note}
    </details>
  )
}

function Field(props: {
  label: string
  value: number | null
  mayEdit: boolean
  onChange: (value: number | null) => void
}) {
  if (!props.mayEdit) return props.value === null ? '—' : numberText(props.value)
  return (
    <InputNumber
      size="small"
      min={0}
      precision={0}
      controls={false}
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

/** The units that stand first take what does not divide; the whole is met exactly. */
function evenly(quantity: number, rows: Rows): Record<string, Given> {
  const whole = Math.floor(quantity)
  const each = Math.floor(whole / rows.length)
  const rest = whole - each * rows.length
  return Object.fromEntries(
    rows.map(({ unitId }, index) => [unitId, { quantity: each + (index < rest ? 1 : 0), floor: null }]),
  )
}

function Balance({ target, given }: { target: Target; given: readonly Given[] }) {
  const t = useTexts(editTexts)
  const balance = allotmentBalance(target.quantity, given)
  const said =
    balance.state === 'over'
      ? t('over', { count: numberText(-balance.slack) })
      : balance.state === 'met'
        ? t('met')
        : numberText(balance.slack)
  return (
    <dl className="yz-balance yz-number" aria-live="polite">
      <div>
        <dt>{t('subject')}</dt>
        <dd>
          {numberText(balance.target)} {target.unit}
        </dd>
      </div>
      <div>
        <dt>{t('sum')}</dt>
        <dd>{numberText(balance.sum)}</dd>
      </div>
      <div>
        <dt>{t('floor')}</dt>
        <dd>{numberText(balance.floor)}</dd>
      </div>
      <div>
        <dt>{t('slack')}</dt>
        <dd>{balance.state === 'over' ? <StateTag tone="doubt">{said}</StateTag> : said}</dd>
      </div>
    </dl>
  )
}
