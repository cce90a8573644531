/** Posts whose holder has not been here for ninety days; each leads to its unit, where it is ended or kept. */
import { instantText } from '../../../../design/dates.ts'
import { EmptyState } from '../../../../design/empty-state.tsx'
import { type LedgerColumn, LedgerTable } from '../../../../design/ledger-table.tsx'
import { Loaded } from '../../../../design/loaded.tsx'
import { Page } from '../../../../design/page.tsx'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { AppLink } from '../../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../../platform/web/queries.ts'
import { useTexts } from '../../../../platform/web/texts.ts'
import { listStalePosts } from '../../posts/contract.ts'
import { accessTexts } from '../texts.ts'
import { postTexts } from './texts.ts'

type StalePost = OutputOf<typeof listStalePosts>['posts'][number]

export function StalePostsPage() {
  const t = useTexts(postTexts)
  const columns = useColumns()
  return (
    <Page title={t('stale')} description={t('staleHelp')} crumbs={[{ label: t('units'), to: '/units' }]}>
      <Loaded query={useEndpoint(listStalePosts, {})}>
        {({ posts }) => (
          <LedgerTable
            caption={t('stale')}
            columns={columns}
            rows={posts}
            rowKey={(post) => post.id}
            empty={<EmptyState title={t('staleEmpty')}>{t('staleEmptyHelp')}</EmptyState>}
          />
        )}
      </Loaded>
    </Page>
  )
}

function useColumns(): LedgerColumn<StalePost>[] {
  const t = useTexts(postTexts)
  const role = useTexts(accessTexts)
  return [
    { key: 'name', title: t('name'), width: 100, fixed: true, text: (post) => post.name },
    {
      key: 'unit',
      title: t('unit'),
      width: 180,
      text: (post) => post.unitName,
      render: (post) => (
        <AppLink to="/units" search={{ unit: post.unitId }}>
          {post.unitName}
        </AppLink>
      ),
    },
    { key: 'title', title: t('title'), width: 180, text: (post) => post.title },
    { key: 'role', title: t('role'), width: 140, text: (post) => role(post.role) },
    {
      key: 'last',
      title: t('lastHere'),
      width: 180,
      text: (post) => (post.lastSignedInAt ? instantText(post.lastSignedInAt) : t('never')),
    },
  ]
}
