/** A typed target: what is counted, how much, how firmly, over which time; a measure binds it to records. */
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { FormField } from '../../../design/form-field.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { listMeasures } from '../../figures/contract.ts'
import { saveTarget } from '../drafting/contract.ts'
import { isChosen, type Target } from '../programme.ts'
import { editTexts } from './edit-texts.ts'
import { ItemDialog } from './item-dialog.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

type Values = Pick<
  Target,
  'subject' | 'comparator' | 'quantity' | 'approximate' | 'unit' | 'period' | 'attestedOnly'
> & {
  measure?: string | null
  quantityMax?: number | null
  years?: number | null
  commitment?: Target['commitment']
  taskId?: string | null
}

const shape = saveTarget.input.shape
const fresh = { comparator: '>=', period: 'total', approximate: false, attestedOnly: false } as const
const comparators = { '>=': 'atLeast', '<=': 'atMost', '=': 'exactly', '~': 'about' } as const
const periods = ['total', 'perYear', 'perQuarter', 'perMonth', 'perWeek', 'perDay'] as const
const commitments = { 须: 'must', 力争: 'strive', 原则上: 'principle' } as const

interface Props {
  programme: Programme
  target: Target | null
  onClose: () => void
}

export function TargetForm({ programme, target, onClose }: Props) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const { programmeId, tasks } = programme
  const [form] = Form.useForm<Values>()
  const save = useAct(saveTarget, t('saved'))
  const measures = useMeasureOptions()
  return (
    <ItemDialog
      title={target ? p('edit') : p('addTarget')}
      width={680}
      programmeId={programmeId}
      ownItemId={target && !target.base ? target.id : undefined}
      busy={save.busy}
      onSave={() => form.submit()}
      onClose={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={target ?? fresh}
        onValuesChange={(changed: Partial<Values>) => {
          const unit = measures.find((one) => one.value === changed.measure)?.unit
          if (unit) form.setFieldValue('unit', unit)
        }}
        onFinish={({ measure = null, quantityMax = null, years = null, commitment = null, taskId = null, ...rest }) =>
          save.act(
            {
              ...rest,
              measure,
              quantityMax,
              years,
              commitment,
              taskId,
              programmeId,
              ...(target ? { targetId: target.id } : {}),
            },
            onClose,
          )
        }
      >
        <FormField name="subject" label={t('subject')} schema={shape.subject}>
          <Input maxLength={200} autoFocus />
        </FormField>
        <div className="yz-form-row">
          <FormField name="comparator" label={t('comparator')} schema={shape.comparator}>
            <Select options={Object.entries(comparators).map(([value, label]) => ({ value, label: t(label) }))} />
          </FormField>
          <FormField name="quantity" label={t('quantity')} schema={shape.quantity}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </FormField>
          <FormField name="quantityMax" label={t('quantityMax')} schema={shape.quantityMax}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </FormField>
          <FormField name="unit" label={t('unit')} schema={shape.unit}>
            <Input maxLength={10} />
          </FormField>
          <FormField name="period" label={t('period')} schema={shape.period}>
            <Select options={periods.map((value) => ({ value, label: t(value) }))} />
          </FormField>
          <FormField name="years" label={t('years')} schema={shape.years}>
            <InputNumber min={1} precision={0} style={{ width: '100%' }} />
          </FormField>
        </div>
        <FormField name="measure" label={t('measure')} schema={shape.measure}>
          <Select allowClear placeholder={t('measureNone')} options={measures} />
        </FormField>
        <div className="yz-form-row">
          <FormField name="commitment" label={t('commitment')} schema={shape.commitment}>
            <Select
              allowClear
              placeholder={t('commitmentNone')}
              options={Object.entries(commitments).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </FormField>
          <FormField name="taskId" label={t('task')} schema={shape.taskId}>
            <Select
              allowClear
              placeholder={t('taskNone')}
              options={tasks.filter(isChosen).map((task) => ({ value: task.id, label: task.title }))}
            />
          </FormField>
        </div>
        <FormField name="approximate" label="" schema={shape.approximate} valueProp="checked">
          <Checkbox>{t('approximate')}</Checkbox>
        </FormField>
        <FormField name="attestedOnly" label="" schema={shape.attestedOnly} valueProp="checked">
          <Checkbox>{t('attestedOnly')}</Checkbox>
        </FormField>
      </Form>
      {save.note}
    </ItemDialog>
  )
}

function useMeasureOptions() {
  const language = useLanguage()
  const measures = useEndpoint(listMeasures, {}).data?.measures ?? []
  return measures.map(({ key, nameZh, nameEn, unitZh, unitEn }) => ({
    value: key,
    label: language === 'zh' ? `${nameZh}（${unitZh}）` : `${nameEn} (${unitEn})`,
    unit: language === 'zh' ? unitZh : unitEn,
  }))
}
