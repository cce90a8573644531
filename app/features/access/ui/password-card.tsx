import { Button, Form, Input } from 'antd'
import { useMessage } from '../../../design/desk-kit.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getMe } from '../contract.ts'
import { changePassword } from '../password/contract.ts'
import { listMySessions } from '../sign-in/contract.ts'
import { accountTexts } from './account-texts.ts'

export function PasswordCard() {
  const t = useTexts(accountTexts)
  const message = useMessage()
  const [form] = Form.useForm()
  const send = useSend(changePassword, {
    invalidates: [getMe, listMySessions],
    onDone: (answer) => {
      if (!answer.ok) return
      form.resetFields()
      void message.success(t('changed'))
    },
  })
  const refused = send.data?.ok === false ? send.data : null
  return (
    <section className="yz-card yz-stack" aria-labelledby="account-password">
      <h2 id="account-password">{t('password')}</h2>
      <p className="yz-soft">{t('passwordHelp')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values: { current: string; next: string }) => send.mutate(values)}
      >
        <Form.Item name="current" label={t('current')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t('next')} rules={[{ required: true }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {refused && <RefusalNote because={t(refused.because, refused.rules)} />}
        <RefusalNote error={send.error} />
        <Button htmlType="submit" type="primary" loading={send.isPending}>
          {t('change')}
        </Button>
      </Form>
    </section>
  )
}
