// The words of the readable outline, in both languages.
import type { DocumentKind, Doubt, HeaderField, Target } from './draft.ts'

export type Language = 'zh' | 'en'

interface Words {
  untitled: string
  kind: string
  noPlan: string
  whole: string
  tasks: string
  phases: string
  deadlines: string
  targets: string
  menu: string
  funding: string
  checks: string
  doubts: string
  undecided: string
  inferred: string
  nobody: string
  by: string
  approximate: string
  years: string
  open: string
  openEnd: string
  choose: (from: number | null, choose: number | null) => string
  kinds: Record<DocumentKind, string>
  fields: Record<HeaderField, string>
  severities: Record<Doubt['severity'], string>
  natures: Record<Target['nature'], string>
  periods: Record<NonNullable<Target['period']>['kind'], string>
}

export const words: Record<Language, Words> = {
  zh: {
    untitled: '（无标题）',
    kind: '文种',
    noPlan: '情况反映，不是部署',
    whole: '总时间',
    tasks: '任务',
    phases: '阶段',
    deadlines: '报送与时限',
    targets: '数字',
    menu: '可选',
    funding: '经费',
    checks: '已核对',
    doubts: '待核',
    undecided: '待定',
    inferred: '推算',
    nobody: '不收费',
    by: '责任单位',
    approximate: '约数',
    years: '年',
    open: '…',
    openEnd: '长期或未写明',
    choose: (from, choose) =>
      `${from === null ? '' : `${from} 项中`}选 ${choose === null ? '几项（数目未定）' : `${choose} 项`}`,
    kinds: { notice: '通知', plan: '方案', opinion: '意见', bulletin: '简报', report: '报告', letter: '函' },
    fields: {
      issuer: '发文机关',
      docNumber: '发文字号',
      title: '标题',
      planTitle: '所附方案',
      recipients: '主送',
      date: '成文日期',
      signature: '署名',
      cc: '抄送',
      printer: '印发机关',
      printDate: '印发日期',
      webDate: '发布时间',
      serialName: '刊名',
      issueNo: '期号',
    },
    severities: { blocking: '[必须先定]', ask: '[请核]', note: '[提示]' },
    natures: { goal: '目标', requirement: '要求', achieved: '已完成' },
    periods: { total: '总计', perYear: '每年', perQuarter: '每季', perMonth: '每月', perWeek: '每周', perDay: '每天' },
  },
  en: {
    untitled: '(no title)',
    kind: 'Kind',
    noPlan: 'a report of results, not a plan',
    whole: 'Whole time',
    tasks: 'Tasks',
    phases: 'Phases',
    deadlines: 'Deadlines',
    targets: 'Numbers',
    menu: 'Choice',
    funding: 'Funding',
    checks: 'Checked',
    doubts: 'Doubts',
    undecided: 'undecided',
    inferred: 'inferred',
    nobody: 'free of charge',
    by: 'responsible:',
    approximate: 'approximate',
    years: ' years',
    open: '…',
    openEnd: 'open',
    choose: (from, choose) => `choose ${choose ?? 'some'}${from === null ? '' : ` of ${from}`}`,
    kinds: {
      notice: 'notice',
      plan: 'plan',
      opinion: 'opinion',
      bulletin: 'bulletin',
      report: 'report',
      letter: 'letter',
    },
    fields: {
      issuer: 'Issuer',
      docNumber: 'Number',
      title: 'Title',
      planTitle: 'Attached plan',
      recipients: 'To',
      date: 'Date',
      signature: 'Signed',
      cc: 'Copies',
      printer: 'Printed by',
      printDate: 'Printed',
      webDate: 'Published',
      serialName: 'Series',
      issueNo: 'Issue',
    },
    severities: { blocking: '[decide first]', ask: '[please check]', note: '[note]' },
    natures: { goal: 'goal', requirement: 'requirement', achieved: 'achieved' },
    periods: {
      total: 'in total',
      perYear: 'a year',
      perQuarter: 'a quarter',
      perMonth: 'a month',
      perWeek: 'a week',
      perDay: 'a day',
    },
  },
}
