// Reads what begins on the day of issue: 即日起至6月30日, 自印发之日起至2024年底, 即日起.
import { matchAt } from './point.ts'

const LEAD =
  /(?:即日起?|(?:现在|目前)(?:起|开始)|(?:本)?(?:通知|方案|公告|意见|办法)?(?:印发|发布|下发|发文|公布)之日起?)(?:开始)?[，,]?(?:一?直?(?:持续)?[至到]|[—\-–~～]{1,2})/y
const ALONE = /即日起/y

/** Length of 即日起至 at an offset; null where a range does not begin so. */
export function issueRangeAt(text: string, from: number): number | null {
  return matchAt(LEAD, text, from)?.[0].length ?? null
}

/** Length of a bare 即日起. */
export function issueDayAt(text: string, from: number): number | null {
  return matchAt(ALONE, text, from)?.[0].length ?? null
}
