/** A text with bound figures as one reads it: each figure is a chip that opens the records behind it. */
import { AppLink } from '../../../platform/web/app-link.tsx'
import { useLanguage, useTexts } from '../../../platform/web/texts.ts'
import type { Block, BoundValue, Run } from '../bound-figure.ts'
import './bound-text.css'
import { submissionTexts } from './submission-texts.ts'

export type Values = ReadonlyMap<string, BoundValue>

export const valuesById = (figures: readonly BoundValue[]): Values =>
  new Map(figures.map((figure) => [figure.figureId, figure]))

/** As it is printed: the value with the counted unit, no thousands marks (GB/T 15835-2011 5.1.1). */
export const figureText = (figure: BoundValue | undefined): string =>
  figure ? `${figure.value}${figure.unitZh}` : '……'

export function FigureChip({ id, figure }: { id: string; figure: BoundValue | undefined }) {
  const t = useTexts(submissionTexts)
  const language = useLanguage()
  if (!figure) return <span className="yz-figure yz-figure-unknown">{t('unknownFigure')}</span>
  const name = language === 'en' ? figure.measureEn : figure.measureZh
  return (
    <AppLink
      sheet={{ figure: id }}
      className={figure.doubted > 0 ? 'yz-figure yz-figure-doubted' : 'yz-figure'}
      title={`${figure.unitName} · ${name}`}
      aria-label={`${figureText(figure)} · ${figure.unitName} · ${name} · ${t('recordsBehind')}`}
    >
      {figureText(figure)}
    </AppLink>
  )
}

export function BoundRuns({ runs, values }: { runs: readonly Run[]; values: Values }) {
  return runs.map((run, at) =>
    run.kind === 'figure' ? (
      <FigureChip key={run.id} id={run.id} figure={values.get(run.id)} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence have no other identity
      <span key={at}>{run.text}</span>
    ),
  )
}

export function BoundBlocks({ blocks, values }: { blocks: readonly Block[]; values: Values }) {
  return blocks.map((block, at) =>
    block.kind === 'heading' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks are read in order and never move on this screen
      <h4 key={at} className="yz-bound-heading">
        {block.text}
      </h4>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <p key={at} className="yz-bound-paragraph">
        <BoundRuns runs={block.runs} values={values} />
      </p>
    ),
  )
}
