/** Who holds which post at a unit, and what whoever has wider authority may do about it; ended ones are left out. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../../../design/dates.ts'
import { useMessage } from '../../../../design/desk-kit.tsx'
import { RefusalNote } from '../../../../design/refusal-note.tsx'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { getUnit } from '../../../units/contract.ts'
import { listPosts } from '../../contract.ts'
import { type Me, useMe } from '../me.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { type Invitation, InvitationDialog } from './invitation-dialog.tsx'
import { type Act, type HeldPost, PostRow } from './post-row.tsx'
import { EndPostDialog, ResetAccessDialog } from './reasoned-dialogs.tsx'
import { rolesToGive } from './roles-to-give.ts'
import { postTexts } from './texts.ts'
import './unit-posts.css'

/** Terms of posts run on the real calendar, not on the demo's: they are about who may sign in. */
const realToday = () => dayOf(new Date().toISOString())

export function UnitPosts({ unitId }: { unitId: string }) {
  const t = useTexts(postTexts)
  const me = useMe()
  const may = me?.may('access.posts') ?? false
  const found = useEndpoint(listPosts, may ? { unitId } : null)
  if (me && !may) return <p className="yz-soft">{t('mayNot')}</p>
  if (found.error) return <RefusalNote error={found.error} />
  if (!me || !found.data) return null
  const today = realToday()
  const current = found.data.posts.filter(({ toDay }) => toDay === null || toDay >= today)
  return <Posts me={me} unitId={unitId} posts={current} today={today} />
}

interface Asking {
  act: Act
  post: HeldPost
}

function Posts(props: { me: Me; unitId: string; posts: readonly HeldPost[]; today: string }) {
  const { me, unitId, posts, today } = props
  const t = useTexts(postTexts)
  const message = useMessage()
  const unit = useEndpoint(getUnit, { unitId }).data
  const [appointing, setAppointing] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const [invitation, setInvitation] = useState<Invitation>()
  const roles = unit && me.may('access.appoint') ? rolesToGive(me.post, unit.path) : []
  const close = () => {
    setAppointing(false)
    setAsking(undefined)
  }
  const done = (name: string, link: string | null, said: string) => {
    close()
    if (link) setInvitation({ name, link })
    else void message.success(said)
  }
  const mayReset = me.may('access.reset')
  return (
    <div className="yz-stack yz-posts">
      {posts.length === 0 && <p className="yz-soft">{t('noPosts')}</p>}
      <ul>
        {posts.map((post) => (
          <PostRow
            key={post.id}
            post={post}
            standsInFor={posts.find(({ id }) => id === post.standsInFor)?.name}
            today={today}
            mayReset={mayReset}
            onAct={(act) => setAsking({ act, post })}
          />
        ))}
      </ul>
      {(roles.length > 0 || mayReset) && (
        <div className="yz-row">
          {roles.length > 0 && <Button onClick={() => setAppointing(true)}>{t('appoint')}</Button>}
          {mayReset && <AppLink to="/posts/stale">{t('staleLink')}</AppLink>}
        </div>
      )}
      {unit && appointing && (
        <AppointDialog
          unit={unit}
          roles={roles}
          posts={posts}
          today={today}
          isDemo={me.isDemo}
          onDone={(name, link) => done(name, link, t('appointed'))}
          onCancel={close}
        />
      )}
      {asking?.act === 'handOver' && (
        <HandOverDialog
          post={asking.post}
          onDone={(name, link) => done(name, link, t('handedOver'))}
          onCancel={close}
        />
      )}
      {asking?.act === 'end' && (
        <EndPostDialog post={asking.post} onDone={() => done('', null, t('ended'))} onCancel={close} />
      )}
      {asking?.act === 'reset' && (
        <ResetAccessDialog post={asking.post} onDone={(link) => done(asking.post.name, link, '')} onCancel={close} />
      )}
      {invitation && <InvitationDialog invitation={invitation} onClose={() => setInvitation(undefined)} />}
    </div>
  )
}
