// The words of the one-page summary, in both languages.
import type { Language } from '../outline-words.ts'
import type { Duty } from './summarise.ts'

interface Words {
  to: string
  whole: string
  doubts: (blocking: number, ask: number, note: number) => string
  noWork: string
  recurring: string
  numbers: string
  money: string
  choices: string
  nobody: string
  addressees: string
  undated: string
  /** A day without a year, in a document without a date. */
  yearless: string
  uncertain: Record<NonNullable<Duty['uncertain']>, string>
  more: (count: number, what: string) => string
  duties: (count: number) => string
  units: (count: number) => string
  lines: (count: number) => string
  values: (count: number) => string
  together: string
  recurrence: Record<string, string>
}

export const summaryWords: Record<Language, Words> = {
  zh: {
    to: '主送',
    whole: '总时间',
    doubts: (blocking, ask, note) =>
      blocking + ask + note === 0 ? '待核：无' : `待核：必须先定 ${blocking} 处，请核 ${ask} 处，提示 ${note} 处`,
    noWork: '情况反映，不是部署',
    recurring: '经常性报送',
    numbers: '数字',
    money: '经费',
    choices: '可选',
    nobody: '未指明由谁办',
    addressees: '主送各单位',
    undated: '未定日期',
    yearless: '年份不明',
    uncertain: {
      'no-such-date': '没有这一天',
      unreadable: '日期读不出',
      relative: '相对期限',
      recurring: '定期',
      inferred: '推算，请确认',
    },
    more: (count, what) => `（另有 ${count} ${what}未列出）`,
    duties: () => '项任务',
    units: () => '个单位',
    lines: () => '条',
    values: () => '个数',
    together: '会同',
    recurrence: {
      yearly: '每年',
      'half-yearly': '每半年',
      quarterly: '每季度',
      monthly: '每月',
      weekly: '每周',
      daily: '每天',
    },
  },
  en: {
    to: 'To',
    whole: 'Whole time',
    doubts: (blocking, ask, note) =>
      blocking + ask + note === 0
        ? 'Doubts: none'
        : `Doubts: ${blocking} to decide first, ${ask} to check, ${note} worth knowing`,
    noWork: 'A report of results, not a plan',
    recurring: 'Recurring',
    numbers: 'Numbers',
    money: 'Money',
    choices: 'Choice',
    nobody: 'Nobody named',
    addressees: 'All addressees',
    undated: 'undated',
    yearless: 'year unknown',
    uncertain: {
      'no-such-date': 'no such day',
      unreadable: 'cannot be read',
      relative: 'relative',
      recurring: 'recurring',
      inferred: 'worked out, please confirm',
    },
    more: (count, what) => `(${count} more ${what} left out)`,
    duties: (count) => (count === 1 ? 'duty' : 'duties'),
    units: (count) => (count === 1 ? 'unit' : 'units'),
    lines: (count) => (count === 1 ? 'line' : 'lines'),
    values: (count) => (count === 1 ? 'number' : 'numbers'),
    together: 'with',
    recurrence: {
      yearly: 'every year',
      'half-yearly': 'every half year',
      quarterly: 'every quarter',
      monthly: 'every month',
      weekly: 'every week',
      daily: 'every day',
    },
  },
}
