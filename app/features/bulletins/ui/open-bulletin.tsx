import { AutoComplete, Form, Input, Modal } from 'antd'
import { FormField } from '../../../design/form-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listBulletins, openBulletin } from '../issues/contract.ts'
import { bulletinTexts } from './texts.ts'

export function OpenBulletin(props: { series: readonly { name: string }[]; onCancel: () => void }) {
  const t = useTexts(bulletinTexts)
  const go = useGo()
  const [form] = Form.useForm<{ series: string; title: string }>()
  const open = useSend(openBulletin, {
    invalidates: [listBulletins],
    onDone: ({ bulletinId }) => go({ to: '/bulletins/$bulletinId', parameters: { bulletinId } }),
  })
  return (
    <Modal
      open
      title={t('opening')}
      okText={t('open')}
      okButtonProps={{ loading: open.isPending }}
      onOk={() => form.submit()}
      onCancel={props.onCancel}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ series: props.series[0]?.name }}
        onFinish={(values) => open.mutate(values)}
      >
        <FormField name="series" label={t('series')} schema={openBulletin.input.shape.series} help={t('seriesHelp')}>
          <AutoComplete options={props.series.map(({ name }) => ({ value: name }))} />
        </FormField>
        <FormField name="title" label={t('heading')} schema={openBulletin.input.shape.title}>
          <Input maxLength={200} />
        </FormField>
      </Form>
      <RefusalNote error={open.error} />
    </Modal>
  )
}
