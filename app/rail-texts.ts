import { defineTexts } from './platform/web/texts.ts'

/** The words of the rail, in its order. */
export const railTexts = defineTexts('rail', {
  zh: {
    inbox: '待办',
    notices: '文件',
    programmes: '工作方案',
    activities: '活动',
    workRecords: '工作记录',
    people: '人员',
    figures: '数据',
    bulletins: '简报',
    units: '组织',
    audit: '审计',
  },
  en: {
    inbox: 'Inbox',
    notices: 'Notices',
    programmes: 'Programmes',
    activities: 'Activities',
    workRecords: 'Records',
    people: 'People',
    figures: 'Figures',
    bulletins: 'Bulletins',
    units: 'Units',
    audit: 'Audit',
  },
})
