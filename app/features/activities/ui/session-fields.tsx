/** When, where, how many, what about: the same fields for planning a session and for changing it. */
import { Input, InputNumber } from 'antd'
import { DayField } from '../../../design/day-field.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { SessionPlan } from '../contract.ts'
import './plan-page.css'
import { activityTexts } from './texts.ts'

const shape = SessionPlan.shape

export function SessionFields({ today }: { today: string }) {
  const t = useTexts(activityTexts)
  return (
    <>
      <div className="yz-plan-row">
        <FormField name="day" label={t('day')} schema={shape.day}>
          <DayField today={today} />
        </FormField>
        <FormField name="startTime" label={t('startTime')} schema={shape.startTime}>
          <Input type="time" />
        </FormField>
        <FormField name="endTime" label={t('endTime')} schema={shape.endTime}>
          <Input type="time" />
        </FormField>
        <FormField name="lastDay" label={t('lastDay')} schema={shape.lastDay} help={t('lastDayHelp')}>
          <DayField today={today} />
        </FormField>
      </div>
      <div className="yz-plan-row">
        <FormField name="place" label={t('place')} schema={shape.place}>
          <Input maxLength={80} />
        </FormField>
        <FormField name="capacity" label={t('capacity')} schema={shape.capacity} help={t('capacityHelp')}>
          <InputNumber min={1} precision={0} style={{ width: '100%' }} />
        </FormField>
      </div>
      <FormField
        name="description"
        label={t('descriptionField')}
        schema={shape.description}
        help={t('descriptionHelp')}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </FormField>
    </>
  )
}
