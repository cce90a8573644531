// Decides what is due, in the words of the sentence.
import { headingAt, type Outline } from '../../outline/outline.ts'
import type { Clause } from './clause.ts'

const HANDING = /报送|上报|提交|反馈|传真|发至|发送|寄至|送至|报[\u4e00-\u9fa5]{2,16}(?:部|委|局|厅|办|处|科|室|会)/

export function whatOf(outline: Outline, clause: Clause, from: number, to: number): string {
  const at = headingAt(outline, from)
  const heading = at === null ? undefined : outline.headings[at]
  if (heading && from >= heading.titleFrom && to <= heading.to + 2) {
    // Behind the title, in brackets or at its end: 摸底排查（5月底前）.
    const name = heading.title.slice(0, Math.max(0, from - heading.titleFrom)).replace(/[（(：:].*$/, '')
    if (name.length >= 2 && outline.text.slice(to, heading.to).length <= 6) return tidy(name)
  }
  const handed = /[将把](.{2,60}?)(?:报送|上报|提交|报|发至|发送|发到|反馈|传真|交至|寄)/.exec(clause.after)?.[1]
  if (handed) return tidy(handed)
  const sent =
    /^(?:统一|集中|全面|全部|基本)?(?:报送|上报|提交|提报|反馈|完成)([^，。；（(]{2,40}?)(?:至|到|[，。；（(]|$)/.exec(
      clause.after,
    )?.[1]
  if (sent) return tidy(sent)
  const last = clause.before
    .replace(
      /(?:并|请|于|需|须|要|应|在|原则上|前|将|务必|以前|[最至][迟晚]|不[迟晚]于?|截止(?:时间|日期)?|为|：)+$/,
      '',
    )
    .split(/[，：。；]/)
    .filter((part) => part.length > 1)
    .at(-1)
  const after = clause.after.split(/[，。；]/).find((part) => part.length > 1)
  const ahead = HANDING.test(clause.after.slice(0, 16)) || /^完成[。，]?/.test(clause.after)
  return tidy((ahead ? (last ?? after) : (after ?? last)) ?? '')
}

export function tidy(text: string): string {
  return text
    .replace(/[\s\n]/g, '')
    .replace(/^(?:并|请|要|将|把|应)+/, '')
    .replace(/^[（(][^（）()]{1,3}[）)]/, '')
    .replace(/^([^（(]*)[）)]$/, '$1')
    .slice(0, 60)
}
