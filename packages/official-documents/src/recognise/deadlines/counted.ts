// Decides which deadlines are counted from an event: 印发之日起30日内, 活动结束后一周内, 收到通知5个工作日内, 开学前.
import type { Outline } from '../../outline/outline.ts'
import { sentenceAt } from '../../outline/outline.ts'
import { addDays } from '../calendar.ts'
import { numberOf } from '../chinese-number.ts'
import { addWorkdays } from './workdays.ts'

export interface Counted {
  from: number
  to: number
  /** The day, when the event is the issue of the document itself; null where the event has no day here. */
  due: string | null
}

const COUNT = '([一二两三四五六七八九十\\d]{1,3}|半)个?(工作日|日|天|周|星期|月|小时)(?:之?内|以内)'
const AFTER = new RegExp(
  `(?:自?本?(?:通知|文件|方案|意见|办法|公告)?(?:印发|发布|下发|发文|公布|收到[^，。\\n]{0,8})之?日起|[\\u4e00-\\u9fa5]{1,8}(?:结束|完成|开学|公示|通过|举办|开展)?(?:之?后|之日起)的?)${COUNT}`,
  'g',
)
/** Words in front of the event: 请在收到…后, 各地应当自印发…. */
const LEAD =
  /^[\u4e00-\u9fa5]{1,7}?(?=自[\u4e00-\u9fa5]{2,12}之日起)|^[\u4e00-\u9fa5]{0,6}?(?:(?:应当?|须|需|请|务必|并|要)(?:在|于)?|在|于)(?=[\u4e00-\u9fa5])(?=.{3})/
const ISSUED = /(?:印发|发布|下发|发文)之?日起/
/** 活动举办前3日报送, 提前5个工作日报: only with a demand behind. */
const AHEAD =
  /(?:提前|[\u4e00-\u9fa5]{2,8}(?:开始|举办|举行|召开|开展|实施|启动)前)(?:至少)?([一二两三四五六七八九十\d]{1,3})个?(工作日|日|天|周|星期|月)(?=[^，。；\n]{0,16}(?:报送|上报|报[\u4e00-\u9fa5]|提交|申请|备案|书面))/g
/** 于春节前, 务必在开学前: an event of the year whose day the document does not give. */
const BEFORE_EVENT =
  /(?<=于|在|请|须|务必)(?:春季学期|秋季学期|新学期|本学期|学期)?(?:今年|明年|当年)?(?:春节|元旦|清明节?|“?五一”?(?:节|劳动节)?|端午节?|中秋节?|国庆节?|“?七一”?|“?八一”?|教师节|寒假|暑假|开学|放假|汛期|主汛期|入汛|入冬|供暖季?|高考|中考|学期结束|年终)(?:来临|到来)?(?:之前|以前|前)(?![后夕期述])(?=[^。；\n]{0,40}(?:完成|报送|上报|提交|反馈|报[\u4e00-\u9fa5]|发放|到位|落实))/g

export function findCounted(outline: Outline, docDate: string | null): Counted[] {
  const { text } = outline
  const found: Counted[] = []
  for (const match of text.matchAll(AFTER)) {
    const lead = LEAD.exec(match[0])?.[0].length ?? 0
    const isIssue = ISSUED.test(match[0]) && docDate !== null
    found.push({
      from: place(match).from + lead,
      to: place(match).to,
      due: isIssue ? countFrom(docDate, match[1] ?? '', match[2] ?? '') : null,
    })
  }
  for (const match of text.matchAll(AHEAD)) found.push({ ...place(match), due: null })
  for (const match of text.matchAll(BEFORE_EVENT)) found.push({ ...place(match), due: null })
  return found.filter(({ from }) => sentenceAt(outline, from) !== undefined)
}

/** The day of issue is not counted (民法典 art. 201). Null where nothing but days, weeks or workdays can be counted. */
function countFrom(docDate: string, written: string, unit: string): string | null {
  const count = numberOf(written)
  if (count === null) return null
  if (unit === '工作日') return addWorkdays(docDate, count)
  if (unit === '日' || unit === '天') return addDays(docDate, count)
  return unit === '周' || unit === '星期' ? addDays(docDate, count * 7) : null
}

function place(match: RegExpMatchArray): { from: number; to: number } {
  const from = match.index ?? 0
  return { from, to: from + match[0].length }
}
