/** Who holds which post at a unit; those that have ended are left out. */
import { dayText } from '../../../design/dates.ts'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { defineTexts, useTexts } from '../../../platform/web/texts.ts'
import { listPosts } from '../contract.ts'
import { useMe } from './me.ts'
import { accessTexts } from './texts.ts'

const postTexts = defineTexts('posts', {
  zh: {
    since: '{{day}}起',
    noPosts: '还没有登记任职，该组织暂时无人登录办理。',
    mayNot: '当前任职不能查看任职名单。',
  },
  en: {
    since: 'since {{day}}',
    noPosts: 'No posts yet: nobody signs in for this unit.',
    mayNot: 'This post may not see who holds posts.',
  },
})

export function UnitPosts({ unitId }: { unitId: string }) {
  const t = useTexts(postTexts)
  const role = useTexts(accessTexts)
  const me = useMe()
  const may = me?.may('access.posts') ?? false
  const found = useEndpoint(listPosts, may ? { unitId } : null)
  if (me && !may) return <p className="yz-soft">{t('mayNot')}</p>
  if (found.error) return <RefusalNote error={found.error} />
  const current = found.data?.posts.filter(({ toDay }) => toDay === null || (me && toDay > me.day))
  if (current?.length === 0) return <p className="yz-soft">{t('noPosts')}</p>
  return (
    <ul className="yz-unit-posts">
      {current?.map((post) => (
        <li key={post.id}>
          <span>
            {post.name} <span className="yz-soft">{post.title}</span>
          </span>
          <span className="yz-soft">
            {role(post.role)} · {t('since', { day: dayText(post.fromDay) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
