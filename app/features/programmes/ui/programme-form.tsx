/** Title and time of a programme in drafting. */
import { Form, Input, Modal } from 'antd'
import { DayField } from '../../../design/day-field.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { saveProgramme } from '../drafting/contract.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import type { Programme } from './words.tsx'

const shape = saveProgramme.input.shape
type Values = { title: string; windowStart?: string | null; windowEnd?: string | null }

export function ProgrammeForm({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  const t = useTexts(programmeTexts)
  const today = useMe()?.day
  const [form] = Form.useForm<Values>()
  const { act, busy, note } = useAct(saveProgramme)
  const { programmeId, title, windowStart, windowEnd } = programme
  const day = today ? { today } : {}
  return (
    <Modal
      open
      title={t('editTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={{ 'aria-label': t('cancel') }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ title, windowStart, windowEnd }}
        onFinish={({ title, windowStart = null, windowEnd = null }) =>
          act({ programmeId, title, windowStart, windowEnd }, onClose)
        }
      >
        <FormField name="title" label={t('programmeTitle')} schema={shape.title}>
          <Input maxLength={200} autoFocus />
        </FormField>
        <div className="yz-form-row">
          <FormField name="windowStart" label={t('startsOn')} schema={shape.windowStart}>
            <DayField {...day} />
          </FormField>
          <FormField name="windowEnd" label={t('endsOn')} schema={shape.windowEnd}>
            <DayField {...day} />
          </FormField>
        </div>
      </Form>
      {note}
    </Modal>
  )
}
