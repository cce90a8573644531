// What the tests of deadlines look at: the deadlines of a sentence in a notice of 20 February 2024.
import { compile } from '../../compile.ts'

export function deadlinesIn(sentence: string, issued = '2024-02-20') {
  return compile(`关于做好试点工作的通知\n各县区民政局：\n${sentence}\n`, { issued }).deadlines
}
