/** A programme that was drafted here: tasks in their groups, phases as a picture, deadlines. */
import { Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '../../../design/empty-state.tsx'
import { Icon } from '../../../design/icon.tsx'
import { StateTag } from '../../../design/state-tag.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import { removeItem } from '../drafting/contract.ts'
import type { Task } from '../programme.ts'
import { DeadlineList } from './deadline-list.tsx'
import { PhaseSection } from './phase-section.tsx'
import { SourceText } from './source-text.tsx'
import { TaskForm } from './task-form.tsx'
import { programmeTexts } from './texts.ts'
import { useAct } from './use-act.tsx'
import { type Programme, useWhen } from './words.tsx'

export function ContentTab({ programme }: { programme: Programme }) {
  const t = useTexts(programmeTexts)
  const [editing, setEditing] = useState<Task | 'new' | null>(null)
  const mayEdit = programme.can.edit === true
  return (
    <div className="yz-programme-columns">
      <section className="yz-stack" aria-label={t('tasks')}>
        {programme.tasks.length === 0 && <EmptyState title={t('noTasks')} />}
        {groupsOf(programme.tasks).map(([group, tasks]) => (
          <div key={group ?? ''} className="yz-stack yz-task-group">
            {group && <h2>{group}</h2>}
            {tasks.map((task) => (
              <TaskCard key={task.id} task={task}>
                {mayEdit && <TaskTools programme={programme} task={task} onEdit={() => setEditing(task)} />}
              </TaskCard>
            ))}
          </div>
        ))}
        {mayEdit && (
          <div>
            <Button onClick={() => setEditing('new')}>{t('addTask')}</Button>
          </div>
        )}
      </section>
      <aside className="yz-stack">
        <PhaseSection programme={programme} />
        <DeadlineList programme={programme} />
      </aside>
      {editing && (
        <TaskForm
          programmeId={programme.programmeId}
          task={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}

/** Groups in the order in which they first appear. */
export function groupsOf(tasks: readonly Task[]): [string | null, Task[]][] {
  const groups = new Map<string | null, Task[]>()
  for (const task of tasks) groups.set(task.groupTitle, [...(groups.get(task.groupTitle) ?? []), task])
  return [...groups]
}

export function TaskCard({ task, children }: { task: Task; children?: ReactNode }) {
  const t = useTexts(programmeTexts)
  const when = useWhen()(task)
  return (
    <article className="yz-card yz-task">
      <header className="yz-row">
        <h3>{task.title}</h3>
        <StateTag tone={task.requirement === 'required' ? 'active' : 'quiet'}>{t(task.requirement)}</StateTag>
        {children}
      </header>
      {task.body && <p className="yz-task-body">{task.body}</p>}
      {task.source && <SourceText text={task.source.text} />}
      <p className="yz-row yz-soft yz-task-foot">
        {when && <span>{when}</span>}
        {task.responsible.length > 0 && (
          <span>
            {t('responsible')} {task.responsible.join('、')}
          </span>
        )}
      </p>
    </article>
  )
}

function TaskTools({ programme, task, onEdit }: { programme: Programme; task: Task; onEdit: () => void }) {
  const t = useTexts(programmeTexts)
  const { act, note } = useAct(removeItem)
  return (
    <span className="yz-task-tools">
      {note}
      <Button size="small" type="text" onClick={onEdit} aria-label={`${t('edit')} ${task.title}`}>
        {t('edit')}
      </Button>
      <Popconfirm
        title={t('removeSure')}
        okText={t('remove')}
        cancelText={t('cancel')}
        onConfirm={() => act({ programmeId: programme.programmeId, itemId: task.id })}
      >
        <Button size="small" type="text" aria-label={`${t('remove')} ${task.title}`} icon={<Icon name="close" />} />
      </Popconfirm>
    </span>
  )
}
