/** One compiled item. A doubt about it is marked and leads to the place where it is decided. */
import { spanText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { DoubtCard } from './doubts/doubt-card.tsx'
import { itemTexts } from './item-texts.ts'
import type { ItemDoubt, NoticeItem } from './notice-parts.ts'
import { DutyCard, RecurringCard } from './summary/duty-card.tsx'
import { TargetCard } from './target-card.tsx'
import { DeadlineCard, PhaseCard } from './time-cards.tsx'

export interface ItemCardProps {
  item: NoticeItem
  draft: Notice['draft']
  doubt: ItemDoubt | undefined
  isSelected: boolean
}

export function ItemCard({ item, draft, doubt, isSelected }: ItemCardProps) {
  const t = useTexts(itemTexts)
  if (item.of === 'doubt') return <DoubtCard doubt={item.doubt} isSelected={isSelected} />
  return (
    <div className="yz-notice-item">
      <Body item={item} draft={draft} decided={doubt?.decided ?? null} />
      {doubt && (
        <AppLink sheet={{ tab: 'doubts', item: doubt.key }}>
          {doubt.decided ? <StateTag tone="good">{t('decided', { value: doubt.decided })}</StateTag> : <DoubtMark />}
        </AppLink>
      )}
    </div>
  )
}

function Body(props: { item: Exclude<NoticeItem, { of: 'doubt' }>; draft: Notice['draft']; decided: string | null }) {
  const { item, draft, decided } = props
  const t = useTexts(itemTexts)
  switch (item.of) {
    case 'header':
      return (
        <dl className="yz-notice-field">
          <dt>{t(`field_${item.header.field}`)}</dt>
          <dd>{Array.isArray(item.header.value) ? item.header.value.join('、') : item.header.value}</dd>
        </dl>
      )
    case 'menu': {
      const { from, choose, what } = item.menu
      return (
        <>
          <b>{from === null ? item.menu.span.text : t('menuOf', { from, what })}</b>
          <span className="yz-soft">{choose === null ? t('menuFree') : t('menuChoose', { choose })}</span>
        </>
      )
    }
    case 'funding':
      return (
        <>
          <b>{item.funding.what}</b>
          {item.funding.payers.length > 0 && (
            <span className="yz-soft">{t('fundingBy', { payers: item.funding.payers.join('、') })}</span>
          )}
        </>
      )
    case 'task': {
      const { title, window, responsible } = item.task
      return (
        <>
          <b>{title}</b>
          {window?.start && <span className="yz-number">{spanText(window.start, window.end)}</span>}
          {responsible.length > 0 && (
            <span className="yz-soft">
              {t('responsible')}：{responsible.join('、')}
            </span>
          )}
        </>
      )
    }
    case 'phase':
      return <PhaseCard phase={item.phase} />
    case 'deadline':
      return <DeadlineCard deadline={item.deadline} />
    case 'target':
      return <TargetCard target={item.target} task={draft.tasks.find((task) => task.id === item.target.task)} />
    case 'check':
      return <span>{item.check.message.zh}</span>
    case 'duty':
      return <DutyCard duty={item.duty} decided={decided} />
    case 'recurring':
      return <RecurringCard recurring={item.recurring} />
    case 'responsible': {
      const { units, lead, label } = item.responsible
      return (
        <>
          {label && <span className="yz-soft">{label}</span>}
          <b>{units.join('、')}</b>
          {lead && lead.length > 0 && <span className="yz-soft">{t('lead', { units: lead.join('、') })}</span>}
        </>
      )
    }
  }
}
