/** One measure as bars by unit in official order; the table below says the same in numbers. */
import { Select } from 'antd'
import { useId } from 'react'
import { numberText } from '../../../design/dates.ts'
import { EvidenceTag, evidenceKinds } from '../../../design/evidence.tsx'
import { useTexts } from '../../../platform/web/texts.ts'
import type { Measure } from '../contract.ts'
import { type FigureBar, figureBars } from './figure-bars.ts'
import './figure-chart.css'
import type { Table } from './figure-table.tsx'
import { useMeasureWords } from './measure-words.ts'
import { figureTexts } from './texts.ts'

interface Props {
  measures: readonly Measure[]
  /** Without the unit itself: its bar would only dwarf the others. */
  rows: Table['rows']
  chosen: Measure
  onChoose: (key: string) => void
}

export function FigureChart({ measures, rows, chosen, onChoose }: Props) {
  const t = useTexts(figureTexts)
  const words = useMeasureWords()
  const id = useId()
  const bars = figureBars(rows, chosen.key)
  return (
    <figure className="yz-card yz-figure-chart">
      <figcaption className="yz-row">
        <label htmlFor={id}>{t('chartOf')}</label>
        <Select
          id={id}
          size="small"
          value={chosen.key}
          popupMatchSelectWidth={false}
          options={measures.map((measure) => ({ value: measure.key, label: words.name(measure) }))}
          onChange={onChoose}
        />
        <span className="yz-soft">{t('chartOrder', { unit: words.unit(chosen) })}</span>
        <Legend bars={bars} />
      </figcaption>
      <section
        className="yz-figure-chart-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        aria-label={t('chartLabel', { measure: words.name(chosen) })}
      >
        <ol>
          {bars.map((bar) => (
            <Bar key={bar.unitId} bar={bar} />
          ))}
        </ol>
      </section>
    </figure>
  )
}

function Bar({ bar }: { bar: FigureBar }) {
  return (
    <li>
      <span className="yz-figure-bar-name" title={bar.name}>
        {bar.name}
      </span>
      <span className="yz-figure-bar" aria-hidden="true">
        <span style={{ width: `${bar.length * 100}%` }}>
          {bar.parts.map(({ kind, share }) => (
            <i key={kind} className={`yz-figure-part-${kind}`} style={{ width: `${share * 100}%` }} />
          ))}
        </span>
      </span>
      <span className={bar.value === 0 ? 'yz-number yz-faint' : 'yz-number'}>{numberText(bar.value)}</span>
    </li>
  )
}

function Legend({ bars }: { bars: readonly FigureBar[] }) {
  const t = useTexts(figureTexts)
  const kinds = new Set(bars.flatMap((bar) => bar.parts.map(({ kind }) => kind)))
  return (
    <span className="yz-row yz-figure-legend">
      {evidenceKinds.map((kind) => kinds.has(kind) && <EvidenceTag key={kind} of={kind} />)}
      {kinds.has('people') && <Key kind="people">{t('distinct')}</Key>}
      {kinds.has('doubted') && <Key kind="doubted">{t('doubtedPart')}</Key>}
    </span>
  )
}

const Key = ({ kind, children }: { kind: 'people' | 'doubted'; children: string }) => (
  <span className="yz-evidence-tag">
    <i className={`yz-figure-part-${kind}`} />
    {children}
  </span>
)
