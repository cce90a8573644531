/** What was done, how much, when, in one sentence: the same fields for entering and for correcting. */
import { Checkbox, Form, Input, InputNumber, Radio } from 'antd'
import { FormField } from '../../../design/form-field.tsx'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../../figures/public.ts'
import { Work } from '../work-record.ts'
import { DayChoice } from './day-choice.tsx'
import './entry.css'
import { entryTexts } from './texts.ts'
import { measureName, measureUnit } from './work-words.ts'

export function WorkFields({ measures, today }: { measures: readonly Measure[]; today: string }) {
  const t = useTexts(entryTexts)
  const language = useLanguage()
  const form = Form.useFormInstance()
  const chosen: unknown = Form.useWatch('measure', form)
  const day: unknown = Form.useWatch('day', form)
  const unit = measureUnit(
    measures.find(({ key }) => key === chosen),
    language,
  )
  return (
    <>
      <FormField name="measure" label={t('what')} schema={Work.shape.measure}>
        <Radio.Group
          className="yz-entry-measures"
          optionType="button"
          options={measures.map((measure) => ({ value: measure.key, label: measureName(measure, language) }))}
        />
      </FormField>
      <div className="yz-entry-amount">
        <FormField name="quantity" label={unit ? `${t('many')}（${unit}）` : t('many')} schema={Work.shape.quantity}>
          <InputNumber
            size="large"
            inputMode="numeric"
            min={1}
            precision={0}
            controls={false}
            style={{ width: '100%' }}
          />
        </FormField>
        <Form.Item name="approximate" valuePropName="checked">
          <Checkbox>{t('approximate')}</Checkbox>
        </Form.Item>
      </div>
      <FormField
        name="day"
        label={t('day')}
        schema={Work.shape.day}
        help={typeof day === 'string' && day < today ? t('backfill') : undefined}
      >
        <DayChoice today={today} />
      </FormField>
      <FormField name="sentence" label={t('sentence')} schema={Work.shape.sentence} help={t('noPersonal')}>
        <Input.TextArea rows={2} maxLength={200} placeholder={t('sentenceExample')} />
      </FormField>
    </>
  )
}
