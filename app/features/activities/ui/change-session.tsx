/** Another time, place or number of seats; what stands now is filled in. */
import { Form, Input, Modal } from 'antd'
import { timeText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { setFieldProblems } from '../../../design/zod-rule.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { changeSession } from '../changes/contract.ts'
import { getSession, listSessions, type Session } from '../contract.ts'
import { refusalTexts } from './refusal-texts.ts'
import { SessionFields } from './session-fields.tsx'
import { activityTexts } from './texts.ts'

type Fields = Omit<InputOf<typeof changeSession>, 'sessionId'>

export function ChangeSession({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useTexts(activityTexts)
  const why = useTexts(refusalTexts)
  const message = useMessage()
  const [form] = Form.useForm()
  const send = useSend(changeSession, {
    invalidates: [getSession, listSessions],
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t('isChanged'))
      onClose()
    },
  })
  const submit = ({ lastDay, ...fields }: Fields) =>
    send.mutate(
      { sessionId: session.id, ...fields, ...(lastDay ? { lastDay } : {}) },
      { onError: (error) => setFieldProblems(form, error) },
    )
  return (
    <Modal
      open
      title={t('change')}
      width={720}
      okText={t('save')}
      okButtonProps={{ loading: send.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={standing(session)} onFinish={submit}>
        <p className="yz-soft">{t('changeHelp')}</p>
        <FormField name="title" label={t('sessionTitle')} schema={changeSession.input.shape.title}>
          <Input maxLength={80} />
        </FormField>
        <SessionFields today={session.day} />
      </Form>
      {send.data?.ok === false && <RefusalNote because={why(send.data.because)} />}
      <RefusalNote error={send.error} />
    </Modal>
  )
}

const standing = ({
  day,
  lastDay,
  startsAt,
  endsAt,
  title,
  place,
  description,
  capacity,
}: Session): Partial<Fields> => ({
  title,
  place,
  description,
  capacity,
  day,
  startTime: timeText(startsAt),
  endTime: timeText(endsAt),
  ...(lastDay === day ? {} : { lastDay }),
})
