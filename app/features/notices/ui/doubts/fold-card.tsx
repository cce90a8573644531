/** Many doubts of one kind in one card: how many are decided, and all of them by one action. */
import { useCallback } from 'react'
import { StateTag } from '../../../../design/state-tag.tsx'
import { useTexts } from '../../../../platform/web/texts.ts'
import { isOpen } from '../../doubts/doubt.ts'
import { Answer } from './answer.tsx'
import { useDoubtDesk, useDoubtState } from './doubt-desk.ts'
import { type Fold, isRestored } from './doubt-list.ts'
import { DoubtTrouble } from './doubt-trouble.tsx'
import { hasName, kindTexts } from './kind-texts.ts'
import { doubtTexts } from './texts.ts'

export function FoldCard({ fold, isSelected }: { fold: Fold; isSelected: boolean }) {
  const t = useTexts(doubtTexts)
  const name = useKindName()
  const desk = useDoubtDesk()
  const { troubles } = useDoubtState()
  const keys = new Set(fold.doubts.map(({ key }) => key))
  return (
    <div className="yz-notice-item">
      <span className="yz-row">
        <b>{name(fold.kind)}</b>
        <span className="yz-number">{t('places', { count: fold.doubts.length })}</span>
        <FoldState fold={fold} />
        <button
          type="button"
          className="yz-doubt-unfold"
          aria-expanded={fold.isUnfolded}
          onClick={() => desk.toggle(fold.id)}
        >
          {t(fold.isUnfolded ? 'fold' : 'unfold')}
        </button>
      </span>
      {isSelected && desk.can === true && fold.severity !== 'stripped' && <AllAnswers fold={fold} />}
      {!fold.isUnfolded && <DoubtTrouble troubles={troubles.filter(({ key }) => keys.has(key))} />}
    </div>
  )
}

function FoldState({ fold }: { fold: Fold }) {
  const t = useTexts(doubtTexts)
  if (fold.severity === 'stripped') {
    const count = fold.doubts.filter(isRestored).length
    return count > 0 ? <span className="yz-faint">{t('restoredCount', { count })}</span> : null
  }
  const decided = fold.doubts.filter(({ decision }) => decision !== null).length
  if (decided === fold.doubts.length) return <StateTag tone="good">{t('allDecided')}</StateTag>
  return <span className="yz-soft yz-number">{t('progress', { decided, total: fold.doubts.length })}</span>
}

function AllAnswers({ fold }: { fold: Fold }) {
  const t = useTexts(doubtTexts)
  const { decideAll } = useDoubtDesk()
  const open = fold.doubts.filter(isOpen)
  const withReading = open.filter(({ alternatives }) => alternatives.length > 0)
  if (open.length === 0) return null
  return (
    <span className="yz-row yz-doubt-answers">
      {withReading.length > 0 && (
        <Answer
          word={t('takeFirst', { count: withReading.length })}
          keyName="1"
          onClick={() => decideAll(fold, { decision: 'take-alternative', alternative: 1 })}
        />
      )}
      <Answer
        word={t('keepAll', { count: open.length })}
        keyName="O"
        onClick={() => decideAll(fold, { decision: 'keep-as-is' })}
      />
      <Answer
        word={t('noProblemAll', { count: open.length })}
        keyName="N"
        onClick={() => decideAll(fold, { decision: 'not-a-problem' })}
      />
    </span>
  )
}

export function useKindName(): (kind: string) => string {
  const t = useTexts(kindTexts)
  return useCallback((kind) => (hasName(kind) ? t(kind) : kind), [t])
}
