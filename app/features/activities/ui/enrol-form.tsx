import { Checkbox, Form, Input, Radio } from 'antd-mobile'
import { useEffect, useRef, useState } from 'react'
import { PhonePage } from '../../../design/phone-page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { setFieldProblems, zodRules } from '../../../design/zod-rule.ts'
import { useGo } from '../../../platform/web/app-link.tsx'
import { ProblemError } from '../../../platform/web/problem.ts'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { enrol, getPublicSession, type PublicSession } from '../enrolment/contract.ts'
import type { EnrolRefusal } from '../enrolment/enrolment.ts'
import { phoneTexts } from './phone-texts.ts'
import { PurposeNote, useInLanguage } from './purpose-note.tsx'
import { randomKey } from './random-key.ts'
import { SessionFacts } from './session-facts.tsx'

interface Fields {
  name: string
  phone: string
}
const shape = enrol.input.shape

export function EnrolForm({ code, session }: { code: string; session: PublicSession }) {
  const t = useTexts(phoneTexts)
  const go = useGo()
  const [form] = Form.useForm<Fields>()
  const [isAdult, setAdult] = useState<boolean>()
  const [agrees, setAgrees] = useState(false)
  const [agreesJoint, setAgreesJoint] = useState(false)
  // One key for this form: pressing again after a lost answer finds the ticket instead of a second seat.
  const [requestKey] = useState(randomKey)
  const { activity, jointOrganiser } = session.purposes
  const send = useSend(enrol, {
    invalidates: [getPublicSession],
    onDone: (answer) => {
      if (answer.ok) go({ to: '/t/$code', parameters: { code: answer.ticketToken }, replace: true })
    },
  })
  const submit = async () => {
    const { name, phone } = await form.validateFields()
    const declared = { declaredAdult: isAdult === true, agreesActivity: true as const, agreesJoint, requestKey }
    send.mutate({ code, name, phone, ...declared }, { onError: (error) => setFieldProblems(form, error) })
  }
  const refused = send.data?.ok === false ? send.data.because : undefined
  const answer = useRef<HTMLDivElement>(null)
  // The answer stands below the fields and the button above it: bring it into sight.
  useEffect(() => {
    if (refused || send.error) answer.current?.scrollIntoView({ block: 'center' })
  }, [refused, send.error])
  return (
    <PhonePage
      title={session.title}
      action={{
        label: t('submit'),
        // A field that is wrong says so itself.
        onPress: () => void submit().catch(() => {}),
        busy: send.isPending,
        notYet: isAdult === undefined ? t('adultFirst') : agrees ? undefined : t('readFirst'),
      }}
    >
      <SessionFacts session={session} />
      <p className="yz-phone-seats">{t('seatsLeft', { seats: session.seatsLeft })}</p>
      <section className="yz-phone-purpose" aria-label={t('beforeYou')}>
        <h2>{t('beforeYou')}</h2>
        <PurposeNote purpose={activity} host={session.hostName} />
      </section>
      <Form form={form} layout="vertical" requiredMarkStyle="none" className="yz-phone-form">
        <Form.Item name="name" label={t('name')} rules={zodRules(shape.name)}>
          <Input autoComplete="name" maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')} description={t('phoneHelp')} rules={zodRules(shape.phone)}>
          <Input type="tel" autoComplete="tel-national" maxLength={11} />
        </Form.Item>
      </Form>
      <Radio.Group onChange={(value) => setAdult(value === 'adult')}>
        <div className="yz-phone-choices">
          <Radio value="adult">{t('adult')}</Radio>
          <Radio value="minor">{t('notAdult')}</Radio>
        </div>
      </Radio.Group>
      <div className="yz-phone-choices">
        <Checkbox checked={agrees} onChange={setAgrees}>
          {t('agrees')}
        </Checkbox>
        {jointOrganiser && (
          <>
            <Checkbox checked={agreesJoint} onChange={setAgreesJoint}>
              <JointLabel purpose={jointOrganiser} />
            </Checkbox>
            <PurposeNote purpose={jointOrganiser} host={session.jointNames.join(t('comma'))} />
          </>
        )}
      </div>
      <div ref={answer} className="yz-phone-answer">
        {refused && <Refused because={refused} host={session.hostName} />}
        {send.error && <Failed error={send.error} />}
      </div>
    </PhonePage>
  )
}

function JointLabel({ purpose }: { purpose: NonNullable<PublicSession['purposes']['jointOrganiser']> }) {
  const t = useTexts(phoneTexts)
  return t('agreesJoint', { purpose: useInLanguage()(purpose.name) })
}

function Refused({ because, host }: { because: EnrolRefusal; host: string }) {
  const t = useTexts(phoneTexts)
  if (because === 'under-18') return <RefusalNote because={t(because)} help={t('under-18-help', { host })} />
  if (because === 'full') return <RefusalNote because={t(because)} help={t('full-help')} />
  if (because === 'already-enrolled') return <RefusalNote because={t(because)} help={t('already-enrolled-help')} />
  return <RefusalNote because={t(because)} />
}

/** Without an answer one does not know whether it arrived; the key makes asking again safe, and the page says so. */
function Failed({ error }: { error: Error }) {
  const t = useTexts(phoneTexts)
  const hasAnswer = error instanceof ProblemError && error.status > 0 && error.status < 500
  return hasAnswer ? <RefusalNote error={error} /> : <RefusalNote because={t('unsure')} />
}
