/** Corrects one item of an issued programme: the fields as they stand, changed in place, with an explanation. */
import { Form, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { DayField } from '../../../design/day-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { correctProgramme } from '../corrections/contract.ts'
import { isChosen } from '../programme.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { editTexts } from './edit-texts.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

type Field = 'title' | 'body' | 'fixedDay' | 'windowStart' | 'windowEnd' | 'what' | 'dueOn' | 'quantity'
type Fields = Partial<Record<Field, string | number | null>>
interface Item {
  kind: 'task' | 'deadline' | 'target'
  id: string
  label: string
  fields: Fields
}

function itemsOf({ tasks, deadlines, targets }: Programme): Item[] {
  return [
    ...tasks.filter(isChosen).map(
      ({ id, title, body, fixedDay, windowStart, windowEnd }): Item => ({
        kind: 'task',
        id,
        label: title,
        fields: { title, body, fixedDay, windowStart, windowEnd },
      }),
    ),
    ...deadlines.map(({ id, what, dueOn }): Item => ({ kind: 'deadline', id, label: what, fields: { what, dueOn } })),
    ...targets.map(({ id, subject, quantity }): Item => ({ kind: 'target', id, label: subject, fields: { quantity } })),
  ]
}

export function CorrectionForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const items = itemsOf(programme)
  const [item, setItem] = useState(items[0])
  const [form] = Form.useForm<Fields & { reason: string }>()
  const { act, busy, note } = useAct(correctProgramme, t('saved'))
  const choose = (id: string) => {
    const next = items.find((one) => one.id === id)
    setItem(next)
    if (next) form.setFieldsValue(next.fields)
  }
  const send = ({ reason, ...fields }: Fields & { reason: string }) => {
    if (!item) return
    const changes = Object.fromEntries(
      Object.keys(item.fields).map((field) => [field, fields[field as Field] ?? (field === 'body' ? '' : null)]),
    )
    // The fields of each kind are those of its item, listed above; the server checks them once more.
    const items = [{ kind: item.kind, itemId: item.id, changes }] as Parameters<typeof act>[0]['items']
    act({ programmeId: programme.programmeId, reason, items }, onClose)
  }
  return (
    <Modal
      open
      width={680}
      title={t('correctTitle')}
      okText={p('confirm')}
      cancelText={p('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={{ 'aria-label': p('cancel') }}
    >
      <Form form={form} layout="vertical" onFinish={send} initialValues={item?.fields ?? {}}>
        <Form.Item label={t('correctItem')} htmlFor="correct-item">
          <Select
            id="correct-item"
            value={item?.id ?? null}
            options={items.map(({ id, label }) => ({ value: id, label }))}
            onChange={choose}
          />
        </Form.Item>
        {item && Object.keys(item.fields).map((field) => <OneField key={item.id + field} field={field as Field} />)}
        <Form.Item
          name="reason"
          label={t('correctReason')}
          extra={t('correctHelp')}
          rules={[{ required: true, min: 2, message: t('correctReason') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      {note}
    </Modal>
  )
}

function OneField({ field }: { field: Field }) {
  const a = useTexts(adoptionTexts)
  const today = useMe()?.day
  const input =
    field === 'body' ? (
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={8000} />
    ) : field === 'quantity' ? (
      <InputNumber min={0} />
    ) : field === 'title' || field === 'what' ? (
      <Input maxLength={120} />
    ) : (
      <DayField {...(today ? { today } : {})} />
    )
  return (
    <Form.Item name={field} label={a(`field_${field}`)}>
      {input}
    </Form.Item>
  )
}
