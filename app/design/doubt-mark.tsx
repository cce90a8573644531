/** 待核: amber, calm, countable. `<DoubtMark count={3} />` beside a title; `<DoubtMark>日期不存在</DoubtMark>` for one. */
import type { ReactNode } from 'react'
import { useTexts } from '../platform/web/texts.ts'
import './doubt-mark.css'
import { Icon } from './icon.tsx'
import { designTexts } from './texts.ts'

export function DoubtMark({ count, children }: { count?: number; children?: ReactNode }) {
  const t = useTexts(designTexts)
  if (count === 0) return null
  return (
    <span className="yz-doubt yz-number">
      <Icon name="doubt" size={14} />
      {children ?? (count === undefined ? t('doubt') : t('doubts', { count }))}
    </span>
  )
}
