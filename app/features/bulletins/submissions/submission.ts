/** The life of a submission: drafted, sent, answered by the unit above; and what a new one already says. */
import { z } from 'zod'
import type { Question } from '../../figures/public.ts'
import type { Block, Run } from '../bound-figure.ts'

export const Decision = z.enum(['taken', 'returned', 'declined'])
export type Decision = z.infer<typeof Decision>

export const SubmissionState = z.enum(['draft', 'sent', 'taken', 'returned', 'declined'])
export type SubmissionState = z.infer<typeof SubmissionState>

/** `answers` by version; the newest dispatch decides. */
export function stateOf(dispatches: readonly { version: number; answer: Decision | null }[]): SubmissionState {
  const newest = dispatches.toSorted((a, b) => b.version - a.version)[0]
  return newest ? (newest.answer ?? 'sent') : 'draft'
}

/** While it lies with the unit above, and once it is taken or declined, the text stays as it was sent. */
export const mayEdit = (state: SubmissionState): true | 'already-sent' =>
  state === 'draft' || state === 'returned' ? true : 'already-sent'

export type SendRefusal = 'already-sent' | 'nothing-above' | 'empty'

export function decideSending(given: {
  state: SubmissionState
  hasUnitAbove: boolean
  text: string
}): { ok: true } | { ok: false; because: SendRefusal } {
  if (mayEdit(given.state) !== true) return { ok: false, because: 'already-sent' }
  if (!given.hasUnitAbove) return { ok: false, because: 'nothing-above' }
  if (given.text.trim() === '') return { ok: false, because: 'empty' }
  return { ok: true }
}

export type AnswerRefusal = 'already-decided' | 'remark-needed'

/** Taking needs no word; whoever returns or declines says why. */
export function decideAnswer(given: {
  decided: boolean
  decision: Decision
  remark: string | null
}): { ok: true } | { ok: false; because: AnswerRefusal } {
  if (given.decided) return { ok: false, because: 'already-decided' }
  if (given.decision !== 'taken' && !given.remark) return { ok: false, because: 'remark-needed' }
  return { ok: true }
}

export interface DraftMaterial {
  unit: { id: string; shortName: string }
  programme: { id: string; title: string } | null
  from: string
  to: string
  /** Measures with something in them, in official order. */
  measures: readonly { key: string; nameZh: string }[]
  sessions: readonly { title: string; day: string }[]
}

/** The text a submission opens with: the unit's own records as sentences with bound figures; words are the officer's. */
export function draftText(material: DraftMaterial, newId: () => string): { title: string; blocks: Block[] } {
  const { unit, programme, from, to, measures, sessions } = material
  const subject = programme ? `“${programme.title}”` : '近期工作'
  const opening = `${chineseDay(from)}至${chineseDay(to)}，${unit.shortName}`
  const question = (measure: string): Question => ({
    measure,
    unitId: unit.id,
    ...(programme ? { programmeId: programme.id } : {}),
    from,
    to,
  })
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      runs: measures.length ? sentenceOf(opening, measures, question, newId) : [text(`${opening}`)],
    },
  ]
  if (sessions.length) {
    const named = sessions.map((session) => `${session.title}（${chineseDay(session.day)}）`).join('、')
    blocks.push({ kind: 'paragraph', runs: [text(`其间举办的活动有：${named}。`)] })
  }
  return { title: `${unit.shortName}${subject}情况`, blocks }
}

function sentenceOf(
  opening: string,
  measures: DraftMaterial['measures'],
  question: (measure: string) => Question,
  newId: () => string,
): Run[] {
  return measures.flatMap((measure, at): Run[] => [
    text(`${at === 0 ? `${opening}：` : '，'}${measure.nameZh}`),
    { kind: 'figure', id: newId(), question: question(measure.key) },
    ...(at === measures.length - 1 ? [text('。')] : []),
  ])
}

const text = (words: string): Run => ({ kind: 'text', text: words })

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
