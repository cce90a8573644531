/** Ending a post, and letting its holder in again: each needs nothing but a reason. */
import { ReasonDialog } from '../../../../design/reason-dialog.tsx'
import { useSend } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listPosts } from '../../contract.ts'
import { endPost, resetAccess } from '../../posts/contract.ts'
import { PostRefusal } from './post-refusal.tsx'
import type { HeldPost } from './post-row.tsx'
import { postTexts } from './texts.ts'

export function EndPostDialog(props: { post: HeldPost; onDone: () => void; onCancel: () => void }) {
  const t = useTexts(postTexts)
  const { id: postId, name, title } = props.post
  const send = useSend(endPost, { invalidates: [listPosts], onDone: (answer) => answer.ok && props.onDone() })
  return (
    <ReasonDialog
      open
      title={t('endTitle', { name })}
      confirmLabel={t('end')}
      busy={send.isPending}
      onConfirm={(reason) => send.mutate({ postId, reason })}
      onCancel={props.onCancel}
    >
      <p className="yz-soft">{t('endHelp', { title })}</p>
      <PostRefusal send={send} />
    </ReasonDialog>
  )
}

export function ResetAccessDialog(props: { post: HeldPost; onDone: (link: string) => void; onCancel: () => void }) {
  const t = useTexts(postTexts)
  const { id: postId, name } = props.post
  const send = useSend(resetAccess, { onDone: (answer) => answer.ok && props.onDone(answer.invitation) })
  return (
    <ReasonDialog
      open
      title={t('resetTitle', { name })}
      confirmLabel={t('reset')}
      busy={send.isPending}
      onConfirm={(reason) => send.mutate({ postId, reason })}
      onCancel={props.onCancel}
    >
      <p className="yz-soft">{t('resetHelp')}</p>
      <PostRefusal send={send} />
    </ReasonDialog>
  )
}
