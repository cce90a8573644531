/** One document: original left, structure right; every doubt decided here. */
import { Button } from 'antd'
import { useMemo } from 'react'
import { shortInstantText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { download } from '../../../platform/web/call.ts'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { downloadNotice, getNotice, type Notice } from '../contract.ts'
import { itemsOf, type PartKey, partKeys, summaryItems } from './notice-parts.ts'
import { NoticeReader } from './notice-reader.tsx'
import { noticeTexts } from './texts.ts'

export function NoticePage() {
  const noticeId = usePathParameter('noticeId')
  return <Loaded query={useEndpoint(getNotice, { noticeId })}>{(notice) => <Opened notice={notice} />}</Loaded>
}

function Opened({ notice }: { notice: Notice }) {
  const t = useTexts(noticeTexts)
  const language = useLanguage()
  const items = useMemo(
    () => [...summaryItems(notice.summary), ...itemsOf(notice.draft)],
    [notice.draft, notice.summary],
  )
  const open = notice.doubts.filter((doubt) => !doubt.isStripped && doubt.decision === null).length
  const countOf = (part: PartKey) => (part === 'doubts' ? open : items.filter((item) => item.part === part).length)
  const shown = partKeys.filter(
    (part) => part === 'summary' || part === 'doubts' || items.some((item) => item.part === part),
  )
  const [part, tabs] = useTabs(
    shown.map((key) => ({
      key,
      label: t(key === 'targets' && !notice.isPlan ? 'achieved' : key),
      ...(key === 'overview' || key === 'summary' ? {} : { count: countOf(key) }),
    })),
  )
  return (
    <Page
      title={notice.title}
      crumbs={[{ label: t('title'), to: '/notices' }]}
      marks={
        <>
          <StateTag>{t(`kind_${notice.kind}`)}</StateTag>
          <DoubtMark count={open} />
        </>
      }
      action={<DraftButton notice={notice} />}
      more={<Button onClick={() => void download(downloadNotice, { noticeId: notice.id })}>{t('download')}</Button>}
      description={
        <>
          {[notice.issuer, notice.docNumber, notice.docDate].filter(Boolean).join(' · ')} ·{' '}
          <span className="yz-faint">
            {t('uploadedBy', {
              unit: notice.unitName,
              name: notice.uploadedByName,
              day: shortInstantText(notice.uploadedAt),
            })}
          </span>
          {!notice.isPlan && <p className="yz-notice-report">{t('notAPlan')}</p>}
          {notice.remarks.length > 0 && (
            <ul className="yz-notice-remarks" aria-label={t('remarks')}>
              {notice.remarks.map((remark) => (
                <li key={remark.kind}>{remark[language]}</li>
              ))}
            </ul>
          )}
        </>
      }
      tabs={tabs}
    >
      {/* The keys of useTabs are the parts that were handed to it. */}
      <NoticeReader notice={notice} items={items} part={part as PartKey} />
    </Page>
  )
}

function DraftButton({ notice }: { notice: Notice }) {
  const t = useTexts(noticeTexts)
  const go = useGo()
  const can = notice.can.draft
  return (
    <Button
      type="primary"
      disabled={can !== true}
      title={can === true ? undefined : t(`cannotDraft_${can}`)}
      onClick={() => go({ to: '/programmes/new', search: { notice: notice.id } })}
    >
      {t('makeProgramme')}
    </Button>
  )
}
