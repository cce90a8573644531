/** What the exported list looks like: the columns of a sign-in sheet as officials keep it. */
import { localDay } from '../../../platform/clock.ts'
import type { SheetToWrite } from '../../../platform/sheets.ts'
import type { Way } from '../attendance/attendance.ts'

interface Row {
  name: string
  phone: string | null
  ticketCode: string
  channel: 'public-page' | 'walk-in' | 'import'
  at: string
  sharesName: boolean
  attendance: { way: Way; at: string } | null
}

const words = {
  zh: {
    list: '报名名单',
    headers: [
      '序号',
      '姓名',
      '手机号',
      '票码',
      '报名方式',
      '报名日期',
      '同意提供姓名给联合主办',
      '到场',
      '到场记录方式',
    ],
    channel: { 'public-page': '本人报名', 'walk-in': '现场登记', import: '名单导入' },
    way: { code: '核验票码', list: '名单勾选', sheet: '纸质签到补录' },
    yes: '是',
    no: '否',
  },
  en: {
    list: 'enrolments',
    headers: [
      'No.',
      'Name',
      'Phone',
      'Ticket',
      'Enrolled by',
      'On',
      'Name open to joint organiser',
      'Present',
      'Recorded by',
    ],
    channel: { 'public-page': 'themselves', 'walk-in': 'at the door', import: 'imported list' },
    way: { code: 'ticket code', list: 'tick on the list', sheet: 'signed sheet' },
    yes: 'yes',
    no: 'no',
  },
}

const widths = [6, 14, 16, 10, 12, 12, 24, 8, 16]

export function sheetOf(
  session: { title: string; day: string },
  rows: readonly Row[],
  language: 'zh' | 'en',
): SheetToWrite {
  const w = words[language]
  const yesNo = (is: boolean) => (is ? w.yes : w.no)
  return {
    name: `${session.title} ${session.day} ${w.list}`,
    columns: w.headers.map((header, index) => ({ header, width: widths[index] ?? 12 })),
    rows: rows.map((row, index) => [
      index + 1,
      row.name,
      row.phone,
      row.ticketCode,
      w.channel[row.channel],
      localDay(new Date(row.at)),
      yesNo(row.sharesName),
      yesNo(row.attendance !== null),
      row.attendance && w.way[row.attendance.way],
    ]),
  }
}
