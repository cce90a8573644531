/** Signing in: name and password, and in the demo one click on a named account. */
import { Button, Form, Input } from 'antd'
import { z } from 'zod'
import { Icon } from '../../../design/icon.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listDemoLogins, signIn } from '../contract.ts'
import { answerChallenge } from '../sign-in/contract.ts'
import { startAfresh } from './me.ts'
import './sign-in-page.css'
import { accessTexts } from './texts.ts'

/** Only addresses of this site: `//elsewhere` is another host. */
const Back = z.object({
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/start'),
})

export function SignInPage() {
  const t = useTexts(accessTexts)
  const [{ back }] = useSearchState(Back)
  const demo = useEndpoint(listDemoLogins, {}).data
  const send = useSend(signIn, { onDone: (answer) => answer.ok && startAfresh(back) })
  const refused = send.data?.ok === false ? send.data.because : null
  const challenge = send.data?.ok === false ? send.data.challenge : undefined
  const password = demo?.password
  return (
    <div className="yz-sign-in">
      <header>
        <h1>{t('product')}</h1>
        <p className="yz-soft">{t('promise')}</p>
      </header>
      {challenge ? (
        <CodeForm challenge={challenge} back={back} onAgain={() => send.reset()} />
      ) : (
        <Form
          layout="vertical"
          className="yz-card"
          requiredMark={false}
          onFinish={(values: { signInName: string; password: string }) => send.mutate(values)}
        >
          <h2>{t('signIn')}</h2>
          <Form.Item name="signInName" label={t('signInName')} rules={[{ required: true }]}>
            <Input autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          {refused && refused !== 'second-factor' && <RefusalNote because={t(refused)} help={t(`${refused}Help`)} />}
          <RefusalNote error={send.error} />
          <Button type="primary" htmlType="submit" size="large" block loading={send.isPending}>
            {t('signIn')}
          </Button>
        </Form>
      )}
      {password && (
        <section className="yz-card" aria-labelledby="demo-logins">
          <h2 id="demo-logins">{t('demoTitle')}</h2>
          <p className="yz-soft">{t('demoHelp')}</p>
          <ul className="yz-logins">
            {demo.logins.map((login) => (
              <li key={login.signInName}>
                <button
                  type="button"
                  aria-label={t('as', { name: login.name })}
                  disabled={send.isPending}
                  onClick={() => send.mutate({ signInName: login.signInName, password })}
                >
                  <Icon name="account" size={20} />
                  <span>
                    <b>{login.name}</b> <span className="yz-soft">{login.title}</span>
                    <small>{login.unitName}</small>
                  </span>
                  <code>{login.signInName}</code>
                </button>
              </li>
            ))}
          </ul>
          <p className="yz-faint">{t('demoPassword', { password })}</p>
        </section>
      )}
    </div>
  )
}

/** The second half: the password was right, a code is still wanted. */
function CodeForm({ challenge, back, onAgain }: { challenge: string; back: string; onAgain: () => void }) {
  const t = useTexts(accessTexts)
  const send = useSend(answerChallenge, { onDone: (answer) => answer.ok && startAfresh(back) })
  const refused = send.data?.ok === false ? send.data.because : null
  return (
    <Form
      layout="vertical"
      className="yz-card"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => send.mutate({ challenge, code })}
    >
      <h2>{t('secondFactor')}</h2>
      <Form.Item name="code" label={t('secondFactorCode')} rules={[{ required: true, min: 6 }]}>
        <Input autoComplete="one-time-code" autoFocus size="large" maxLength={20} />
      </Form.Item>
      {refused && <RefusalNote because={t(refused)} />}
      <RefusalNote error={send.error} />
      <Button type="primary" htmlType="submit" size="large" block loading={send.isPending}>
        {t('signIn')}
      </Button>
      <Button type="link" block onClick={onAgain}>
        {t('beginAgain')}
      </Button>
    </Form>
  )
}
