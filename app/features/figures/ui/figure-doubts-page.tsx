/** Numbers far above what was expected; each waits for the word of its own unit. */
import { z } from 'zod'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { useMe } from '../../access/ui/public.tsx'
import { listFigureDoubts } from '../contract.ts'
import { type Doubt, DoubtCard } from './doubt-card.tsx'
import './figure-doubts-page.css'
import { figureTexts } from './texts.ts'

export function FigureDoubtsPage() {
  const t = useTexts(figureTexts)
  const me = useMe()
  const found = useEndpoint(listFigureDoubts, {}, { live: true })
  return (
    <Page
      title={t('doubtsTitle')}
      description={t('doubtsDescription')}
      crumbs={[{ label: t('title'), to: '/figures' }]}
    >
      <Loaded query={found}>
        {({ doubts }) => {
          if (doubts.length === 0)
            return (
              <EmptyState title={t('noDoubts')} example={t('noDoubtsExample')}>
                {t('noDoubtsHelp')}
              </EmptyState>
            )
          const open = doubts.filter(({ decision }) => decision === null)
          const isOwn = ({ unitId }: Doubt) => unitId === me?.post.unit.id
          return (
            <>
              <Part title={t('ownDoubts')} doubts={open.filter(isOwn)} nothing={t('noOwnDoubts')} />
              <Part title={t('othersDoubts')} doubts={open.filter((doubt) => !isOwn(doubt))} />
              <Part title={t('decidedDoubts')} doubts={doubts.filter(({ decision }) => decision !== null)} />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const Search = z.object({ doubt: z.string().optional() })

function Part({ title, doubts, nothing }: { title: string; doubts: readonly Doubt[]; nothing?: string }) {
  const [{ doubt: asked }] = useSearchState(Search)
  if (doubts.length === 0 && !nothing) return null
  return (
    <section className="yz-figure-doubts">
      <h2>
        {title} <span className="yz-number yz-faint">{doubts.length}</span>
      </h2>
      {doubts.length === 0 && <p className="yz-soft">{nothing}</p>}
      <ul>
        {doubts.map((doubt) => (
          <DoubtCard key={doubt.id} doubt={doubt} isAsked={doubt.id === asked} />
        ))}
      </ul>
    </section>
  )
}
