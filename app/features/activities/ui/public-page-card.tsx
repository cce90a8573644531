import { Button } from 'antd'
import { useMessage } from '../../../design/desk-kit.tsx'
import { QrCode } from '../../../design/qr-code.tsx'
import { spacedCode } from '../../../design/ticket-card.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Session } from '../contract.ts'
import { activityTexts } from './texts.ts'

export function PublicPageCard({ session }: { session: Session }) {
  const t = useTexts(activityTexts)
  const message = useMessage()
  const page = session.publicPage
  return (
    <section className="yz-card yz-stack yz-public-page" aria-label={t('publicPage')}>
      <b>{t('publicPage')}</b>
      {page ? (
        <>
          <QrCode value={page.url} label={t('publicPage')} size={220} />
          <p>
            {t('code')} <code>{spacedCode(page.code)}</code>
          </p>
          <p className="yz-soft">{t('publicHelp')}</p>
          <div className="yz-row">
            <Button
              onClick={() => void navigator.clipboard.writeText(page.url).then(() => message.success(t('copied')))}
            >
              {t('copy')}
            </Button>
            <AppLink to="/s/$code" parameters={{ code: page.code }}>
              {t('publicPage')}
            </AppLink>
          </div>
        </>
      ) : (
        <p className="yz-soft">{t('notPublic')}</p>
      )}
    </section>
  )
}
