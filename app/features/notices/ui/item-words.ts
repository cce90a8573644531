/** Headings of the groups and names for screen readers. */
import type { Actor } from '@yizhan/official-documents'
import { useMemo } from 'react'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { useDecidedWords } from './doubts/decided.tsx'
import { doubtTexts } from './doubts/texts.ts'
import { itemTexts } from './item-texts.ts'
import type { NoticeItem } from './notice-parts.ts'
import { summaryTexts } from './summary/texts.ts'

export function useItemWords() {
  const t = useTexts(itemTexts)
  const d = useTexts(doubtTexts)
  const s = useTexts(summaryTexts)
  const decided = useDecidedWords()
  const language = useLanguage()
  return useMemo(() => {
    const whoWords = ({ as, units }: Actor) => (as === 'responsible' || as === 'named' ? units.join('、') : s(as))
    const heading = (item: NoticeItem): string | undefined => {
      switch (item.of) {
        case 'header':
          return t('header')
        case 'menu':
          return t('menus')
        case 'funding':
          return t('funding')
        case 'task':
          return item.task.group?.title
        case 'phase':
          return t('phases')
        case 'deadline':
          return t('deadlines')
        case 'target':
          return t(`nature_${item.target.nature}`)
        case 'check':
          return t('checks')
        case 'responsible':
          return t('responsibleGroup')
        case 'doubt':
          return undefined
        case 'duty':
          return whoWords(item.who)
        case 'recurring':
          return s('recurring')
      }
    }
    const label = (item: NoticeItem): string => {
      if (item.of === 'task') return item.task.title
      if (item.of === 'phase') return item.phase.name
      if (item.of === 'deadline') return item.deadline.what
      if (item.of === 'target') return item.target.subject
      if (item.of === 'duty') return item.duty.what
      if (item.of === 'recurring') return item.recurring.what
      if (item.of === 'doubt') {
        const { doubt } = item
        const state = doubt.isStripped ? d('stripped') : d(doubt.severity)
        const message = language === 'en' ? doubt.messageEn : doubt.messageZh
        return [state, message, decided(doubt) || (doubt.isStripped ? '' : d('open'))].filter(Boolean).join(' · ')
      }
      if (item.of === 'header') return t(`field_${item.header.field}`)
      return heading(item) ?? item.id
    }
    return { heading, label }
  }, [t, d, s, decided, language])
}
