/** One action for a change of persons: the successor has the post, the former holder loses it that minute. */
import { Form, Input, Modal } from 'antd'
import { FormField } from '../../../../design/form-field.tsx'
import type { InputOf } from '../../../../platform/http/endpoint.ts'
import { useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPosts } from '../../contract.ts'
import { handOverPost } from '../../posts/contract.ts'
import { HolderFields } from './holder-fields.tsx'
import { PostRefusal } from './post-refusal.tsx'
import type { HeldPost } from './post-row.tsx'
import { postTexts } from './texts.ts'

type Entered = Omit<InputOf<typeof handOverPost>, 'postId'>
const fields = handOverPost.input.shape

export function HandOverDialog(props: {
  post: HeldPost
  onDone: (name: string, invitation: string | null) => void
  onCancel: () => void
}) {
  const t = useTexts(postTexts)
  const [form] = Form.useForm<Entered>()
  const { id: postId, name, title } = props.post
  const send = useSend(handOverPost, {
    invalidates: [listPosts],
    onDone: (answer) => answer.ok && props.onDone(form.getFieldValue('name'), answer.invitation),
  })
  return (
    <Modal
      open
      title={t('handOverTitle', { name })}
      okText={t('handOver')}
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
        onFinish={(entered) => send.mutate({ ...entered, postId })}
      >
        <p className="yz-soft">{t('handOverHelp', { name, title })}</p>
        <HolderFields nameLabel={t('successor')} accountLabel={t('successorAccount')} />
        <FormField name="reason" label={t('reason')} schema={fields.reason}>
          <Input.TextArea rows={2} maxLength={200} />
        </FormField>
      </Form>
      <PostRefusal send={send} />
    </Modal>
  )
}
