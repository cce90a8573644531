/** One form for an activity and its session. */
import { Button, Form, Input, Select } from 'antd'
import { z } from 'zod'
import { dayText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { TreeNode } from '../../../design/tree-picker.tsx'
import { setFieldProblems } from '../../../design/zod-rule.ts'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { type Me, useMe } from '../../access/ui/public.tsx'
import { listSessions, listSessionTasks, planSession, SessionPlan } from '../contract.ts'
import { NamedRole } from '../session.ts'
import { JointUnitsField } from './joint-units-field.tsx'
import './plan-page.css'
import { refusalTexts } from './refusal-texts.ts'
import { SessionFields } from './session-fields.tsx'
import { activityTexts } from './texts.ts'

/** The form as it stands; converted to a SessionPlan when it is sent. */
type Fields = Omit<Partial<SessionPlan>, 'jointUnitIds' | 'named'> & {
  joint?: TreeNode[]
} & Partial<Record<NamedRole, string>>

export function PlanPage() {
  const t = useTexts(activityTexts)
  const me = useMe()
  return (
    <Page title={t('plan')} crumbs={[{ label: t('title'), to: '/activities' }]}>
      {me && <PlanForm me={me} />}
    </Page>
  )
}

const shape = SessionPlan.shape
/** A task's page may lead here with the task chosen. */
const Asked = z.object({ task: z.uuid().optional() })

function PlanForm({ me }: { me: Me }) {
  const t = useTexts(activityTexts)
  const why = useTexts(refusalTexts)
  const go = useGo()
  const message = useMessage()
  const [form] = Form.useForm()
  const [{ task }] = useSearchState(Asked)
  const send = useSend(planSession, {
    invalidates: [listSessions],
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t('saved'))
      go({ to: '/sessions/$sessionId', parameters: { sessionId: answer.sessionId } })
    },
  })
  const submit = (fields: Fields) =>
    // FormField has checked the same schema; what is missing here is optional.
    send.mutate(planOf(fields) as SessionPlan, { onError: (error) => setFieldProblems(form, error) })
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="yz-card yz-plan"
      onFinish={submit}
      {...(task ? { initialValues: { taskId: task } } : {})}
    >
      <FormField name="title" label={t('sessionTitle')} schema={shape.title}>
        <Input maxLength={80} />
      </FormField>
      <FormField name="taskId" label={t('task')} schema={shape.taskId} help={t('taskHelp')}>
        <TaskChoice />
      </FormField>
      <SessionFields today={me.day} />
      <Form.Item name="joint" label={t('jointField')} extra={t('jointHelp')}>
        <JointUnitsField ownUnitId={me.post.unit.id} />
      </Form.Item>
      <div className="yz-plan-row">
        {NamedRole.options.map((role) => (
          <Form.Item key={role} name={role} label={t(role)} extra={t('namedHelp')}>
            <Input />
          </Form.Item>
        ))}
      </div>
      {send.data?.ok === false && <RefusalNote because={why(send.data.because)} />}
      <RefusalNote error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t('save')}
      </Button>
    </Form>
  )
}

function TaskChoice(props: { id?: string; value?: string; onChange?: (taskId: string | undefined) => void }) {
  const t = useTexts(activityTexts)
  const query = useEndpoint(listSessionTasks, {})
  return (
    <Loaded query={query}>
      {({ tasks }) => (
        <Select<string>
          {...props}
          allowClear
          placeholder={t('noTask')}
          options={tasks.map((task) => ({
            value: task.taskId,
            label: [task.title, task.programmeTitle, task.fixedDay && t('fixedDay', { day: dayText(task.fixedDay) })]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
    </Loaded>
  )
}

function planOf({ joint = [], guiding, undertaking, assisting, ...fields }: Fields): Partial<SessionPlan> {
  const typed = { guiding, undertaking, assisting }
  const entered = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return {
    ...Object.fromEntries(entered),
    jointUnitIds: joint.map((unit) => unit.key),
    named: NamedRole.options.flatMap((role) => namesIn(typed[role]).map((name) => ({ role, name }))),
  }
}

const namesIn = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/[、,，;；\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
