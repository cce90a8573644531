/** One post of the list: who, as what, since when; and what may be done about it. */
import { Button } from 'antd'
import { dayText } from '../../../../design/dates.ts'
import { StateTag } from '../../../../design/state-tag.tsx'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { listPosts } from '../../contract.ts'
import { accessTexts } from '../texts.ts'
import { postTexts } from './texts.ts'

export type HeldPost = OutputOf<typeof listPosts>['posts'][number]
export type Act = 'handOver' | 'end' | 'reset'

export function PostRow(props: {
  post: HeldPost
  /** Name of the holder who is away; unknown when that post is not listed. */
  standsInFor: string | undefined
  today: string
  mayReset: boolean
  onAct: (act: Act) => void
}) {
  const t = useTexts(postTexts)
  const role = useTexts(accessTexts)
  const { post } = props
  const acts: Act[] = props.mayReset ? ['handOver', 'end', 'reset'] : ['handOver', 'end']
  const from = dayText(post.fromDay)
  return (
    <li>
      <div>
        {post.name} <span className="yz-soft">{post.title}</span>{' '}
        {post.standsInFor && (
          <StateTag tone="active">
            {props.standsInFor ? t('standsInFor', { name: props.standsInFor }) : t('standIn')}
          </StateTag>
        )}{' '}
        {post.fromDay > props.today && <StateTag>{t('begins')}</StateTag>}
        <small className="yz-soft">
          {role(post.role)} · {post.toDay ? t('until', { from, to: dayText(post.toDay) }) : t('since', { day: from })}
        </small>
      </div>
      {post.canEnd && (
        <div className="yz-post-acts">
          {acts.map((act) => (
            <Button
              key={act}
              type="link"
              size="small"
              aria-label={t(`${act}Of`, { name: post.name })}
              onClick={() => props.onAct(act)}
            >
              {t(act)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
