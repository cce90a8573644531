import { defineTexts } from '../platform/web/texts.ts'

/** What every import says, whatever its rows are. */
export const importTexts = defineTexts('import', {
  zh: {
    preview: '预览',
    look: '在台账中查看',
    again: '再导入一份',
    imports: '导入记录',
    when: '时间',
    by: '经办',
    state: '状态',
    undo: '整批撤销',
    empty: '没有可读的行。请连同表头一起复制。',
    'too-many-rows': '一次最多 1000 行，请分批导入。',
    classified: '内容带有密级标志，已拒绝，未作任何保存。',
    'faulty-rows': '勾选的行中仍有错误。',
    unreadable: '文件无法读取，可能已损坏。',
    'too-large': '文件过大。',
    'not-a-sheet': '不是表格文件，请用 .xlsx 或 .csv。',
    encrypted: '文件有密码或是旧版 .xls，请另存为无密码的 .xlsx。',
  },
  en: {
    preview: 'Preview',
    look: 'See them in the ledger',
    again: 'Import another list',
    imports: 'Imports',
    when: 'When',
    by: 'By',
    state: 'State',
    undo: 'Take back',
    empty: 'No rows to read. Copy the heading too.',
    'too-many-rows': 'At most 1,000 rows at once; please split the list.',
    classified: 'It bears a mark of classification: refused, nothing was kept.',
    'faulty-rows': 'Some chosen rows still have faults.',
    unreadable: 'The file cannot be read; it may be damaged.',
    'too-large': 'The file is too large.',
    'not-a-sheet': 'Not a spreadsheet; use .xlsx or .csv.',
    encrypted: 'The file has a password or is an old .xls; save it as .xlsx without one.',
  },
})

export type ImportRefusal =
  | 'empty'
  | 'too-many-rows'
  | 'classified'
  | 'faulty-rows'
  | 'unreadable'
  | 'too-large'
  | 'not-a-sheet'
  | 'encrypted'
