/** The life of a bulletin: drafted, checked, signed; who must confirm what; when it may be signed. */
import { z } from 'zod'
import {
  type Block,
  Blocks,
  type FigureRun,
  figuresIn,
  figuresInRuns,
  questionKey,
  type Run,
  Runs,
} from '../bound-figure.ts'

/** An adopted section keeps the dispatch it came from and the unit that is credited. */
export const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), id: z.uuid(), title: z.string().trim().max(200), blocks: Blocks }),
  z.object({
    kind: z.literal('adopted'),
    id: z.uuid(),
    title: z.string().trim().max(200),
    blocks: Blocks,
    dispatchId: z.uuid(),
    creditUnitId: z.uuid(),
  }),
])
export type Section = z.infer<typeof Section>

/** 报、送、发. `unitIds` receive the signed bulletin here; `to` is what is printed. */
export const Distribution = z.object({
  label: z.enum(['报', '送', '发']),
  to: z.string().trim().min(1).max(500),
  unitIds: z.array(z.uuid()).max(200),
})
export type Distribution = z.infer<typeof Distribution>

export const BulletinText = z.object({
  title: z.string().trim().min(1).max(200),
  editorNote: z.array(Runs).max(20),
  sections: z.array(Section).max(40),
  distribution: z.array(Distribution).max(10),
})
export type BulletinText = z.infer<typeof BulletinText>

export const figuresOf = (text: Pick<BulletinText, 'editorNote' | 'sections'>): FigureRun[] => [
  ...text.editorNote.flatMap(figuresInRuns),
  ...text.sections.flatMap((section) => figuresIn(section.blocks)),
]

export const BulletinState = z.enum(['drafting', 'drafted', 'checked', 'signed'])
export type BulletinState = z.infer<typeof BulletinState>
export type Step = 'drafted' | 'checked'

/** Steps count for the revision they were taken on: an edit afterwards asks for them again. */
export function stateOf(given: {
  revision: number
  steps: readonly { step: Step; revision: number }[]
  signed: boolean
}): BulletinState {
  if (given.signed) return 'signed'
  const taken = given.steps.filter((step) => step.revision === given.revision).map((step) => step.step)
  return taken.includes('checked') ? 'checked' : taken.includes('drafted') ? 'drafted' : 'drafting'
}

export type StepRefusal = 'signed' | 'already-taken' | 'draft-first' | 'empty'

export function decideStep(
  state: BulletinState,
  step: Step,
  isEmpty: boolean,
): { ok: true } | { ok: false; because: StepRefusal } {
  if (state === 'signed') return { ok: false, because: 'signed' }
  if (isEmpty) return { ok: false, because: 'empty' }
  if (step === 'drafted') return state === 'drafting' ? { ok: true } : { ok: false, because: 'already-taken' }
  if (state === 'checked') return { ok: false, because: 'already-taken' }
  return state === 'drafted' ? { ok: true } : { ok: false, because: 'draft-first' }
}

/** What one unit has in a bulletin and must confirm once. */
export interface Part {
  unitId: string
  figures: FigureRun[]
  sections: Extract<Section, { kind: 'adopted' }>[]
}

/** The unit that makes the bulletin answers for its own figures by signing; everybody else is asked. */
export function partsToConfirm(text: Pick<BulletinText, 'editorNote' | 'sections'>, authorUnitId: string): Part[] {
  const parts = new Map<string, Part>()
  const partOf = (unitId: string): Part => {
    const part = parts.get(unitId) ?? { unitId, figures: [], sections: [] }
    parts.set(unitId, part)
    return part
  }
  for (const figure of figuresOf(text)) partOf(figure.question.unitId).figures.push(figure)
  for (const section of text.sections)
    if (section.kind === 'adopted') partOf(section.creditUnitId).sections.push(section)
  parts.delete(authorUnitId)
  return [...parts.values()]
}

/**
 * Names what a part asks, so that an edit elsewhere asks nobody again: the questions (not their places in the text)
 * and the words of the adopted sections.
 */
export const coverOf = (part: Part): string =>
  JSON.stringify([
    [...new Set(part.figures.map((figure) => questionKey(figure.question)))].sort(),
    part.sections.map(({ dispatchId, title, blocks }) => [dispatchId, title, blocks.map(wordsOf)]),
  ])

