/** What is due when and to whom; a day that the notice did not have is asked for in amber, and who gave it is kept. */
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { dayText, shortDayText } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { saveDeadline } from '../drafting/contract.ts'
import { type Deadline, needsDay } from '../programme.ts'
import { editTexts } from './edit-texts.ts'
import { ItemDialog } from './item-dialog.tsx'
import { SourceText } from './source-text.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

export function DeadlineList({ programme }: { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const [editing, setEditing] = useState<Deadline | 'new' | null>(null)
  const mayEdit = programme.can.edit === true
  return (
    <section className="yz-card yz-stack" aria-label={t('deadlines')}>
      <h2>{t('deadlines')}</h2>
      {programme.deadlines.length === 0 && <p className="yz-faint">{t('noDeadlines')}</p>}
      <ul className="yz-stack">
        {programme.deadlines.map((deadline) => (
          <li key={deadline.id} className={needsDay(deadline) ? 'yz-deadline yz-deadline-open' : 'yz-deadline'}>
            <span className="yz-row">
              {deadline.dueOn ? (
                <b className="yz-number">{t('before', { day: shortDayText(deadline.dueOn) })}</b>
              ) : (
                <DoubtMark>{t('dayNeeded')}</DoubtMark>
              )}
              <span>{deadline.what}</span>
              {deadline.toName && <span className="yz-soft">{t('to', { unit: deadline.toName })}</span>}
              {mayEdit && (
                <Button
                  size="small"
                  type={needsDay(deadline) ? 'default' : 'text'}
                  aria-label={`${t('edit')} ${deadline.what}`}
                  onClick={() => setEditing(deadline)}
                >
                  {t('edit')}
                </Button>
              )}
            </span>
            <Doubted programme={programme} deadline={deadline} />
            {deadline.source && <SourceText text={deadline.source.text} />}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <Button size="small" onClick={() => setEditing('new')}>
            {t('addDeadline')}
          </Button>
        </div>
      )}
      {editing && (
        <DeadlineForm
          programmeId={programme.programmeId}
          deadline={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}

function Doubted({ programme, deadline }: { programme: Programme; deadline: Deadline }) {
  const t = useTexts(programmeTexts)
  const decided = programme.dayDecisions.findLast((one) => one.deadlineId === deadline.id)
  if (decided)
    return (
      <p className="yz-faint">
        {t('dayDecided', { name: decided.byName, day: dayText(decided.dueOn), raw: decided.raw })}
      </p>
    )
  return deadline.doubt ? <p className="yz-faint">{t('writtenAs', { raw: deadline.doubt.raw })}</p> : null
}

interface Values {
  what: string
  asks: Deadline['asks']
  dueOn?: string | null
  toName?: string | null
}
const shape = saveDeadline.input.shape

function DeadlineForm(props: { programmeId: string; deadline: Deadline | null; onClose: () => void }) {
  const { programmeId, deadline, onClose } = props
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const today = useMe()?.day
  const [form] = Form.useForm<Values>()
  const save = useAct(saveDeadline, t('saved'))
  return (
    <ItemDialog
      title={deadline ? p('edit') : p('addDeadline')}
      programmeId={programmeId}
      ownItemId={deadline && !deadline.base ? deadline.id : undefined}
      busy={save.busy}
      onSave={() => form.submit()}
      onClose={onClose}
    >
      {deadline?.source && <blockquote className="yz-quote">{deadline.source.text}</blockquote>}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={deadline ?? { asks: 'other' }}
        onFinish={({ what, asks, dueOn = null, toName }) =>
          save.act(
            {
              programmeId,
              ...(deadline ? { deadlineId: deadline.id } : {}),
              what,
              asks,
              dueOn,
              toName: toName?.trim() || null,
            },
            onClose,
          )
        }
      >
        <FormField name="what" label={t('what')} schema={shape.what}>
          <Input maxLength={120} />
        </FormField>
        <div className="yz-form-row">
          <FormField name="dueOn" label={t('dueOn')} schema={shape.dueOn}>
            <DayField {...(today ? { today } : {})} />
          </FormField>
          <FormField name="asks" label={t('asks')} schema={shape.asks}>
            <Select options={(['plan', 'summary', 'other'] as const).map((value) => ({ value, label: t(value) }))} />
          </FormField>
        </div>
        <FormField name="toName" label={t('toName')} schema={shape.toName} help={t('toNameHelp')}>
          <Input maxLength={60} />
        </FormField>
      </Form>
      {save.note}
    </ItemDialog>
  )
}
