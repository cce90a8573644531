/** Thirty seconds on a phone: what, how much, when, one sentence. Kept on the device until the server has it. */
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { getEntryForm } from '../contract.ts'
import { SentNote } from './sent-note.tsx'
import { entryTexts, workTexts } from './texts.ts'
import { keepAndSend, type Sent, useUnsent } from './unsent.ts'
import { UnsentList } from './unsent-list.tsx'
import { WorkFields } from './work-fields.tsx'
import { refusalWords, workText } from './work-words.ts'

export function EntryPage() {
  const t = useTexts(entryTexts)
  const w = useTexts(workTexts)
  const [onBehalf, setOnBehalf] = useState(false)
  const [unitId, setUnitId] = useState<string>()
  const form = useEndpoint(getEntryForm, unitId ? { unitId } : {}, { keepPrevious: true })
  const mayChoose = !onBehalf && (form.data?.below.length ?? 0) > 0
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: w('title'), to: '/work-records' }]}
      more={mayChoose && <Button onClick={() => setOnBehalf(true)}>{t('forOther')}</Button>}
    >
      <Loaded query={form}>
        {(offer) => <EntryForm offer={offer} asksUnit={onBehalf} unitId={unitId} onUnit={setUnitId} />}
      </Loaded>
    </Page>
  )
}

interface Values {
  measure: string
  quantity: number
  approximate: boolean
  day: string
  sentence: string
  taskId?: string
}

interface Props {
  offer: OutputOf<typeof getEntryForm>
  /** Recording for another is rare: the question appears only when asked for. */
  asksUnit: boolean
  unitId: string | undefined
  onUnit: (unitId: string | undefined) => void
}

function EntryForm({ offer, asksUnit, unitId, onUnit }: Props) {
  const t = useTexts(entryTexts)
  const language = useLanguage()
  const postId = useMe()?.post.id
  const unsent = useUnsent(postId)
  const [form] = Form.useForm<Values>()
  const [sent, setSent] = useState<{ words: string; sent: Sent }>()
  const [busy, setBusy] = useState(false)
  const finish = async ({ taskId, ...work }: Values) => {
    if (!postId) return
    setBusy(true)
    const words = workText(
      work,
      offer.measures.find(({ key }) => key === work.measure),
      language,
    )
    const input = {
      ...work,
      clientKey: crypto.randomUUID(),
      ...(taskId ? { taskId } : {}),
      ...(unitId ? { unitId } : {}),
    }
    const result = await keepAndSend({ postId, input, words })
    setBusy(false)
    setSent({ words, sent: result })
    // The next record is often of the same kind, so only what is new each time is emptied.
    if (result.state !== 'refused') form.setFieldsValue({ quantity: null as never, sentence: '', approximate: false }) // antd empties a number with null
  }
  return (
    <div className="yz-stack">
      <SentNote sent={sent} />
      <Form
        form={form}
        layout="vertical"
        className="yz-entry"
        initialValues={{ day: offer.today, approximate: false }}
        onFinish={(values) => void finish(values)}
        onValuesChange={() => setSent(undefined)}
        scrollToFirstError
      >
        {asksUnit && (
          <Form.Item label={t('forUnit')} {...(unitId ? { extra: t('onBehalf') } : {})}>
            <Select
              aria-label={t('forUnit')}
              value={unitId ?? ''}
              showSearch={{ optionFilterProp: 'label' }}
              options={[
                { value: '', label: t('forOwn') },
                {
                  label: t('forOther'),
                  options: offer.below.map(({ id, shortName }) => ({ value: id, label: shortName })),
                },
              ]}
              onChange={(value: string) => {
                form.setFieldValue('taskId', undefined)
                onUnit(value || undefined)
              }}
            />
          </Form.Item>
        )}
        {offer.tasks.length > 0 && (
          <Form.Item name="taskId" label={t('task')}>
            <Select allowClear placeholder={t('noTask')} options={byProgramme(offer.tasks)} />
          </Form.Item>
        )}
        <WorkFields measures={offer.measures} today={offer.today} />
        {sent?.sent.state === 'refused' && <SentRefusal because={sent.sent.because} />}
        <Button type="primary" size="large" block htmlType="submit" loading={busy}>
          {t('send')}
        </Button>
      </Form>
      <UnsentList entries={unsent} postId={postId} />
    </div>
  )
}

function SentRefusal({ because }: { because: string }) {
  const w = useTexts(workTexts)
  return <RefusalNote because={refusalWords(because, w)} />
}

function byProgramme(tasks: OutputOf<typeof getEntryForm>['tasks']) {
  const programmes = [...new Set(tasks.map(({ programmeTitle }) => programmeTitle))]
  return programmes.map((programme) => ({
    label: programme,
    options: tasks
      .filter(({ programmeTitle }) => programmeTitle === programme)
      .map(({ taskId, title }) => ({ value: taskId, label: title })),
  }))
}
