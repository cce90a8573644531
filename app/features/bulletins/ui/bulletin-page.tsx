/** One bulletin: parts on the left, the sheet as it will be printed on the right; sign-off and confirmations above. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { dayOf } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { Page } from '../../../design/page.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { usePathParameter } from '../../../platform/web/pages.ts'
import { useEndpoint, useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { BoundValue } from '../bound-figure.ts'
import type { BulletinText } from '../issues/bulletin.ts'
import { type Bulletin, editBulletin, getBulletin, listBulletins } from '../issues/contract.ts'
import { valuesById } from './bound-text.tsx'
import { BulletinEditor } from './bulletin-editor.tsx'
import './bulletin-page.css'
import { BulletinTag } from './bulletin-state.tsx'
import { Confirmations } from './confirmations.tsx'
import { FigureSheet } from './figure-sheet.tsx'
import { Paper } from './paper.tsx'
import './sheets.css'
import { SignOff } from './sign-off.tsx'
import { SignedPanel } from './signed-panel.tsx'
import { becauseText, bulletinTexts } from './texts.ts'

const secondMs = 1_000

export function BulletinPage() {
  const bulletinId = usePathParameter('bulletinId')
  const [waiting, setWaiting] = useState(false)
  const query = useEndpoint(getBulletin, { bulletinId }, waiting ? { refetchMs: secondMs } : { live: true })
  const making = query.data?.signing?.documents.length === 0
  if (making !== waiting && query.data) setWaiting(making)
  return <Loaded query={query}>{(data) => <Shown key={data.signing ? 'signed' : 'open'} bulletin={data} />}</Loaded>
}

const textOfBulletin = ({ title, editorNote, sections, distribution }: Bulletin): BulletinText => ({
  title,
  editorNote,
  sections,
  distribution,
})

function Shown({ bulletin }: { bulletin: Bulletin }) {
  const t = useTexts(bulletinTexts)
  const message = useMessage()
  const [draft, setDraft] = useState<BulletinText>()
  const [inserted, setInserted] = useState<readonly BoundValue[]>([])
  const [names, setNames] = useState<Record<string, string>>({})
  const values = useMemo(() => valuesById([...inserted, ...bulletin.figures]), [inserted, bulletin.figures])
  const text = draft ?? textOfBulletin(bulletin)
  const save = useSend(editBulletin, {
    invalidates: [getBulletin, listBulletins],
    onDone: (answer) => {
      if (!answer.ok) return
      setDraft(undefined)
      void message.success(t('saved'))
    },
  })
  const unitNames = { ...bulletin.unitNames, ...names }
  const because = save.data && !save.data.ok ? becauseText(t, save.data.because) : undefined
  const editable = bulletin.can.edit === true
  return (
    <Page
      title={text.title}
      crumbs={[{ label: t('title'), to: '/bulletins' }]}
      marks={<BulletinTag state={bulletin.state} />}
      description={`${bulletin.masthead} · ${
        bulletin.year && bulletin.issue ? t('issue', { year: bulletin.year, issue: bulletin.issue }) : t('notNumbered')
      }`}
      more={
        editable &&
        draft && (
          <>
            <span className="yz-faint">{t('unsaved')}</span>
            <Button
              type="primary"
              loading={save.isPending}
              onClick={() => save.mutate({ bulletinId: bulletin.id, revision: bulletin.revision, ...draft })}
            >
              {t('save')}
            </Button>
          </>
        )
      }
    >
      <RefusalNote {...(because ? { because } : {})} error={save.error} />
      {bulletin.signing && <SignedPanel bulletin={bulletin} signing={bulletin.signing} />}
      <div className={bulletin.signing ? 'yz-bulletin yz-bulletin-alone' : 'yz-bulletin'}>
        {!bulletin.signing && (
          <div className="yz-stack">
            <SignOff bulletin={bulletin} unsaved={draft !== undefined} />
            {editable && (
              <BulletinEditor
                text={text}
                values={values}
                unitNames={unitNames}
                onChange={(changed, value) => {
                  setDraft(changed)
                  if (value) setInserted((before) => [...before, value])
                }}
                onNames={(more) => setNames((before) => ({ ...before, ...more }))}
              />
            )}
            <Confirmations bulletin={bulletin} unsaved={draft !== undefined} />
          </div>
        )}
        <Paper bulletin={bulletin} text={text} values={values} unitNames={unitNames} />
      </div>
      {bulletin.signing && <Confirmations bulletin={bulletin} unsaved={false} />}
      <FigureSheet values={values} asOf={dayOf(bulletin.asOf)} />
    </Page>
  )
}
