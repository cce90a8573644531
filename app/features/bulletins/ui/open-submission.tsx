/** Period and programme; the rest is drafted from the records. */
import { Form, Modal, Select } from 'antd'
import { addDays } from '../../../design/dates.ts'
import { DayField } from '../../../design/day-field.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { listFigureProgrammes } from '../contract.ts'
import { listSubmissions, openSubmission } from '../submissions/contract.ts'
import { submissionTexts } from './submission-texts.ts'

interface Asked {
  from: string
  to: string
  programmeId?: string | null
}

export function OpenSubmission({ today, onCancel }: { today: string; onCancel: () => void }) {
  const t = useTexts(submissionTexts)
  const go = useGo()
  const [form] = Form.useForm<Asked>()
  const programmes = useEndpoint(listFigureProgrammes, {})
  const open = useSend(openSubmission, {
    invalidates: [listSubmissions],
    onDone: (answer) => {
      if (answer.ok) go({ to: '/submissions/$submissionId', parameters: { submissionId: answer.submissionId } })
    },
  })
  const refusal = open.data && !open.data.ok ? t(`because_${open.data.because}`) : undefined
  return (
    <Modal
      open
      title={t('opening')}
      okText={t('make')}
      okButtonProps={{ loading: open.isPending }}
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ from: addDays(today, -30), to: today }}
        onFinish={({ from, to, programmeId }) => open.mutate({ from, to, ...(programmeId ? { programmeId } : {}) })}
      >
        <p className="yz-soft">{t('openingHelp')}</p>
        <FormField name="from" label={t('from')} schema={openSubmission.input.shape.from}>
          <DayField today={today} />
        </FormField>
        <FormField name="to" label={t('to')} schema={openSubmission.input.shape.to}>
          <DayField today={today} />
        </FormField>
        {/* There from the first moment: a field that comes later pushes the button away under the finger. */}
        <FormField name="programmeId" label={t('programme')} schema={openSubmission.input.shape.programmeId}>
          <Select
            allowClear
            loading={programmes.isPending}
            placeholder={t('anyProgramme')}
            options={programmes.data?.programmes.map((one) => ({ value: one.programmeId, label: one.title })) ?? []}
          />
        </FormField>
      </Form>
      <RefusalNote {...(refusal ? { because: refusal } : {})} error={open.error} />
    </Modal>
  )
}
