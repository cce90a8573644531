// Are there as many tasks as a choice speaks of? 从10项活动中选择几项 needs ten to choose from.
import type { FindDoubts, Finding } from './finding.ts'

export const findMenuCountDoubts: FindDoubts = (draft) =>
  draft.menus.flatMap((menu): Finding[] => {
    const tasks = draft.tasks.length
    if (menu.from === null || tasks < 2) return []
    const spans = [menu.span, ...draft.tasks.slice(0, 1).map((task) => task.span)]
    const about = [menu.id]
    if (menu.from === tasks)
      return [
        {
          kind: 'count-meets',
          message: {
            zh: `可选的 ${menu.from} 项与文中的任务数一致。`,
            en: `The ${menu.from} to choose from are as many as the tasks.`,
          },
          spans,
          about,
        },
      ]
    // The choice may be among the parts of one task: only a near miss is a slip.
    if (Math.abs(menu.from - tasks) > 2) return []
    return [
      {
        kind: 'count-differs',
        severity: 'note',
        message: {
          zh: `说从 ${menu.from} 项中选择，文中列出的任务是 ${tasks} 项。`,
          en: `It says to choose from ${menu.from}; the text has ${tasks} tasks.`,
        },
        spans,
        about,
        alternatives: [{ text: String(tasks), value: tasks, confidence: 0.6 }],
      },
    ]
  })
