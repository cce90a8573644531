/** One programme: its content, its targets, its way out, what became of it below, and its corrections. */
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { dayOf, dayText } from '../../../design/dates.ts'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page, useTabs } from '../../../design/page.tsx'
import { AppLink } from '../../../platform/web/app-link.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getProgramme } from '../contract.ts'
import { AdoptionBoard } from './adoption-board.tsx'
import { AdoptionsTab } from './adoptions-tab.tsx'
import { ContentTab } from './content-tab.tsx'
import { CorrectionsTab } from './corrections-tab.tsx'
import './programme.css'
import { ProgrammeForm } from './programme-form.tsx'
import { SignOffTab } from './sign-off-tab.tsx'
import { TargetsTab } from './targets-tab.tsx'
import { programmeTexts } from './texts.ts'
import { type Programme, ProgrammeStateTag } from './words.tsx'

export function ProgrammePage() {
  const programmeId = usePathParameter('programmeId')
  return (
    <Loaded query={useEndpoint(getProgramme, { programmeId }, { live: true })}>
      {(programme) => <Opened key={programmeId} programme={programme} />}
    </Loaded>
  )
}

function Opened({ programme }: { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const { openCorrections, targets } = programme
  const [naming, setNaming] = useState(false)
  const [tab, tabs] = useTabs([
    { key: 'content', label: t('content') },
    { key: 'targets', label: t('allotment'), ...(targets.length ? { count: targets.length } : {}) },
    { key: 'sign-off', label: t('signOff') },
    { key: 'adoptions', label: t('adoptions') },
    { key: 'corrections', label: t('correctionsTab'), ...(openCorrections ? { count: openCorrections } : {}) },
  ])
  const body: Record<string, ReactNode> = {
    content: programme.parent ? <AdoptionBoard programme={programme} /> : <ContentTab programme={programme} />,
    targets: <TargetsTab programme={programme} />,
    'sign-off': <SignOffTab programme={programme} />,
    adoptions: <AdoptionsTab programme={programme} />,
    corrections: <CorrectionsTab programme={programme} />,
  }
  return (
    <Page
      title={programme.title}
      crumbs={[{ label: t('title'), to: '/programmes' }]}
      marks={
        <>
          <ProgrammeStateTag state={programme.state} />
          {openCorrections > 0 && (
            <DoubtMark>
              {t('corrections')} {openCorrections}
            </DoubtMark>
          )}
        </>
      }
      description={<Origin programme={programme} />}
      more={programme.can.edit === true && <Button onClick={() => setNaming(true)}>{t('editTitle')}</Button>}
      tabs={tabs}
    >
      <div className="yz-programme">{body[tab]}</div>
      {naming && <ProgrammeForm programme={programme} onClose={() => setNaming(false)} />}
    </Page>
  )
}

function Origin({ programme }: { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const { parent, noticeId, unitName, draftedBy, can } = programme
  return (
    <span className="yz-row">
      <span>{unitName}</span>
      {parent && (
        <AppLink to="/programmes/received/$deliveryId" parameters={{ deliveryId: parent.deliveryId }}>
          {t('parent', { unit: parent.unitName, title: parent.title })}
        </AppLink>
      )}
      {noticeId && (
        <AppLink to="/notices/$noticeId" parameters={{ noticeId }}>
          {t('notice')}
        </AppLink>
      )}
      <span className="yz-faint">{t('draftedBy', { name: draftedBy.name, day: dayText(dayOf(draftedBy.at)) })}</span>
      {can.edit === 'not-your-unit' && <span className="yz-faint">{t('readOnly', { unit: unitName })}</span>}
    </span>
  )
}
