// What the tests of the rules look at: the times of one sentence in a notice of a given day.
import { compile } from '../../compile.ts'

export type Seen = [text: string, start: string | null, end: string | null]

/** Times of a sentence inside a notice without any other date, issued on a Tuesday in February of a leap year. */
export function timesIn(sentence: string, issued = '2024-02-20') {
  return compile(`关于做好试点工作的通知\n各县区民政局：\n${sentence}\n`, { issued }).times
}

export function seen(sentence: string, issued?: string): Seen[] {
  return timesIn(sentence, issued).map((time) => [time.span.text, time.start, time.end])
}
