import { defineTexts } from '../platform/web/texts.ts'

export const pasteTexts = defineTexts('paste', {
  zh: {
    preview: '预览',
    files: '或者选择 Excel（.xlsx）、CSV 文件，不超过 5 MB',
    row: '行',
    headings: '表头对应',
    notKept: '{{heading}}：不导入',
    isKept: '{{heading}} → {{column}}',
    missing: '缺少必需的列：{{columns}}。请在第一行加上表头后重新粘贴。',
    faults: '{{count}} 行有误，已标红。改好后重新粘贴，或不勾选这些行。',
    chosen: '已勾选 {{chosen}} 行，共 {{total}} 行',
  },
  en: {
    preview: 'Preview',
    files: 'Or choose an Excel (.xlsx) or CSV file of up to 5 MB',
    row: 'Row',
    headings: 'Columns',
    notKept: '{{heading}}: not imported',
    isKept: '{{heading}} → {{column}}',
    missing: 'Columns are missing: {{columns}}. Put them in the first row and paste again.',
    faults: '{{count}} rows have faults, marked in red. Mend and paste again, or leave them unchecked.',
    faults_one: 'One row has a fault, marked in red. Mend it and paste again, or leave it unchecked.',
    chosen: '{{chosen}} of {{total}} rows chosen',
  },
})
