/** Above the doubts: how many are decided, what was not saved, and the keys. Above each group: its name and its count. */
import { Button } from 'antd'
import { useTexts } from '../../../../platform/web/texts.ts'
import type { Notice } from '../../contract.ts'
import { type Fold, groupOf, progressOf } from './doubt-list.ts'
import { TroubleElsewhere } from './doubt-trouble.tsx'
import { doubtTexts } from './texts.ts'
import type { Trouble } from './use-deciding.ts'

export function DoubtHead(props: {
  notice: Notice
  troubles: readonly Trouble[]
  onOpen: (key: string) => void
  onKeys: () => void
}) {
  const t = useTexts(doubtTexts)
  const { doubts, can } = props.notice
  const progress = progressOf(doubts)
  return (
    <div className="yz-notice-head">
      <div className="yz-row">
        <p className="yz-number" role="status">
          <progress
            value={progress.decided}
            max={Math.max(1, progress.total)}
            aria-label={t('progress', { ...progress })}
          />{' '}
          {progress.decided === progress.total && progress.total > 0 ? t('allDecided') : t('progress', { ...progress })}
        </p>
        {can.decide === true ? (
          <Button
            size="small"
            type="text"
            className="yz-notice-keys"
            aria-label={t('keys')}
            aria-keyshortcuts="?"
            onClick={props.onKeys}
          >
            {t('keys')}
            <kbd>?</kbd>
          </Button>
        ) : (
          <p className="yz-faint">{t(can.decide)}</p>
        )}
      </div>
      <TroubleElsewhere
        troubles={props.troubles}
        messageOf={(key) => doubts.find((doubt) => doubt.key === key)?.messageZh ?? ''}
        onOpen={props.onOpen}
      />
    </div>
  )
}

export function DoubtGroupHead({ notice, group }: { notice: Notice; group: Fold['severity'] }) {
  const t = useTexts(doubtTexts)
  const doubts = notice.doubts.filter((doubt) => groupOf(doubt) === group)
  const progress = progressOf(doubts)
  return (
    <div className="yz-doubt-group">
      <h2 className={group === 'blocking' && progress.decided < progress.total ? 'yz-doubt-blocks' : undefined}>
        {t(group)}
      </h2>
      <span className="yz-number">
        {group === 'stripped' ? t('places', { count: doubts.length }) : t('progress', { ...progress })}
      </span>
      <span className="yz-faint">{t(`${group}Help`)}</span>
    </div>
  )
}
