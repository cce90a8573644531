/** Name, the other posts one holds, and the way out. */
import { Button, Dropdown } from 'antd'
import { Icon } from '../../../design/icon.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { signOut, switchPost } from '../contract.ts'
import './account-menu.css'
import { accountTexts } from './account-texts.ts'
import { startAfresh, useMe } from './me.ts'
import { accessTexts } from './texts.ts'

export function AccountMenu() {
  const t = useTexts(accessTexts)
  const account = useTexts(accountTexts)
  const go = useGo()
  const me = useMe()
  const leave = useSend(signOut, { onDone: () => startAfresh('/sign-in') })
  const change = useSend(switchPost, { onDone: () => startAfresh('/start') })
  if (!me) return null
  const others = me.posts.filter((post) => post.id !== me.post.id)
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', type: 'group', label: `${me.name} · ${me.post.title} · ${t(me.post.role)}` },
          ...(others.length
            ? [
                {
                  key: 'posts',
                  type: 'group' as const,
                  label: t('switchPost'),
                  children: others.map((post) => ({ key: post.id, label: `${post.unit.shortName} ${post.title}` })),
                },
              ]
            : []),
          { type: 'divider' },
          { key: 'account', label: account('title') },
          { key: 'sign-out', label: t('signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'sign-out') leave.mutate({})
          else if (key === 'account') go({ to: '/account' })
          else change.mutate({ postId: key })
        },
      }}
    >
      <Button type="text" aria-label={t('account')} className="yz-account">
        <Icon name="account" />
        <span>{me.name}</span>
      </Button>
    </Dropdown>
  )
}
