import { Button, Checkbox, Form, Input } from 'antd'
import { useMessage } from '../../../design/desk-kit.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { spacedCode } from '../../../design/ticket-card.tsx'
import { setFieldProblems } from '../../../design/zod-rule.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Session } from '../contract.ts'
import { getSession } from '../contract.ts'
import { addWalkIn, listEnrolments } from '../enrolment/contract.ts'
import { doorTexts } from './door-texts.ts'
import { refusalTexts } from './refusal-texts.ts'

interface Fields {
  name: string
  phone?: string
  isAdultAndAgreed: true
  agreesJoint?: boolean
}
const shape = addWalkIn.input.shape

export function WalkIn({ session }: { session: Session }) {
  const t = useTexts(doorTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const [form] = Form.useForm()
  const send = useSend(addWalkIn, {
    invalidates: [getSession, listEnrolments],
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t('added', { name: form.getFieldValue('name'), code: spacedCode(answer.ticketCode) }))
      form.resetFields()
    },
  })
  const submit = ({ phone, ...fields }: Fields) =>
    send.mutate(
      { ...fields, sessionId: session.id, ...(phone ? { phone } : {}) },
      { onError: (error) => setFieldProblems(form, error) },
    )
  return (
    <details className="yz-card">
      <summary>
        <b>{t('walkIn')}</b> <span className="yz-soft">{t('walkInHelp')}</span>
      </summary>
      <Form<Fields> form={form} layout="vertical" onFinish={submit}>
        <FormField name="name" label={t('name')} schema={shape.name}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="phone" label={t('phoneOptional')} schema={shape.phone}>
          <Input inputMode="numeric" autoComplete="off" />
        </FormField>
        <FormField name="isAdultAndAgreed" label="" schema={shape.isAdultAndAgreed} valueProp="checked">
          <Checkbox>{t('vouch')}</Checkbox>
        </FormField>
        {session.joint.some((unit) => unit.answer === 'accepted') && (
          <FormField name="agreesJoint" label="" schema={shape.agreesJoint} valueProp="checked">
            <Checkbox>{t('vouchJoint')}</Checkbox>
          </FormField>
        )}
        {send.data?.ok === false && <RefusalNote because={why(send.data.because)} />}
        <RefusalNote error={send.error} />
        <Button htmlType="submit" loading={send.isPending}>
          {t('add')}
        </Button>
      </Form>
    </details>
  )
}
