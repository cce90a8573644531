/** Entering somebody face to face: what is asked, what for, and both declarations before anything is stored. */
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useMessage } from '../../../design/desk-kit.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { addPerson, countPeople, listPeople } from '../contract.ts'
import { kindWords } from '../ledger.ts'
import { peopleTexts } from './texts.ts'

const { shape } = addPerson.input

export function AddPerson({ onClose }: { onClose: () => void }) {
  const t = useTexts(peopleTexts)
  const language = useLanguage()
  const message = useMessage()
  const [form] = Form.useForm<InputOf<typeof addPerson>>()
  const add = useSend(addPerson, {
    invalidates: [listPeople, countPeople],
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t(answer.isKnown ? 'known' : 'saved'))
      onClose()
    },
  })
  return (
    <Modal
      open
      title={t('addTitle')}
      okText={t('save')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: add.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'contact', isAdult: false, hasPaperConsent: false }}
        onFinish={({ phone, ...rest }) => add.mutate({ ...rest, ...(phone ? { phone } : {}) })}
      >
        <FormField name="name" label={t('name')} schema={shape.name}>
          <Input autoComplete="off" />
        </FormField>
        <FormField name="phone" label={t('phone')} schema={shape.phone}>
          <Input inputMode="numeric" autoComplete="off" />
        </FormField>
        <FormField name="kind" label={t('kind')} schema={shape.kind}>
          <Select options={shape.kind.options.map((value) => ({ value, label: kindWords[value][language] }))} />
        </FormField>
        <Form.Item name="isAdult" valuePropName="checked">
          <Checkbox>{t('isAdult')}</Checkbox>
        </Form.Item>
        <Form.Item name="hasPaperConsent" valuePropName="checked" extra={t('statement')}>
          <Checkbox>{t('hasPaperConsent')}</Checkbox>
        </Form.Item>
        {add.data?.ok === false && <RefusalNote because={t(add.data.because)} />}
        <RefusalNote error={add.error} />
      </Form>
    </Modal>
  )
}
