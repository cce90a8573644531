/** Gives a post at this unit to a colleague, for good or as a stand-in with an end. */
import { Form, Input, Modal, Select } from 'antd'
import { z } from 'zod'
import { DayField } from '../../../../design/day-field.tsx'
import { FormField } from '../../../../design/form-field.tsx'
import type { Role } from '../../../../platform/scope.ts'
import { useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPosts } from '../../contract.ts'
import { appoint } from '../../posts/contract.ts'
import { accessTexts } from '../texts.ts'
import { HolderFields } from './holder-fields.tsx'
import { PostRefusal } from './post-refusal.tsx'
import type { HeldPost } from './post-row.tsx'
import { postTexts } from './texts.ts'

interface Entered {
  name: string
  signInName: string
  role: Role
  title: string
  fromDay: string
  toDay?: string | null
  standsInFor?: string | null
}

const fields = appoint.input.shape

export function AppointDialog(props: {
  unit: { id: string; shortName: string }
  roles: readonly Role[]
  posts: readonly HeldPost[]
  /** By the real calendar. */
  today: string
  isDemo: boolean
  onDone: (name: string, invitation: string | null) => void
  onCancel: () => void
}) {
  const t = useTexts(postTexts)
  const role = useTexts(accessTexts)
  const [form] = Form.useForm<Entered>()
  const standsIn = Form.useWatch('standsInFor', form)
  const send = useSend(appoint, {
    invalidates: [listPosts],
    onDone: (answer) => answer.ok && props.onDone(form.getFieldValue('name'), answer.invitation),
  })
  const give = ({ toDay, standsInFor, ...rest }: Entered) =>
    send.mutate({
      ...rest,
      unitId: props.unit.id,
      ...(toDay ? { toDay } : {}),
      ...(standsInFor ? { standsInFor } : {}),
    })
  const standInFor = (postId: string | null) => {
    const away = props.posts.find(({ id }) => id === postId)
    if (away && props.roles.includes(away.role)) form.setFieldValue('role', away.role)
    void form.validateFields(['toDay']).catch(() => {}) // what is missing stands under the field
  }
  return (
    <Modal
      open
      title={t('appointTitle', { unit: props.unit.shortName })}
      okText={t('appoint')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: send.isPending }}
      onOk={() => form.submit()}
      onCancel={props.onCancel}
      closable={{ 'aria-label': t('close') }}
    >
      <Form
        form={form}
        className="yz-post-form"
        layout="vertical"
        initialValues={{ role: props.roles.includes('officer') ? 'officer' : props.roles[0], fromDay: props.today }}
        onFinish={give}
      >
        <HolderFields nameLabel={t('name')} accountLabel={t('signInName')} />
        <FormField name="role" label={t('role')} schema={fields.role}>
          <Select options={props.roles.map((value) => ({ value, label: role(value) }))} />
        </FormField>
        <FormField name="title" label={t('title')} schema={fields.title}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="standsInFor" label={t('standsIn')} schema={fields.standsInFor} help={t('standsInHelp')}>
          <Select
            allowClear
            placeholder={t('standsInNone')}
            onChange={(postId: string | undefined) => standInFor(postId ?? null)}
            options={props.posts.map(({ id, name, title }) => ({ value: id, label: `${name} · ${title}` }))}
          />
        </FormField>
        <div className="yz-post-days">
          <FormField name="fromDay" label={t('from')} schema={fields.fromDay}>
            <DayField today={props.today} />
          </FormField>
          <FormField
            name="toDay"
            label={t('to')}
            schema={standsIn ? z.iso.date() : fields.toDay}
            help={t(standsIn ? 'no-end' : 'toHelp')}
          >
            <DayField today={props.today} />
          </FormField>
        </div>
        {props.isDemo && <p className="yz-soft">{t('realDays')}</p>}
      </Form>
      <PostRefusal send={send} />
    </Modal>
  )
}
