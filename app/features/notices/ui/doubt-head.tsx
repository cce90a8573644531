/** Above the doubts: how many are decided, and the keys. */
import { useTexts } from '../../../platform/web/texts.ts'
import type { Notice } from '../contract.ts'
import { doubtTexts } from './doubt-texts.ts'
import { itemTexts } from './item-texts.ts'

export function DoubtHead({ notice, part }: { notice: Notice; part: 'doubts' | 'stripped' }) {
  const t = useTexts(doubtTexts)
  const i = useTexts(itemTexts)
  const all = notice.doubts.filter((doubt) => !doubt.isStripped)
  const decided = all.filter((doubt) => doubt.decision !== null).length
  const can = notice.can.decide
  return (
    <div className="yz-notice-head">
      {part === 'doubts' && (
        <p className="yz-number">
          <progress value={decided} max={all.length} aria-label={t('progress', { decided, total: all.length })} />{' '}
          {t('progress', { decided, total: all.length })}
        </p>
      )}
      {part === 'stripped' && <p className="yz-soft">{i('stripHelp')}</p>}
      <p className="yz-faint">{can === true ? t(part === 'doubts' ? 'keys' : 'strippedKeys') : t(can)}</p>
    </div>
  )
}
