/** The unit's own ledger of people; for units above, the numbers of those below. */
import { Button } from 'antd'
import { useState } from 'react'
import { Page, useTabs } from '../../../design/page.tsx'
import { SideSheet } from '../../../design/side-sheet.tsx'
import { useGo } from '../../../platform/web/app-link.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { type Me, useMe } from '../../access/ui/public.tsx'
import { AddPerson } from './add-person.tsx'
import { PeopleCounts } from './people-counts.tsx'
import { PeopleLedger } from './people-ledger.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { peopleTexts } from './texts.ts'

export function PeoplePage() {
  const me = useMe()
  return me ? <People me={me} /> : null
}

function People({ me }: { me: Me }) {
  const t = useTexts(peopleTexts)
  const go = useGo()
  const [adding, setAdding] = useState(false)
  const ledger = me.may('people.read') ? [{ key: 'ledger', label: t('ledger') }] : []
  const counts = [{ key: 'counts', label: t('counts') }]
  // A province opens the numbers first, a county its own people.
  const isAbove = me.post.unit.level === 'province' || me.post.unit.level === 'city'
  const [tab, tabs] = useTabs(isAbove ? [...counts, ...ledger] : [...ledger, ...counts])
  const mayEnter = me.may('people.enter')
  return (
    <Page
      title={t('title')}
      description={t('description')}
      tabs={tabs}
      action={
        mayEnter && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )
      }
      more={mayEnter && <Button onClick={() => go({ to: '/people/import' })}>{t('import')}</Button>}
    >
      {tab === 'ledger' ? <PeopleLedger /> : <PeopleCounts />}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
      <SideSheet param="person" title={t('one')}>
        {(personId) => <PersonSheet key={personId} personId={personId} />}
      </SideSheet>
    </Page>
  )
}
