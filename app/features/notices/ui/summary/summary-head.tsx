/** Above the duties: whom it addresses, its whole time, and what a person still has to decide about it. */
import { spanText } from '../../../../design/dates.ts'
import { DoubtMark } from '../../../../design/doubt-mark.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { Notice } from '../../contract.ts'
import { isOpen } from '../../doubts/doubt.ts'
import { summaryTexts } from './texts.ts'

export function SummaryHead({ notice }: { notice: Notice }) {
  const t = useTexts(summaryTexts)
  const { addressedTo, subject } = notice.summary
  const open = notice.doubts.filter(isOpen)
  const blocking = open.filter((doubt) => doubt.severity === 'blocking').length
  return (
    <dl className="yz-notice-head yz-summary-head">
      {addressedTo.units.length > 0 && (
        <div>
          <dt>{t('to')}</dt>
          <dd>{addressedTo.units.join('、')}</dd>
        </div>
      )}
      {subject.window?.start && (
        <div>
          <dt>{t('whole')}</dt>
          <dd className="yz-number">{spanText(subject.window.start, subject.window.end)}</dd>
        </div>
      )}
      <div>
        <dt className="yz-hidden">{t('doubtsLeft', { count: open.length })}</dt>
        <dd>
          {open.length === 0 ? (
            t(notice.doubts.some((doubt) => !doubt.isStripped) ? 'allDecided' : 'noDoubts')
          ) : (
            <AppLink sheet={{ tab: 'doubts', item: undefined }}>
              <DoubtMark>
                {blocking > 0 ? t('doubtsFirst', { blocking }) : t('doubtsLeft', { count: open.length })}
              </DoubtMark>
            </AppLink>
          )}
        </dd>
      </div>
    </dl>
  )
}
