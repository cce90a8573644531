/** The workbench half of the gallery. */
import { Button } from 'antd'
import { AppLink } from '../platform/web/app-link.tsx'
import { useTexts } from '../platform/web/texts.ts'
import { DoubtMark } from './doubt-mark.tsx'
import { GalleryForms } from './gallery-forms.tsx'
import { GalleryLedger } from './gallery-ledger.tsx'
import { GalleryNumbers, GalleryStates } from './gallery-numbers.tsx'
import { GalleryReader } from './gallery-reader.tsx'
import { galleryTexts } from './gallery-texts.ts'
import { Page, useTabs } from './page.tsx'

export function GalleryPage() {
  const t = useTexts(galleryTexts)
  const [tab, tabs] = useTabs([
    { key: 'numbers', label: t('numbers') },
    { key: 'ledger', label: t('ledger'), count: 1200 },
    { key: 'reader', label: t('reader') },
    { key: 'forms', label: t('forms') },
    { key: 'states', label: t('states') },
  ])
  return (
    <Page
      title={t('title')}
      description={t('description')}
      marks={<DoubtMark count={3} />}
      more={<AppLink to="/design/phone">{t('phone')}</AppLink>}
      action={<Button type="primary">{t('primary')}</Button>}
      tabs={tabs}
    >
      {tab === 'numbers' && <GalleryNumbers />}
      {tab === 'ledger' && <GalleryLedger />}
      {tab === 'reader' && <GalleryReader />}
      {tab === 'forms' && <GalleryForms />}
      {tab === 'states' && <GalleryStates />}
    </Page>
  )
}
