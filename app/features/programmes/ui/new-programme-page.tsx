/** Begins a programme: from a compiled notice, or from a title. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { AppLink, useGo } from '../../../platform/web/app-link.tsx'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { getNotice } from '../../notices/contract.ts'
import { listProgrammes } from '../contract.ts'
import { draftProgramme } from '../drafting/contract.ts'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'

export function NewProgrammePage() {
  const t = useTexts(programmeTexts)
  const [{ notice }] = useSearchState(z.object({ notice: z.string().optional() }))
  return (
    <Page title={t('newTitle')} crumbs={[{ label: t('title'), to: '/programmes' }]}>
      {notice ? <FromNotice noticeId={notice} /> : <FromTitle />}
    </Page>
  )
}

function useDraft() {
  const go = useGo()
  const { act, busy, note } = useAct(draftProgramme)
  const draft = (input: { noticeId: string } | { title: string }) =>
    act(input, (answer) => {
      if (answer.ok) go({ to: '/programmes/$programmeId', parameters: { programmeId: answer.id }, replace: true })
    })
  return { draft, busy, note }
}

function FromNotice({ noticeId }: { noticeId: string }) {
  const t = useTexts(programmeTexts)
  const { draft, busy, note } = useDraft()
  const own = useEndpoint(listProgrammes, {}).data?.own
  const before = own?.find((one) => one.noticeId === noticeId)
  return (
    <Loaded query={useEndpoint(getNotice, { noticeId })}>
      {(notice) => (
        <section className="yz-card yz-stack">
          <div>
            <p className="yz-soft">{t('newFromNotice')}</p>
            <h2>
              <AppLink to="/notices/$noticeId" parameters={{ noticeId }}>
                {notice.title}
              </AppLink>
            </h2>
          </div>
          <p className="yz-soft">{t('newFromNoticeHelp')}</p>
          {note}
          <div>
            {before ? (
              <AppLink to="/programmes/$programmeId" parameters={{ programmeId: before.programmeId }}>
                {t('alreadyDrafted')}
              </AppLink>
            ) : (
              <Button type="primary" loading={busy} onClick={() => draft({ noticeId })}>
                {t('draftIt')}
              </Button>
            )}
          </div>
        </section>
      )}
    </Loaded>
  )
}

function FromTitle() {
  const t = useTexts(programmeTexts)
  const { draft, busy, note } = useDraft()
  const [title, setTitle] = useState('')
  return (
    <form
      className="yz-card yz-stack"
      onSubmit={(event) => {
        event.preventDefault()
        draft({ title: title.trim() })
      }}
    >
      <label htmlFor="programme-title">{t('programmeTitle')}</label>
      <Input
        id="programme-title"
        value={title}
        maxLength={200}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
      />
      {note}
      <div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={title.trim() === ''}>
          {t('draftIt')}
        </Button>
      </div>
    </form>
  )
}
