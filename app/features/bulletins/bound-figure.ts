/** What a text with bound figures is, which figures stand in it, and what of a figure may be printed. */
import { z } from 'zod'
import { Figure, Question } from '../figures/public.ts'

const longestRun = 5_000
const mostRuns = 200
const mostBlocks = 200

export const TextRun = z.object({ kind: z.literal('text'), text: z.string().max(longestRun) })
/** A number in a sentence: only its question is stored; `id` names this place in the text. */
export const FigureRun = z.object({ kind: z.literal('figure'), id: z.uuid(), question: Question })
export type FigureRun = z.infer<typeof FigureRun>
export const Run = z.discriminatedUnion('kind', [TextRun, FigureRun])
export type Run = z.infer<typeof Run>

export const Runs = z.array(Run).max(mostRuns)
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal('paragraph'), runs: Runs }),
])
export type Block = z.infer<typeof Block>
export const Blocks = z.array(Block).max(mostBlocks)
export type Blocks = z.infer<typeof Blocks>

/** A figure answered: what is printed, what it rests on, and what was left out. */
export const BoundValue = z.object({
  figureId: z.uuid(),
  question: Question,
  unitName: z.string(),
  measureZh: z.string(),
  measureEn: z.string(),
  unitZh: z.string(),
  unitEn: z.string(),
  /** Without the doubted part: 待核 does not count in a bulletin. */
  value: z.number().int(),
  doubted: z.number().int(),
  evidence: Figure.shape.evidence,
})
export type BoundValue = z.infer<typeof BoundValue>

export const figuresIn = (blocks: readonly Block[]): FigureRun[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? figuresInRuns(block.runs) : []))

export const figuresInRuns = (runs: readonly Run[]): FigureRun[] => runs.filter((run) => run.kind === 'figure')

/** Same question, same key, wherever it stands in a text. */
export const questionKey = ({ measure, unitId, programmeId, taskId, from, to }: Question): string =>
  [measure, unitId, programmeId ?? '', taskId ?? '', from ?? '', to ?? ''].join('|')

/** What may be printed of a figure: the doubted part waits for its unit. */
export function countedPart(figure: Pick<Figure, 'value' | 'doubted'>): { value: number; doubted: number } {
  const doubted = Math.min(Math.max(figure.doubted, 0), Math.max(figure.value, 0))
  return { value: figure.value - doubted, doubted }
}

/** The text as a reader sees it; `print` answers a figure. Used for excerpts and for finding an empty text. */
export const plainText = (blocks: readonly Block[], print: (figure: FigureRun) => string): string =>
  blocks.map((block) => (block.kind === 'heading' ? block.text : plainRuns(block.runs, print))).join('\n')

export const plainRuns = (runs: readonly Run[], print: (figure: FigureRun) => string): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : print(run))).join('')

export type TextFault = 'figure-twice' | 'unknown-measure' | 'figure-outside-scope'

/** Whether a text may be kept: every figure has a place of its own, a measure that exists and a unit the writer answers for. */
export function faultIn(
  figures: readonly FigureRun[],
  known: { measures: ReadonlySet<string>; units: ReadonlySet<string> },
): TextFault | undefined {
  if (new Set(figures.map((figure) => figure.id)).size < figures.length) return 'figure-twice'
  if (figures.some(({ question }) => !known.measures.has(question.measure))) return 'unknown-measure'
  if (figures.some(({ question }) => !known.units.has(question.unitId))) return 'figure-outside-scope'
  return undefined
}