const wordsOf = (block: Block): string =>
  block.kind === 'heading'
    ? block.text
    : block.runs.map((run) => (run.kind === 'text' ? run.text : `{${questionKey(run.question)}}`)).join('')

export const ConfirmationState = z.enum(['not-asked', 'asked', 'confirmed', 'objected'])
export type ConfirmationState = z.infer<typeof ConfirmationState>

/** `answers` in the order they were given; the newest stands. */
export const confirmationState = (
  request: { answers: readonly ('confirmed' | 'objected')[] } | undefined,
): ConfirmationState => (request ? (request.answers.at(-1) ?? 'asked') : 'not-asked')

export type ConfirmRefusal = 'already-confirmed' | 'signed' | 'remark-needed'

/** Once confirmed, nobody is asked again; an objection says why and can be followed by a confirmation. */
export function decideConfirming(given: {
  answers: readonly { answer: 'confirmed' | 'objected' }[]
  signed: boolean
  answer: 'confirmed' | 'objected'
  remark: string | null
}): { ok: true } | { ok: false; because: ConfirmRefusal } {
  if (given.answers.some((answer) => answer.answer === 'confirmed')) return { ok: false, because: 'already-confirmed' }
  if (given.signed) return { ok: false, because: 'signed' }
  if (given.answer === 'objected' && !given.remark) return { ok: false, because: 'remark-needed' }
  return { ok: true }
}

export type SignRefusal = 'signed' | 'check-first' | 'objected' | 'doubts-unconfirmed' | 'unconfirmed'

/**
 * An objection always blocks; a doubted figure blocks until its unit has confirmed (it is then printed without the
 * doubted part); a unit that has not answered blocks unless the signer says why it is signed without.
 */
export function decideSigning(given: {
  state: BulletinState
  units: readonly { confirmation: ConfirmationState; hasDoubts: boolean }[]
  unansweredBecause: string | null
}): { ok: true } | { ok: false; because: SignRefusal } {
  if (given.state === 'signed') return { ok: false, because: 'signed' }
  if (given.state !== 'checked') return { ok: false, because: 'check-first' }
  const open = given.units.filter((unit) => unit.confirmation !== 'confirmed')
  if (open.some((unit) => unit.confirmation === 'objected')) return { ok: false, because: 'objected' }
  if (open.some((unit) => unit.hasDoubts)) return { ok: false, because: 'doubts-unconfirmed' }
  if (open.length > 0 && !given.unansweredBecause) return { ok: false, because: 'unconfirmed' }
  return { ok: true }
}

/** What a unit is shown when it confirms: its own sections whole, and each paragraph in which it has a figure. */
export interface Excerpt {
  paragraphs: Run[][]
  sections: { title: string; blocks: Block[] }[]
}

/** Figures of others give way to dots: the unit answers for its own. */
export function excerptFor(text: Pick<BulletinText, 'editorNote' | 'sections'>, unitId: string): Excerpt {
  const ownOnly = (runs: Run[]): Run[] =>
    runs.map((run) => (run.kind === 'figure' && run.question.unitId !== unitId ? { kind: 'text', text: '……' } : run))
  const isOwnSection = (section: Section) => section.kind === 'adopted' && section.creditUnitId === unitId
  const elsewhere = [
    ...text.editorNote,
    ...text.sections
      .filter((section) => !isOwnSection(section))
      .flatMap((section) => section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : []))),
  ]
  return {
    paragraphs: elsewhere
      .filter((runs) => figuresInRuns(runs).some((figure) => figure.question.unitId === unitId))
      .map(ownOnly),
    sections: text.sections.filter(isOwnSection).map(({ title, blocks }) => ({
      title,
      blocks: blocks.map((block) =>
        block.kind === 'paragraph' ? { kind: 'paragraph', runs: ownOnly(block.runs) } : block,
      ),
    })),
  }
}

export const figuresOfExcerpt = (excerpt: Excerpt): FigureRun[] => [
  ...excerpt.paragraphs.flatMap(figuresInRuns),
  ...excerpt.sections.flatMap((section) => figuresIn(section.blocks)),
]
