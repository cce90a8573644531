/** 指标分解: each target with its figure, and what is allotted below with sum, floor and slack always in sight. */
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { DoubtMark } from '../../../design/doubt-mark.tsx'
import { EmptyState } from '../../../design/empty-state.tsx'
import { ProgressToTarget } from '../../../design/progress-to-target.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { TypedNumber } from '../../../design/typed-number.tsx'
import { useSearchState } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { FactsSheet } from '../../figures/ui/public.tsx'
import type { Target } from '../programme.ts'
import { AllotmentEditor } from './allotment-editor.tsx'
import { editTexts } from './edit-texts.ts'
import { TargetForm } from './target-form.tsx'
import { programmeTexts } from './texts.ts'
import { type Programme, useTypedTarget } from './words.tsx'

export function TargetsTab({ programme }: { programme: Programme }) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const [editing, setEditing] = useState<Target | 'new' | null>(null)
  const [{ of }] = useSearchState(z.object({ of: z.string().optional() }))
  const mayEdit = programme.can.edit === true
  const asked = programme.figures.find((one) => one.targetId === of)
  return (
    <div className="yz-stack">
      {programme.targets.length === 0 && <EmptyState title={t('noTargets')} example={t('noTargetsExample')} />}
      {programme.targets.map((target) => (
        <TargetCard
          key={target.id}
          programme={programme}
          target={target}
          onEdit={mayEdit ? () => setEditing(target) : undefined}
        />
      ))}
      {mayEdit && (
        <div>
          <Button onClick={() => setEditing('new')}>{p('addTarget')}</Button>
        </div>
      )}
      {editing && (
        <TargetForm
          programme={programme}
          target={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      <FactsSheet of={{ programmeId: programme.rootId, ...(asked?.rootTaskId ? { taskId: asked.rootTaskId } : {}) }} />
    </div>
  )
}

interface CardProps {
  programme: Programme
  target: Target
  onEdit: (() => void) | undefined
}

function TargetCard({ programme, target, onEdit }: CardProps) {
  const t = useTexts(editTexts)
  const p = useTexts(programmeTexts)
  const typed = useTypedTarget()
  const task = programme.tasks.find((one) => one.id === target.taskId)
  const balance = programme.balances.find((one) => one.targetId === target.id)
  return (
    <section className="yz-card yz-stack" aria-label={target.subject}>
      <header className="yz-row">
        <TypedNumber label={target.subject} size="large" {...typed(target)} />
        {target.commitment && <StateTag>{target.commitment}</StateTag>}
        {target.attestedOnly && <StateTag tone="doubt">{t('attestedOnly')}</StateTag>}
        {onEdit && (
          <Button size="small" type="text" onClick={onEdit} aria-label={`${p('edit')} ${target.subject}`}>
            {p('edit')}
          </Button>
        )}
      </header>
      <p className="yz-row yz-soft">
        {task && <span>{task.title}</span>}
        {target.base && <span>{t('targetOf', { quantity: `${target.base.quantity} ${target.unit}` })}</span>}
        {target.allottedFloor !== null && <span>{t('floorOf', { floor: target.allottedFloor })}</span>}
      </p>
      {target.source && <blockquote className="yz-quote">{target.source.text}</blockquote>}
      <Progress programme={programme} target={target} allotted={balance?.sum ?? 0} />
      <AllotmentEditor target={target} mayEdit={onEdit !== undefined} />
    </section>
  )
}

function Progress({ programme, target, allotted }: { programme: Programme; target: Target; allotted: number }) {
  const t = useTexts(editTexts)
  const figure = programme.figures.find((one) => one.targetId === target.id)
  if (!figure || !target.measure) return null
  return (
    <div className="yz-stack">
      <span className="yz-row">
        <TypedNumber
          label={t('figureNow')}
          value={figure.value}
          unit={target.unit}
          mix={Object.fromEntries(figure.evidence.map(({ kind, value }) => [kind, Math.max(0, value)]))}
          target={{ sheet: { facts: `${target.measure}:${programme.unitId}`, of: target.id } }}
        />
        {figure.doubted > 0 && <DoubtMark>{figure.doubted}</DoubtMark>}
      </span>
      <ProgressToTarget
        label={target.subject}
        value={figure.value}
        target={target.quantity}
        unit={target.unit}
        {...(target.allottedFloor !== null ? { floor: target.allottedFloor } : {})}
        {...(allotted > 0 ? { allotted } : {})}
      />
    </div>
  )
}
