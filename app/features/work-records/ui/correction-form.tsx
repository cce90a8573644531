/** The same fields filled with what stands, and a reason. */
import { Button, Form, Input } from 'antd'
import { useMessage } from '../../../design/desk-kit.tsx'
import { FormField } from '../../../design/form-field.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { correctWorkRecord, getEntryForm, getWorkRecord, listWorkRecords } from '../contract.ts'
import { Reason, type Work } from '../work-record.ts'
import { workTexts } from './texts.ts'
import { WorkFields } from './work-fields.tsx'

export function CorrectionForm({ record, onClose }: { record: OutputOf<typeof getWorkRecord>; onClose: () => void }) {
  const t = useTexts(workTexts)
  const message = useMessage()
  const offer = useEndpoint(getEntryForm, { unitId: record.unitId })
  const correct = useSend(correctWorkRecord, {
    invalidates: [getWorkRecord, listWorkRecords],
    onDone: (answer) => {
      if (!answer.ok) return
      void message.success(t('saved'))
      onClose()
    },
  })
  const { day, measure, quantity, approximate, sentence } = record
  return (
    <Loaded query={offer}>
      {({ measures, today }) => (
        <Form
          layout="vertical"
          className="yz-entry"
          initialValues={{ day, measure, quantity, approximate, sentence }}
          onFinish={(values: Work & { reason: string }) => correct.mutate({ ...values, recordId: record.id })}
        >
          <WorkFields measures={measures} today={today} />
          <FormField name="reason" label={t('reason')} schema={Reason}>
            <Input maxLength={200} />
          </FormField>
          {correct.data?.ok === false && <RefusalNote because={t(correct.data.because)} />}
          <RefusalNote error={correct.error} />
          <div className="yz-row">
            <Button type="primary" htmlType="submit" loading={correct.isPending}>
              {t('save')}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </Form>
      )}
    </Loaded>
  )
}
