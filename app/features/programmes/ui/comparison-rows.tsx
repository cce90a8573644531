/** Parent left, own version right, what differs marked in the margin. Read-only; tools come from whoever may act. */
import { Fragment, type ReactNode } from 'react'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { changedFields } from '../adoption/comparison.ts'
import type { Task, TaskFields } from '../programme.ts'
import { adoptionTexts } from './adoption-texts.ts'
import { groupsOf } from './content-tab.tsx'
import { programmeTexts } from './texts.ts'
import { useWhen } from './words.tsx'

type Mark = 'as-is' | 'adapted' | 'own' | 'not-chosen' | 'adjustment-requested'
const marks = {
  'as-is': ['isAsIs', 'good'],
  adapted: ['isAdapted', 'active'],
  own: ['isAdded', 'active'],
  'not-chosen': ['isNotChosen', 'quiet'],
  'adjustment-requested': ['isAdjustment', 'doubt'],
} as const satisfies Record<Mark, readonly [string, Tone]>

interface Props {
  tasks: readonly Task[]
  parentName: string
  mineName: string
  selected?: string | undefined
  tools?: (task: Task) => ReactNode
}

export function ComparisonRows({ tasks, parentName, mineName, selected, tools }: Props) {
  const t = useTexts(adoptionTexts)
  const inherited = groupsOf(tasks.filter((task) => task.base))
  const own = tasks.filter((task) => !task.base)
  return (
    <div className="yz-compare">
      <div className="yz-compare-head" aria-hidden="true">
        <span>{parentName}</span>
        <span />
        <span>{mineName}</span>
      </div>
      {inherited.map(([group, members]) => (
        <Fragment key={group ?? ''}>
          {group && <h2 className="yz-compare-group">{group}</h2>}
          {members.map((task) => (
            <Row key={task.id} task={task} isSelected={task.id === selected} tools={tools?.(task)} />
          ))}
        </Fragment>
      ))}
      {own.length > 0 && <h2 className="yz-compare-group">{t('own')}</h2>}
      {own.map((task) => (
        <Row key={task.id} task={task} isSelected={task.id === selected} tools={tools?.(task)} />
      ))}
    </div>
  )
}

function Row({ task, isSelected, tools }: { task: Task; isSelected: boolean; tools: ReactNode }) {
  const t = useTexts(adoptionTexts)
  const choice: Mark = task.choice ?? 'as-is'
  const [word, tone] = marks[choice]
  const changed = task.base && choice === 'adapted' ? changedFields(task, task.base) : []
  return (
    <article
      className="yz-compare-row"
      data-choice={choice}
      data-task={task.id}
      aria-current={isSelected ? 'true' : undefined}
      tabIndex={-1}
    >
      <div className="yz-compare-parent">{task.base && <TaskText task={task.base} />}</div>
      <div className="yz-compare-mark">
        <StateTag tone={tone}>{t(word)}</StateTag>
        {changed.map((field) => (
          <span key={field} className="yz-compare-field">
            {t(`field_${field}`)}
          </span>
        ))}
      </div>
      <div className="yz-compare-mine">
        {(choice === 'adapted' || choice === 'own') && <TaskText task={task} changed={changed} />}
        {choice === 'adjustment-requested' && <p>{t('adjustmentReason', { reason: task.choiceReason ?? '' })}</p>}
        {tools && <div className="yz-row yz-compare-tools">{tools}</div>}
      </div>
    </article>
  )
}

function TaskText({ task, changed = [] }: { task: TaskFields; changed?: readonly (keyof TaskFields)[] }) {
  const p = useTexts(programmeTexts)
  const when = useWhen()(task)
  const is = (...fields: (keyof TaskFields)[]) => (changed.some((field) => fields.includes(field)) ? 'yz-changed' : '')
  return (
    <>
      <h3>
        <span className={is('title')}>{task.title}</span>{' '}
        {task.requirement === 'required' && (
          <span className={is('requirement')}>
            <StateTag tone="active">{p('required')}</StateTag>
          </span>
        )}
      </h3>
      {task.body && <Folded text={task.body} className={is('body')} />}
      {when && <p className={`yz-soft ${is('windowStart', 'windowEnd', 'fixedDay')}`}>{when}</p>}
    </>
  )
}

/** Long texts show their beginning; the rest opens in place. */
function Folded({ text, className }: { text: string; className: string }) {
  if (text.length <= 90) return <p className={`yz-task-body ${className}`}>{text}</p>
  return (
    <details className={`yz-folded ${className}`}>
      <summary>
        <span className="yz-folded-start">{text.slice(0, 80)}…</span>
      </summary>
      <p className="yz-task-body">{text}</p>
    </details>
  )
}
