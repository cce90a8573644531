/** Moves a unit with everything under it, from today, on a decision that is named; says first what will follow. */
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { dayText } from '../../../design/dates.ts'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { ProblemError } from '../../../platform/web/problem.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getUnit, listUnits, moveUnit } from '../contract.ts'
import { unitTexts } from './texts.ts'
import { UnitField } from './unit-field.tsx'

export function MoveDialog(props: {
  unit: { id: string; shortName: string }
  acting: { unit: { id: string }; day: string }
  open: boolean
  onClose: () => void
  onMoved: () => void
}) {
  const t = useTexts(unitTexts)
  const id = useId()
  const [parent, setParent] = useState<{ id: string; name: string } | null>(null)
  const [decision, setDecision] = useState('')
  const send = useSend(moveUnit, {
    invalidates: [getUnit, listUnits],
    onDone: (answer) => answer.ok && props.onMoved(),
  })
  const refused = send.data?.ok === false ? send.data.because : null
  const gone = send.error instanceof ProblemError && send.error.status === 404
  return (
    <Modal
      open={props.open}
      title={t('moveTitle', { name: props.unit.shortName })}
      okText={t('move')}
      okButtonProps={{ disabled: !parent || decision.trim() === '', loading: send.isPending }}
      onOk={() => parent && send.mutate({ unitId: props.unit.id, parentId: parent.id, decision })}
      onCancel={props.onClose}
      closable={{ 'aria-label': t('close') }}
    >
      <div className="yz-stack">
        <div>
          <p>{t('newParent')}</p>
          <UnitField
            label={t('newParent')}
            top={props.acting.unit}
            value={parent}
            onChange={(chosen) => {
              send.reset()
              setParent(chosen)
            }}
          />
        </div>
        <div>
          <label htmlFor={id}>{t('decision')}</label>
          <Input
            id={id}
            maxLength={100}
            placeholder={t('decisionExample')}
            value={decision}
            onChange={(event) => setDecision(event.target.value)}
          />
        </div>
        <div className="yz-unit-follows">
          <p>
            <b>
              {parent
                ? t('willStand', { name: props.unit.shortName, parent: parent.name, day: dayText(props.acting.day) })
                : t('willFollow')}
            </b>
          </p>
          <ul>
            <li>{t('follows1')}</li>
            <li>{t('follows2')}</li>
            <li>{t('follows3')}</li>
          </ul>
        </div>
        {refused && <RefusalNote because={t(refused)} help={t('chooseOther')} />}
        {gone ? (
          <RefusalNote because={t('parentOutside')} help={t('chooseOther')} />
        ) : (
          <RefusalNote error={send.error} />
        )}
      </div>
    </Modal>
  )
}
