/** What the router shows when there is no page, when a screen fails, and while one is loading. */
import { AppLink } from '../platform/web/app-link.tsx'
import { ProblemError } from '../platform/web/problem.ts'
import { useTexts } from '../platform/web/texts.ts'
import { EmptyState } from './empty-state.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { designTexts } from './texts.ts'

export function NotFound() {
  const t = useTexts(designTexts)
  return (
    <EmptyState title={t('notFound')} action={<AppLink to="/">{t('toStart')}</AppLink>}>
      {t('notFoundHelp')}
    </EmptyState>
  )
}

export function Failed({ error }: { error: unknown }) {
  const t = useTexts(designTexts)
  if (error instanceof ProblemError && error.status === 404) return <NotFound />
  return (
    <EmptyState
      title={t('failed')}
      action={
        <button type="button" onClick={() => window.location.reload()}>
          {t('retry')}
        </button>
      }
    >
      <RefusalNote error={error} />
    </EmptyState>
  )
}

export function Waiting() {
  const t = useTexts(designTexts)
  return (
    <p role="status" className="yz-soft" style={{ padding: 24 }}>
      {t('loading')}
    </p>
  )
}
