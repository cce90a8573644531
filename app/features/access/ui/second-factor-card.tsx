/** Sets up, replaces or removes the authenticator; its recovery codes are shown once. */
import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getMe } from '../contract.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  getSecondFactor,
  removeAuthenticator,
} from '../second-factor/contract.ts'
import { listMySessions } from '../sign-in/contract.ts'
import { accountTexts } from './account-texts.ts'

export function SecondFactorCard() {
  const t = useTexts(accountTexts)
  const message = useMessage()
  const factor = useEndpoint(getSecondFactor, {})
  const [codes, setCodes] = useState<string[]>()
  const begin = useSend(beginAuthenticator)
  const remove = useSend(removeAuthenticator, {
    invalidates: [getSecondFactor],
    onDone: (answer) => (answer.ok ? void message.success(t('removed')) : void message.warning(t(answer.because))),
  })
  return (
    <section className="yz-card yz-stack" aria-labelledby="account-factor">
      <h2 id="account-factor">{t('factor')}</h2>
      <p className="yz-soft">{t('factorHelp')}</p>
      <Loaded query={factor}>
        {({ hasAuthenticator, recoveryCodesLeft }) => (
          <>
            <p>{hasAuthenticator ? t('hasFactor', { count: recoveryCodesLeft }) : t('noFactor')}</p>
            {begin.data ? (
              <Confirming
                offer={begin.data}
                onDone={(recoveryCodes) => {
                  begin.reset()
                  setCodes(recoveryCodes)
                }}
              />
            ) : (
              <div className="yz-row">
                <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
                  {t(hasAuthenticator ? 'renew' : 'setUp')}
                </Button>
                {hasAuthenticator && (
                  <Button danger loading={remove.isPending} onClick={() => remove.mutate({})}>
                    {t('remove')}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </Loaded>
      <RefusalNote error={begin.error ?? remove.error} />
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
    </section>
  )
}

function Confirming(props: { offer: OutputOf<typeof beginAuthenticator>; onDone: (recoveryCodes: string[]) => void }) {
  const t = useTexts(accountTexts)
  const send = useSend(confirmAuthenticator, {
    invalidates: [getSecondFactor, getMe, listMySessions],
    onDone: (answer) => answer.ok && props.onDone(answer.recoveryCodes),
  })
  const refused = send.data?.ok === false ? send.data.because : null
  return (
    <Form layout="vertical" onFinish={({ code }: { code: string }) => send.mutate({ code: code.trim() })}>
      <p>{t('scan')}</p>
      <QrCode value={props.offer.address} label={t('factor')} size={180} />
      <p className="yz-faint">
        {t('secret')} <code>{props.offer.secret}</code>
      </p>
      <Form.Item name="code" label={t('code')} rules={[{ required: true, pattern: /^\s*\d{6}\s*$/ }]}>
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} style={{ width: 160 }} />
      </Form.Item>
      {refused && <RefusalNote because={t(refused)} />}
      <RefusalNote error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {t('confirm')}
      </Button>
    </Form>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useTexts(accountTexts)
  return (
    <Modal
      open
      title={t('codesTitle')}
      closable={false}
      onOk={onDone}
      okText={t('codesDone')}
      footer={(_, { OkBtn }) => <OkBtn />}
    >
      <p>{t('codesHelp')}</p>
      <ol className="yz-recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Modal>
  )
}
