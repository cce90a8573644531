/** One record: what, by whom, what was changed and why; correcting and withdrawing. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayText, instantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { EvidenceTag } from '../../../design/evidence.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { Timeline } from '../../../design/timeline.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { getWorkRecord, listWorkRecords, withdrawWorkRecord } from '../contract.ts'
import { CorrectionForm } from './correction-form.tsx'
import { RecordMarks } from './record-columns.tsx'
import './record-sheet.css'
import { workTexts } from './texts.ts'
import { measureName, typedAmount, workText } from './work-words.ts'

type Detail = OutputOf<typeof getWorkRecord>

export function RecordSheet({ recordId }: { recordId: string }) {
  const record = useEndpoint(getWorkRecord, { recordId })
  return <Loaded query={record}>{(data) => <RecordDetail key={data.id} record={data} />}</Loaded>
}

function RecordDetail({ record }: { record: Detail }) {
  const t = useTexts(workTexts)
  const language = useLanguage()
  const [correcting, setCorrecting] = useState(false)
  if (correcting) return <CorrectionForm record={record} onClose={() => setCorrecting(false)} />
  return (
    <div className="yz-stack">
      <div>
        <TypedNumber
          size="large"
          label={measureName(record.measureOf, language)}
          {...typedAmount(record, record.measureOf, language)}
        />
        <RecordMarks record={record} />
      </div>
      <p>{record.sentence}</p>
      {record.isDoubted && (
        <p>
          <DoubtMark>{t('doubtedNote')}</DoubtMark> <AppLink to="/figures/doubts">{t('openDoubts')}</AppLink>
        </p>
      )}
      <dl className="yz-record-facts">
        <dt>{t('colDay')}</dt>
        <dd>{dayText(record.day)}</dd>
        <dt>{t('colUnit')}</dt>
        <dd>{record.unitName}</dd>
        {record.taskTitle && (
          <>
            <dt>{t('colTask')}</dt>
            <dd>{record.taskTitle}</dd>
          </>
        )}
        <dt>{t('colRecordedBy')}</dt>
        <dd>
          {record.recordedByUnitName} · {record.recordedBy}
          <br />
          <span className="yz-soft">{instantText(record.recordedAt)}</span>
        </dd>
        <dt>{t('evidence')}</dt>
        <dd>
          <EvidenceTag of={record.isImported && !record.isCorrected ? 'imported' : 'attested'} />
        </dd>
      </dl>
      <Actions record={record} onCorrect={() => setCorrecting(true)} />
      {record.changes.length > 0 && (
        <section aria-label={t('changes')}>
          <h3>{t('changes')}</h3>
          <Timeline
            events={record.changes.toReversed().map((change) => ({
              key: change.at,
              when: instantText(change.at),
              who: change.by,
              what: (
                <>
                  {t(change.kind === 'corrected' ? 'didCorrect' : 'didWithdraw')}
                  {'：'}
                  {change.reason}
                </>
              ),
              why: t('before', {
                what: `${change.before.day} ${workText(change.before, record.measureOf, language)}，${change.before.sentence}`,
              }),
            }))}
          />
        </section>
      )}
    </div>
  )
}

function Actions({ record, onCorrect }: { record: Detail; onCorrect: () => void }) {
  const t = useTexts(workTexts)
  const message = useMessage()
  const [asking, setAsking] = useState(false)
  const withdraw = useSend(withdrawWorkRecord, {
    invalidates: [getWorkRecord, listWorkRecords],
    onDone: (answer) => {
      setAsking(false)
      if (answer.ok) void message.success(t('gone'))
    },
  })
  const { correct } = record.can
  return (
    <div className="yz-stack">
      <div className="yz-row">
        <Button disabled={correct !== true} onClick={onCorrect}>
          {t('correct')}
        </Button>
        <Button disabled={record.can.withdraw !== true} onClick={() => setAsking(true)}>
          {t('withdraw')}
        </Button>
      </div>
      {correct !== true && correct !== 'withdrawn' && <p className="yz-soft">{t(correct)}</p>}
      {withdraw.data?.ok === false && <RefusalNote because={t(withdraw.data.because)} />}
      <ReasonDialog
        open={asking}
        title={t('withdrawTitle')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => withdraw.mutate({ recordId: record.id, reason })}
      >
        <p className="yz-soft">{t('withdrawHelp')}</p>
      </ReasonDialog>
    </div>
  )
}
