/** 承接: choose from the programme of the level above. One tap takes an item as it is; the whole works by keyboard. */
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { chooseTask } from '../adoption/contract.ts'
import { removeItem } from '../drafting/contract.ts'
import type { Task } from '../programme.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { ComparisonRows } from './comparison-rows.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { DemandList } from './demand-list.tsx'
import { PhaseSection } from './phase-section.tsx'
import { TaskForm } from './task-form.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import { useListKeys } from './use-list-keys.ts'
import type { Programme } from './words.tsx'

type Open = { kind: 'adapt'; task: Task } | { kind: 'add' } | { kind: 'ask'; task: Task } | null

export function AdoptionBoard({ programme }: { programme: Programme }) {
  const t = useTexts(adoptionTexts)
  const [open, setOpen] = useState<Open>(null)
  const { programmeId, tasks, parent, comparison, demands, can } = programme
  const choose = useAct(chooseTask)
  const remove = useAct(removeItem)
  const mayEdit = can.edit === true
  const take = (task: Task, choice: 'as-is' | 'not-chosen' | 'adjustment-requested', reason?: string) =>
    choose.act({ programmeId, taskId: task.id, choice, ...(reason ? { reason } : {}) }, () => setOpen(null))
  const selected = useListKeys(mayEdit && open === null ? tasks : [], {
    a: (task) => task.base && take(task, 'as-is'),
    e: (task) => setOpen({ kind: 'adapt', task }),
    d: (task) => task.base?.requirement === 'menu' && take(task, 'not-chosen'),
  })
  return (
    <div className="yz-stack">
      {comparison && (
        <section className="yz-card yz-adoption-head">
          <p className="yz-number">
            <b>{t('summary', comparison)}</b>
            {comparison.adjustmentRequested > 0 && ` · ${t('adjustments', { count: comparison.adjustmentRequested })}`}
          </p>
          <DemandList
            demands={demands}
            programmeId={can.edit === 'not-your-unit' || can.edit === 'already-issued' ? undefined : programmeId}
          />
          {mayEdit && <p className="yz-faint yz-keys">{t('keys')}</p>}
        </section>
      )}
      {choose.note}
      {remove.note}
      <ComparisonRows
        tasks={tasks}
        parentName={t('parentSide', { unit: parent?.unitName ?? '' })}
        mineName={can.edit === 'not-your-unit' ? programme.unitName : t('mineSide')}
        selected={selected}
        {...(mayEdit
          ? {
              tools: (task: Task) => (
                <Tools
                  task={task}
                  busy={choose.busy}
                  onTake={(choice) => take(task, choice)}
                  onAdapt={() => setOpen({ kind: 'adapt', task })}
                  onAsk={() => setOpen({ kind: 'ask', task })}
                  onRemove={() => remove.act({ programmeId, itemId: task.id })}
                />
              ),
            }
          : {})}
      />
      {mayEdit && (
        <div className="yz-row">
          <Button onClick={() => setOpen({ kind: 'add' })}>{t('addOwn')}</Button>
        </div>
      )}
      <div className="yz-programme-halves">
        <PhaseSection programme={programme} />
        <DeadlineList programme={programme} />
      </div>
      {(open?.kind === 'adapt' || open?.kind === 'add') && (
        <TaskForm
          programmeId={programmeId}
          task={open.kind === 'adapt' ? open.task : null}
          title={t(open.kind === 'add' ? 'addOwn' : 'adapt')}
          onClose={() => setOpen(null)}
        />
      )}
      <ReasonDialog
        open={open?.kind === 'ask'}
        title={t('askAdjustment')}
        busy={choose.busy}
        onCancel={() => setOpen(null)}
        onConfirm={(reason) => open?.kind === 'ask' && take(open.task, 'adjustment-requested', reason)}
      >
        <p className="yz-soft">{t('adjustmentHelp')}</p>
      </ReasonDialog>
    </div>
  )
}

interface ToolProps {
  task: Task
  busy: boolean
  onTake: (choice: 'as-is' | 'not-chosen') => void
  onAdapt: () => void
  onAsk: () => void
  onRemove: () => void
}

function Tools({ task, busy, onTake, onAdapt, onAsk, onRemove }: ToolProps) {
  const t = useTexts(adoptionTexts)
  const p = useTexts(programmeTexts)
  const { choice, base } = task
  if (!base)
    return (
      <>
        <Button size="small" onClick={onAdapt}>
          {p('edit')}
        </Button>
        <Popconfirm title={p('removeSure')} okText={p('remove')} cancelText={p('cancel')} onConfirm={onRemove}>
          <Button size="small" type="text">
            {p('remove')}
          </Button>
        </Popconfirm>
      </>
    )
  const isTaken = choice === 'as-is' || choice === 'adapted'
  return (
    <>
      {choice !== 'as-is' && (
        <Button size="small" type={isTaken ? 'default' : 'primary'} disabled={busy} onClick={() => onTake('as-is')}>
          {t(choice === 'adapted' ? 'backToAsIs' : 'asIs')}
        </Button>
      )}
      <Button size="small" onClick={onAdapt}>
        {t(choice === 'adapted' ? 'adaptAgain' : 'adapt')}
      </Button>
      {isTaken && base.requirement === 'menu' && (
        <Button size="small" type="text" disabled={busy} onClick={() => onTake('not-chosen')}>
          {t('leave')}
        </Button>
      )}
      {base.requirement === 'required' && choice !== 'adjustment-requested' && (
        <Button size="small" type="text" onClick={onAsk}>
          {t('askAdjustment')}
        </Button>
      )}
    </>
  )
}
