/** Typed numbers, progress, evidence; and the quiet parts: states, steps, timeline, refusals. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import { DoubtMark } from './doubt-mark.tsx'
import { EmptyState } from './empty-state.tsx'
import { EvidenceTag, evidenceKinds } from './evidence.tsx'
import { galleryTexts } from './gallery-texts.ts'
import { ProgressToTarget } from './progress-to-target.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { StateTag } from './state-tag.tsx'
import { StatusSteps } from './status-steps.tsx'
import { Timeline } from './timeline.tsx'
import { TypedNumber } from './typed-number.tsx'

export function GalleryNumbers() {
  const records = { to: '/design', search: { tab: 'ledger' } }
  return (
    <>
      <div className="yz-card yz-row" style={{ gap: 40, alignItems: 'flex-start' }}>
        <TypedNumber
          label="到场"
          value={12340}
          unit="人次"
          size="large"
          mix={{ measured: 9000, attested: 3340 }}
          target={records}
          asOf="2018-12-28"
        />
        <TypedNumber label="返乡学生" value={9000} comparator="≥" unit="名" per="year" size="large" target={records} />
        <TypedNumber label="走访慰问" value={300} approximate="余" unit="户" size="large" mix={{ attested: 1 }} />
        <TypedNumber label="签约" value="suppressed" unit="人" size="large" />
        <TypedNumber label="意向" value={null} unit="人" size="large" />
      </div>
      <div className="yz-card yz-stack">
        <ProgressToTarget label="返乡学生" value={4210} target={9000} floor={6000} allotted={8800} unit="名" />
        <ProgressToTarget label="座谈会" value={26} target={20} unit="场" />
        <ProgressToTarget label="服务记录" value={86} target={null} unit="件" />
      </div>
      <div className="yz-card yz-row">
        {evidenceKinds.map((kind) => (
          <EvidenceTag key={kind} of={kind} />
        ))}
      </div>
    </>
  )
}

export function GalleryStates() {
  const t = useTexts(galleryTexts)
  const [searching, setSearching] = useState(false)
  return (
    <>
      <div className="yz-row">
        <Button onClick={() => setSearching(true)}>{t('search')}</Button>
      </div>
      {searching && (
        <SearchDialog title={t('search')} onClose={() => setSearching(false)}>
          <input type="search" aria-label={t('search')} className="yz-tree-search" style={{ width: '100%' }} />
        </SearchDialog>
      )}
      <div className="yz-card yz-row">
        <StateTag>草稿</StateTag>
        <StateTag tone="active">报名中</StateTag>
        <StateTag tone="good">已签发</StateTag>
        <StateTag tone="doubt">退回核对</StateTag>
        <StateTag tone="blocked">已取消</StateTag>
        <DoubtMark>日期不存在</DoubtMark>
      </div>
      <div className="yz-card">
        <StatusSteps
          steps={[
            { label: '起草', state: 'done', note: '孟澄 12月20日' },
            { label: '核稿', state: 'done', note: '周砚 12月21日' },
            { label: '签发', state: 'current' },
            { label: '下发', state: 'todo' },
          ]}
        />
      </div>
      <RefusalNote because="名额已满" help="可以加入候补，有人取消时会收到通知。" />
      <div className="yz-card">
        <Timeline
          events={[
            {
              key: '2',
              when: '2018年12月27日 10:20',
              who: '云岚市 · 周砚',
              what: '申请调整任务三',
              why: '当地同期有考试安排',
            },
            { key: '1', when: '2018年12月26日 09:00', who: '省 · 孟澄', what: '下发工作方案' },
          ]}
        />
      </div>
      <div className="yz-card">
        <EmptyState title="还没有活动" example="如：1月12日 返乡大学生座谈会，40 人" action={<Button>新建活动</Button>}>
          活动记下后，场次与人次会自动汇总到上级。
        </EmptyState>
      </div>
    </>
  )
}
