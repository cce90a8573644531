/** What was signed: fingerprint, files, and what the records say now beside what was signed. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayText, instantText } from '../../../design/dates.ts'
import { Icon } from '../../../design/icon.tsx'
import { Loaded } from '../../../design/loaded.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { download } from '../../../platform/web/call.ts'
import { useEndpoint } from '../../../platform/web/queries.ts'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import { questionKey } from '../bound-figure.ts'
import type { Bulletin } from '../issues/contract.ts'
import { getBulletinDocument, listChangesSince } from '../issues/contract.ts'
import { FigureChip } from './bound-text.tsx'
import { bulletinTexts } from './texts.ts'

type Change = OutputOf<typeof listChangesSince>['figures'][number]

export function SignedPanel({ bulletin, signing }: { bulletin: Bulletin; signing: NonNullable<Bulletin['signing']> }) {
  const t = useTexts(bulletinTexts)
  const { id: bulletinId, masthead, year, issue } = bulletin
  const files = ['pdf', 'docx'] as const
  return (
    <section className="yz-card yz-stack" aria-label={t('step_signed')}>
      <div className="yz-row">
        <b style={{ flex: '1 1 260px' }}>
          {t('signedAs', { masthead, year: year ?? '', issue: issue ?? '' })}
          <span className="yz-faint">
            {' '}
            {signing.byName} {instantText(signing.signedAt)}
          </span>
        </b>
        {signing.documents.length === 0 && <span className="yz-faint">{t('making')}</span>}
        {files.map((format) => (
          <Button
            key={format}
            type={format === 'pdf' ? 'primary' : 'default'}
            icon={<Icon name="export" size={14} />}
            disabled={!signing.documents.includes(format)}
            onClick={() => void download(getBulletinDocument, { bulletinId, format })}
          >
            {format === 'pdf' ? t('downloadPdf') : t('downloadDocx')}
          </Button>
        ))}
      </div>
      <div className="yz-row">
        <span className="yz-soft">{t('fingerprint')}</span>
        <span className="yz-fingerprint">{signing.fingerprint}</span>
        <StateTag tone={signing.intact ? 'good' : 'blocked'}>{signing.intact ? t('intact') : t('broken')}</StateTag>
      </div>
      {signing.unansweredBecause && (
        <p className="yz-soft">{t('unansweredBecause', { reason: signing.unansweredBecause })}</p>
      )}
      <Changes bulletinId={bulletinId} />
    </section>
  )
}

/** The same question in several sentences is compared once. */
const once = (figures: readonly Change[]): Change[] => [
  ...new Map(figures.map((change) => [questionKey(change.signed.question), change])).values(),
]

const hasMoved = ({ signed, now, recordsChanged }: Change) => recordsChanged || now?.value !== signed.value

function Changes({ bulletinId }: { bulletinId: string }) {
  const t = useTexts(bulletinTexts)
  const [all, setAll] = useState(false)
  const changes = useEndpoint(listChangesSince, { bulletinId }, { live: true })
  return (
    <div>
      <h2 className="yz-side-title">{t('changes')}</h2>
      <Loaded query={changes}>
        {({ figures }) => {
          const compared = once(figures)
          const moved = compared.filter(hasMoved)
          const shown = all ? compared : moved
          return (
            <>
              <p className="yz-row">
                <span className="yz-soft">
                  {t('movedOf', { moved: moved.length, total: compared.length })} {t('changesHelp')}
                </span>
                <Button size="small" onClick={() => setAll(!all)}>
                  {all ? t('onlyMoved') : t('showAll')}
                </Button>
              </p>
              {shown.length > 0 && <ChangeTable changes={shown} />}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function ChangeTable({ changes }: { changes: readonly Change[] }) {
  const t = useTexts(bulletinTexts)
  return (
    <div className="yz-scroll-x">
      <table className="yz-units">
        <thead>
          <tr>
            <th>{t('colFigure')}</th>
            <th className="yz-end">{t('colSigned')}</th>
            <th className="yz-end">{t('colNow')}</th>
            <th className="yz-end">{t('colChange')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={change.signed.figureId} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ChangeRow({ change: { signed, now, recordsChanged } }: { change: Change }) {
  const t = useTexts(bulletinTexts)
  const english = useLanguage() === 'en'
  const { from, to } = signed.question
  const difference = now ? now.value - signed.value : 0
  return (
    <tr>
      <td>
        {signed.unitName} · {english ? signed.measureEn : signed.measureZh}
        {(from || to) && (
          <div className="yz-faint">
            {from ? dayText(from) : '…'} – {to ? dayText(to) : '…'}
          </div>
        )}
      </td>
      <td className="yz-end yz-number">
        <FigureChip id={signed.figureId} figure={signed} />
        <div className="yz-faint">{t('records', { count: signed.facts })}</div>
      </td>
      <td className="yz-end yz-number">
        {now ? `${now.value}${signed.unitZh}` : '—'}
        {now && <div className="yz-faint">{t('records', { count: now.facts })}</div>}
      </td>
      <td className="yz-end yz-number">
        {!now ? (
          <span className="yz-soft">{t('outOfReach')}</span>
        ) : difference !== 0 ? (
          <b>{difference > 0 ? `+${difference}` : `−${-difference}`}</b>
        ) : (
          <span className="yz-soft">{recordsChanged ? t('recordsOnly') : t('noChange')}</span>
        )}
      </td>
    </tr>
  )
}
