/** Asked by the server before exports and changes of posts; the request that needed it is then sent again. */
import { Form, Input, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { onProofNeeded } from '../../../platform/web/call.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getSecondFactor } from '../second-factor/contract.ts'
import { proveAgain } from '../sign-in/contract.ts'
import { accountTexts } from './account-texts.ts'

type Answer = (given: boolean) => void

/** Stands once in the workbench; nothing is drawn until it is needed. */
export function ProofDialog() {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => onProofNeeded(() => new Promise((resolve) => setAnswer(() => resolve))), [])
  if (!answer) return null
  const close = (given: boolean) => {
    setAnswer(undefined)
    answer(given)
  }
  return <Asking onAnswer={close} />
}

function Asking({ onAnswer }: { onAnswer: Answer }) {
  const t = useTexts(accountTexts)
  const [form] = Form.useForm()
  const factor = useEndpoint(getSecondFactor, {}).data
  const send = useSend(proveAgain, { onDone: (given) => given.ok && onAnswer(true) })
  const refused = send.data?.ok === false ? send.data.because : null
  return (
    <Modal
      open
      title={t('proofTitle')}
      okText={t('confirm')}
      okButtonProps={{ loading: send.isPending, disabled: !factor }}
      onOk={() => form.submit()}
      onCancel={() => onAnswer(false)}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ given }: { given: string }) =>
          send.mutate(factor?.hasAuthenticator ? { code: given } : { password: given })
        }
      >
        <p className="yz-soft">{t('proofHelp')}</p>
        <Form.Item
          name="given"
          label={t(factor?.hasAuthenticator ? 'proofCode' : 'proofPassword')}
          rules={[{ required: true }]}
        >
          {factor?.hasAuthenticator ? (
            <Input autoComplete="one-time-code" autoFocus />
          ) : (
            <Input.Password autoComplete="current-password" autoFocus />
          )}
        </Form.Item>
      </Form>
      {refused && <RefusalNote because={t(refused === 'locked' ? 'proofLocked' : 'proofWrong')} />}
      <RefusalNote error={send.error} />
    </Modal>
  )
}
