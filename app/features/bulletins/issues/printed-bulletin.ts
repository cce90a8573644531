/** How a frozen bulletin becomes the sheet that is printed: figures as text with notes, sections with credit. */
import type { Bulletin as Sheet } from '@yizhan/official-documents'
import { localDay } from '../../../platform/clock.ts'
import type { Block, Run } from '../bound-figure.ts'
import type { Section } from './bulletin.ts'
import type { FrozenBulletin, FrozenFigure } from './fingerprint.ts'

type SheetRun = NonNullable<Sheet['editorNote']>[number][number]
type SheetBlock = Sheet['sections'][number]['blocks'][number]

const evidenceWords: Record<string, string> = {
  measured: '系统计数',
  confirmed: '本人确认',
  attested: '单位填报',
  imported: '外部导入',
  estimated: '估计',
}

/** `mark` goes on every page. */
export function printedBulletin(frozen: FrozenBulletin, fingerprint: string, mark: string | undefined): Sheet {
  const { content, year, issue } = frozen
  const figures = new Map(frozen.figures.map((figure) => [figure.figureId, figure]))
  const runs = (of: readonly Run[]): SheetRun[] => of.map((run) => sheetRun(run, figures, content.figureWords))
  return {
    form: 'bulletin',
    masthead: content.masthead,
    number: { year, issue },
    organ: content.organ,
    date: content.day,
    title: content.title,
    ...(content.editorNote.length ? { editorNote: content.editorNote.map(runs) } : {}),
    sections: content.sections.map((section) => sheetSection(section, content.credits, runs)),
    distribution: content.distribution.map(({ label, to }) => ({ label, to })),
    imprint: { organ: content.organ, date: content.day, fingerprint },
    ...(mark ? { mark } : {}),
  }
}

function sheetSection(
  section: Section,
  credits: Record<string, string>,
  runs: (of: readonly Run[]) => SheetRun[],
): Sheet['sections'][number] {
  const credit = section.kind === 'adopted' ? credits[section.creditUnitId] : undefined
  return {
    ...(section.title ? { title: section.title } : {}),
    blocks: section.blocks.map((block) => sheetBlock(block, runs)),
    ...(credit ? { credit } : {}),
  }
}

const sheetBlock = (block: Block, runs: (of: readonly Run[]) => SheetRun[]): SheetBlock =>
  block.kind === 'heading'
    ? { kind: 'heading', level: 2, runs: [{ text: block.text }], numbered: false }
    : { kind: 'paragraph', runs: runs(block.runs) }

function sheetRun(
  run: Run,
  figures: ReadonlyMap<string, FrozenFigure>,
  words: FrozenBulletin['content']['figureWords'],
): SheetRun {
  if (run.kind === 'text') return { text: run.text }
  const figure = figures.get(run.id)
  // Signing freezes every figure of the text in one transaction, so a gap means that rows were taken away.
  if (!figure) throw new RangeError(`figure ${run.id} was not frozen`)
  return {
    text: `${figure.value}${words[run.id]?.unitZh ?? ''}`,
    figure: { id: run.id, note: noteOf(figure, words[run.id]?.unitZh ?? '') },
  }
}

/** 数据截至, where it comes from, and what was left out. */
export function noteOf(figure: FrozenFigure, unitZh: string): string {
  const [year, month, date] = localDay(new Date(figure.asOf)).split('-').map(Number)
  const kinds = figure.evidence.filter((part) => part.value !== 0)
  // Which kind the doubted part belongs to is open, so its numbers are not printed beside a smaller value.
  const sources = kinds.map(({ kind, value }) =>
    figure.doubted > 0 || kinds.length === 1 ? evidenceWords[kind] : `${evidenceWords[kind]}${value}${unitZh}`,
  )
  return [
    `数据截至${year}年${month}月${date}日`,
    ...(sources.length ? [`来源：${sources.join('、')}`] : []),
    ...(figure.doubted > 0 ? [`另有${figure.doubted}${unitZh}待核未计入`] : []),
  ].join('，')
}
