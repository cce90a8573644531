/** The password twice, its rules in words beside it; what is refused says which rule. */
import { Button, Form, Input } from 'antd'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { ProblemError } from '../../../../platform/web/problem.ts'
import { useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { acceptInvitation, type getInvitation } from '../../posts/contract.ts'
import { invitationTexts } from './invitation-texts.ts'

interface Entered {
  password: string
  again: string
}

export function PasswordChoice(props: {
  token: string
  invited: OutputOf<typeof getInvitation>
  onDone: (signInName: string) => void
}) {
  const t = useTexts(invitationTexts)
  const { name, signInName, rules } = props.invited
  const send = useSend(acceptInvitation, { onDone: (answer) => answer.ok && props.onDone(signInName) })
  const refused = send.data?.ok === false ? send.data.because : null
  const isGone = send.error instanceof ProblemError && send.error.status === 404
  return (
    <Form
      layout="vertical"
      className="yz-card"
      requiredMark={false}
      onFinish={({ password }: Entered) => send.mutate({ token: props.token, password })}
    >
      <h1>{t('welcome', { name })}</h1>
      <p className="yz-soft">{t('help')}</p>
      {/* Named as the account, so that a keeper of passwords files it under the right one. */}
      <Form.Item label={t('account')} htmlFor="invited-account">
        <Input id="invited-account" size="large" readOnly value={signInName} autoComplete="username" />
      </Form.Item>
      <div className="yz-invitation-rules" id="password-rules">
        <h2>{t('rules')}</h2>
        <ul>
          <li>{t('ruleLength', rules)}</li>
          {rules.classes > 1 && <li>{t('ruleClasses', rules)}</li>}
          <li>{t('ruleOwn')}</li>
          <li>{t('ruleCommon')}</li>
        </ul>
      </div>
      <Form.Item
        name="password"
        label={t('password')}
        rules={[{ required: true, min: rules.least, message: t('too-short', rules) }]}
        validateTrigger="onBlur"
      >
        <Input.Password size="large" autoComplete="new-password" aria-describedby="password-rules" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, again) =>
              again === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('different'))),
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {refused && <RefusalNote because={t(refused, rules)} />}
      {isGone ? <RefusalNote because={t('gone')} help={t('goneHelp')} /> : <RefusalNote error={send.error} />}
      <Button type="primary" htmlType="submit" size="large" block loading={send.isPending}>
        {t('set')}
      </Button>
    </Form>
  )
}
