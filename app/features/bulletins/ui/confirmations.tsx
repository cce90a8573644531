/** Where each unit stands with its figures, in official order. */
import { Button } from 'antd'
import { shortInstantText } from '../../../design/dates.ts'
import { useMessage } from '../../../design/desk-kit.tsx'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { RefusalNote } from '../../../design/refusal-note.tsx'
import { useSend } from '../../../platform/web/queries.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Bulletin } from '../issues/contract.ts'
import { askForConfirmation, getBulletin } from '../issues/contract.ts'
import { ConfirmationTag } from './bulletin-state.tsx'
import { becauseText, bulletinTexts } from './texts.ts'

export function Confirmations({ bulletin, unsaved }: { bulletin: Bulletin; unsaved: boolean }) {
  const t = useTexts(bulletinTexts)
  const message = useMessage()
  const ask = useSend(askForConfirmation, {
    invalidates: [getBulletin],
    onDone: (answer) => {
      if (answer.ok) void message.success(t('asked', { count: answer.units }))
    },
  })
  const refused = ask.data && !ask.data.ok ? becauseText(t, ask.data.because) : undefined
  return (
    <section className="yz-card yz-stack" aria-label={t('confirmations')}>
      <div className="yz-row">
        <h2 className="yz-side-title" style={{ flex: 1 }}>
          {t('confirmations')}
        </h2>
        {bulletin.can.ask === true && (
          <Button disabled={unsaved} loading={ask.isPending} onClick={() => ask.mutate({ bulletinId: bulletin.id })}>
            {t('ask')}
          </Button>
        )}
      </div>
      <RefusalNote {...(refused ? { because: refused } : {})} error={ask.error} />
      {bulletin.units.length === 0 ? (
        <p className="yz-soft">{t('noConfirmations')}</p>
      ) : (
        <>
          <p className="yz-faint">{t('confirmationsHelp')}</p>
          <table className="yz-units">
            <tbody>
              {bulletin.units.map((unit) => (
                <tr key={unit.unitId}>
                  <th scope="row">
                    {unit.unitName}
                    <br />
                    <span className="yz-faint">{t('partOf', { figures: unit.figures, sections: unit.sections })}</span>
                  </th>
                  <td>
                    <ConfirmationTag state={unit.confirmation} /> {unit.hasDoubts && <DoubtMark />}
                    {unit.remark && <div>{unit.remark}</div>}
                    {unit.moved > 0 && <div className="yz-soft">{t('movedSince', { count: unit.moved })}</div>}
                  </td>
                  <td className="yz-faint yz-end">
                    {unit.byName} {unit.answeredAt && shortInstantText(unit.answeredAt)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
