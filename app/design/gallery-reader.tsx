/** A made-up notice beside its structure. */
import { z } from 'zod'
import { useSearchState } from '../platform/web/search-state.ts'
import { DoubtMark } from './doubt-mark.tsx'
import { type Span, SplitReader } from './split-reader.tsx'

const text = [
  '关于开展“青春归巢”寒假返乡实践的通知',
  '',
  '各市青年工作委员会：',
  '为帮助在外学子了解家乡，经研究，决定在寒假期间组织返乡实践。',
  '一、组织座谈会。各县（市、区）至少举办 1 场返乡学生座谈会，力争全省参加人数达到 9000 名。',
  '二、岗位见习。各市联系本地单位，提供见习岗位不少于 300 个。',
  '三、时间安排。2019年1月10日前完成部署，2月30日前报送总结。',
  ...Array.from({ length: 30 }, (_, i) => `附：第 ${i + 1} 条说明文字，仅供查看滚动效果。`),
].join('\n')

const spanOf = (item: string, words: string, tone: NonNullable<Span['tone']> = 'item'): Span => {
  const from = text.indexOf(words)
  return { item, from, to: from + words.length, tone }
}
const spans = [
  spanOf('talk', '组织座谈会。各县（市、区）至少举办 1 场返乡学生座谈会，力争全省参加人数达到 9000 名'),
  spanOf('people', '力争全省参加人数达到 9000 名'),
  spanOf('places', '各市联系本地单位，提供见习岗位不少于 300 个'),
  spanOf('start', '2019年1月10日前完成部署'),
  spanOf('report', '2月30日前报送总结', 'doubt'),
  spanOf('last', '第 30 条说明'),
]
const titles: [string, string][] = [
  ['talk', '任务一：返乡学生座谈会'],
  ['people', '指标：力争 9,000 名'],
  ['places', '任务二：岗位见习，≥ 300 个'],
  ['start', '期限：2019年1月10日前部署'],
  ['report', '期限：报送总结'],
  ['last', '附：第 30 条'],
]
const Selected = z.object({ item: z.string().optional() })

export function GalleryReader() {
  const [search, setSearch] = useSearchState(Selected)
  return (
    <SplitReader
      text={text}
      spans={spans}
      items={titles.map(([id, label]) => ({ id, of: label }))}
      labelOf={(label) => label}
      renderItem={(label) => (
        <div className="yz-row">
          <b>{label}</b>
          {label.includes('报送') && <DoubtMark>2月没有30日</DoubtMark>}
        </div>
      )}
      selected={search.item ?? null}
      onSelect={(item) => setSearch({ item }, { replace: true })}
    />
  )
}
