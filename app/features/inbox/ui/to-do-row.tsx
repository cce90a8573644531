/** One to-do: what, from whom, by when. The whole row leads to the page where the work is done. */
import { daysBetween, shortDayText, shortInstantText } from '../../../design/dates.ts'
import { Icon } from '../../../design/icon.tsx'
import { StateTag, type Tone } from '../../../design/state-tag.tsx'
import { TargetLink } from '../../../platform/web/app-link.tsx'
import { parseSearch } from '../../../platform/web/search-state.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import type { ToDo } from '../contract.ts'
import { inboxTexts, toDoSentence } from './texts.ts'

export function ToDoRow({ toDo, today }: { toDo: ToDo; today: string | undefined }) {
  const t = useTexts(inboxTexts)
  const [path = '/inbox', query = ''] = toDo.link.split('?')
  return (
    <li>
      <TargetLink target={{ to: path, search: parseSearch(query) }} className="yz-to-do">
        <span className="yz-to-do-what">
          <b>{toDoSentence(toDo.kind, toDo.blanks)}</b>
          <span className="yz-soft">
            {[
              toDo.fromUnitName && t('from', { unit: toDo.fromUnitName }),
              t('raised', { day: shortInstantText(toDo.raisedAt) }),
              toDo.settledAt && t('settledOn', { day: shortInstantText(toDo.settledAt) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {toDo.dueOn && <Due day={toDo.dueOn} today={toDo.settledAt ? undefined : today} />}
        <Icon name="next" />
      </TargetLink>
    </li>
  )
}

function Due({ day, today }: { day: string; today: string | undefined }) {
  const t = useTexts(inboxTexts)
  const left = today ? daysBetween(today, day) : null
  return (
    <span className="yz-to-do-due yz-number">
      {t('due', { day: shortDayText(day) })}
      {left !== null && (
        <StateTag tone={toneOf(left)}>
          {left < 0 ? t('overdue', { count: -left }) : left === 0 ? t('today') : t('daysLeft', { count: left })}
        </StateTag>
      )}
    </span>
  )
}

const toneOf = (left: number): Tone => (left < 0 ? 'blocked' : left <= 3 ? 'doubt' : 'quiet')
