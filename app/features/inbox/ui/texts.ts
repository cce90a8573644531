import { defineTexts, textOf } from '../../../platform/web/texts.ts'

export const inboxTexts = defineTexts('inbox', {
  zh: {
    title: '待办',
    description: '本组织需要办理的事项，期限近的在前。办完自动消去，不设已阅回执。',
    open: '待办理',
    settled: '已办结',
    from: '来自 {{unit}}',
    due: '{{day}} 前',
    daysLeft: '还有 {{count}} 天',
    today: '今天到期',
    overdue: '已过 {{count}} 天',
    raised: '{{day}} 送达',
    settledOn: '{{day}} 办结',
    empty: '没有待办事项',
    emptyHelp: '上级下发的方案、下级提交的实施方案、需要核对的数据会出现在这里。',
    emptyExample: '如：承接《寒假返乡实践工作方案》，2019年1月10日前',
    emptySettled: '还没有办结的事项',
  },
  en: {
    title: 'Inbox',
    description:
      'What this unit has to act on, nearest deadline first. Done work leaves by itself; nobody counts who read what.',
    open: 'Open',
    settled: 'Done',
    from: 'From {{unit}}',
    due: 'by {{day}}',
    daysLeft: '{{count}} days left',
    daysLeft_one: 'one day left',
    today: 'due today',
    overdue: '{{count}} days overdue',
    overdue_one: 'one day overdue',
    raised: 'arrived {{day}}',
    settledOn: 'done {{day}}',
    empty: 'Nothing to do',
    emptyHelp: 'Programmes from above, plans from below and numbers to look at arrive here.',
    emptyExample: 'For instance: adopt the programme for home-coming students by 10 January 2019',
    emptySettled: 'Nothing has been done yet',
  },
})

/** One sentence for each kind of to-do; its blanks are those that `raiseToDo` was given. */
export const toDoTexts = defineTexts('to-dos', {
  zh: {
    'figure-doubted': '核对数据：{{measure}} {{quantity}}，远高于预计的 {{expected}}',
    'programme-to-sign': '审签：《{{title}}》',
    'programme-to-adopt': '承接：《{{title}}》，选定任务并报送实施方案',
    'programme-received': '收到工作方案：《{{title}}》',
    'plan-submitted': '审看下级实施方案：《{{title}}》',
    'plan-returned': '修改实施方案：《{{title}}》被退回，{{remark}}',
    'correction-to-answer': '答复更正：《{{title}}》中的“{{item}}”',
    'joint-session-invited': '答复联合主办邀请：《{{title}}》，{{day}}',
    'submission-received': '处理报送：{{unit}}《{{title}}》',
    'submission-returned': '修改报送：《{{title}}》被退回',
    'figures-to-confirm': '确认数据：上级简报《{{title}}》采用了本组织的数据或稿件',
    'figures-objected': '处理异议：{{unit}}对《{{title}}》中的数据有异议',
  },
  en: {
    'figure-doubted': 'Look at a number: {{measureEn}} {{quantity}}, far above the expected {{expected}}',
    'programme-to-sign': 'Sign off: “{{title}}”',
    'programme-to-adopt': 'Adopt: “{{title}}” — choose tasks and submit the plan',
    'programme-received': 'Received: “{{title}}”',
    'plan-submitted': 'Look at a plan from below: “{{title}}”',
    'plan-returned': 'Revise the plan “{{title}}”, returned: {{remark}}',
    'correction-to-answer': 'Answer a correction: “{{item}}” in “{{title}}”',
    'joint-session-invited': 'Answer an invitation to organise jointly: “{{title}}”, {{day}}',
    'submission-received': 'Decide on a submission: {{unit}}, “{{title}}”',
    'submission-returned': 'Revise a submission: “{{title}}” was returned',
    'figures-to-confirm': 'Confirm figures: the bulletin “{{title}}” uses figures or a piece of this unit',
    'figures-objected': 'See to an objection: {{unit}} objects to figures in “{{title}}”',
  },
})

/** A kind without words shows its own name, which a person at least can report. */
export function toDoSentence(kind: string, blanks: Record<string, string | number>): string {
  // Kinds and blanks come from the database, so the checked form of textOf cannot know them.
  const sentence = textOf(toDoTexts) as (key: string, blanks: Record<string, string | number>) => string
  return sentence(kind, blanks)
}
