/** One task in a dialog: new, changed, or adapted from the level above. */
import { Form, Input, Modal, Segmented, Select } from 'antd'
import { DayField } from '../../../design/day-field.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { saveTask } from '../drafting/contract.ts'
import type { Task } from '../programme.ts'
import { editTexts } from './edit-texts.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

interface Values {
  title: string
  body?: string
  requirement: 'menu' | 'required'
  fixedDay?: string | null
  windowStart?: string | null
  windowEnd?: string | null
  groupTitle?: string | null
  responsible?: string[]
}

const shape = saveTask.input.shape

export function TaskForm(props: { programmeId: string; task: Task | null; title?: string; onClose: () => void }) {
  const { programmeId, task, onClose } = props
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const today = useMe()?.day
  const [form] = Form.useForm<Values>()
  const { act, busy, note } = useAct(saveTask, t('saved'))
  const day = today ? { today } : {}
  const send = (values: Values) =>
    act(
      {
        programmeId,
        ...(task ? { taskId: task.id } : {}),
        title: values.title,
        body: values.body ?? '',
        requirement: values.requirement,
        fixedDay: values.fixedDay ?? null,
        windowStart: values.windowStart ?? null,
        windowEnd: values.windowEnd ?? null,
        groupTitle: values.groupTitle || null,
        responsible: values.responsible ?? [],
      },
      onClose,
    )
  return (
    <Modal
      open
      width={680}
      title={props.title ?? (task ? p('edit') : p('addTask'))}
      okText={p('save')}
      cancelText={p('cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
      okButtonProps={{ loading: busy }}
      closable={{ 'aria-label': p('cancel') }}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={task ?? { requirement: 'menu', title: '', body: '' }}
      >
        <FormField name="title" label={t('taskTitle')} schema={shape.title}>
          <Input maxLength={120} autoFocus />
        </FormField>
        <FormField name="body" label={t('taskBody')} schema={shape.body}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={8000} />
        </FormField>
        <div className="yz-form-row">
          <FormField name="requirement" label={t('requirement')} schema={shape.requirement}>
            <Segmented
              options={[
                { value: 'menu', label: p('menu') },
                { value: 'required', label: p('required') },
              ]}
            />
          </FormField>
          <FormField name="fixedDay" label={p('fixedDay')} schema={shape.fixedDay}>
            <DayField {...day} />
          </FormField>
          <FormField name="windowStart" label={t('windowStart')} schema={shape.windowStart}>
            <DayField {...day} />
          </FormField>
          <FormField name="windowEnd" label={t('windowEnd')} schema={shape.windowEnd}>
            <DayField {...day} />
          </FormField>
        </div>
        {!task?.base && (
          <FormField name="groupTitle" label={t('group')} schema={shape.groupTitle}>
            <Input maxLength={60} />
          </FormField>
        )}
        <FormField name="responsible" label={t('responsible')} schema={shape.responsible}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </FormField>
      </Form>
      {note}
    </Modal>
  )
}
