/** What stands above the cards of a part. */
import { EmptyState } from '../../../design/empty-state.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { DoubtHead } from './doubts/doubt-head.tsx'
import { doubtTexts } from './doubts/texts.ts'
import type { Trouble } from './doubts/use-deciding.ts'
import type { PartKey } from './notice-parts.ts'
import { SummaryHead } from './summary/summary-head.tsx'
import { noticeTexts } from './texts.ts'

export function ReaderHead(props: {
  notice: Notice
  part: PartKey
  isEmpty: boolean
  troubles: readonly Trouble[]
  onOpen: (key: string) => void
  onKeys: () => void
}) {
  const { notice, part, isEmpty } = props
  const t = useTexts(noticeTexts)
  const d = useTexts(doubtTexts)
  if (part === 'summary') return <SummaryHead notice={notice} />
  if (part === 'doubts' && isEmpty) return <EmptyState title={d('none')}>{d('noneHelp')}</EmptyState>
  if (isEmpty) return <EmptyState title={t('nothingHere')} />
  return part === 'doubts' ? <DoubtHead {...props} /> : null
}
