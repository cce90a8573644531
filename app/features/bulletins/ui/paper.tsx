/**
 * The bulletin as a sheet: masthead, number line, red rule, title, note, sections with credit, distribution.
 * What is printed is a Chinese document, whatever language the screen speaks.
 */
import { clockOf, dayOf } from '../../../design/dates.ts'
import { useTexts } from '../../../platform/web/texts.ts'
import { type BulletinText, figuresOf } from '../issues/bulletin.ts'
import type { Bulletin } from '../issues/contract.ts'
import { BoundBlocks, BoundRuns, type Values } from './bound-text.tsx'
import './paper.css'
import { bulletinTexts } from './texts.ts'

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const chineseNumerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export function Paper(props: {
  bulletin: Bulletin
  text: BulletinText
  values: Values
  unitNames: Readonly<Record<string, string>>
}) {
  const t = useTexts(bulletinTexts)
  const { bulletin, text, values } = props
  const figures = figuresOf(text).flatMap((figure) => values.get(figure.id) ?? [])
  const doubted = figures.filter((figure) => figure.doubted > 0)
  const titled = text.sections.filter((section) => section.title)
  const numberOf = (id: string) => {
    const numeral = chineseNumerals[titled.findIndex((section) => section.id === id)]
    return numeral ? `${numeral}、` : ''
  }
  return (
    <section className="yz-paper" aria-label={t('preview')} lang="zh-CN">
      <p className="yz-paper-masthead">{bulletin.masthead}</p>
      <p className="yz-paper-number">
        {bulletin.year && bulletin.issue ? `${bulletin.year}年第${bulletin.issue}期` : '签发时编号'}
      </p>
      <p className="yz-paper-line">
        <span>{bulletin.organ}</span>
        <span>{bulletin.day ? chineseDay(bulletin.day) : ''}</span>
      </p>
      <h2 className="yz-paper-title">{text.title}</h2>
      {text.editorNote.map((runs, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of the note are read in order
        <p key={at} className="yz-paper-note">
          {at === 0 && <b>编者按：</b>}
          <BoundRuns runs={runs} values={values} />
        </p>
      ))}
      {text.sections.map((section) => (
        <div key={section.id} className="yz-paper-section">
          {section.title && (
            <h3>
              {numberOf(section.id)}
              {section.title}
            </h3>
          )}
          <BoundBlocks blocks={section.blocks} values={values} />
          {section.kind === 'adopted' && (
            <p className="yz-paper-credit">（{props.unitNames[section.creditUnitId] ?? ''}供稿）</p>
          )}
        </div>
      ))}
      {figures.length > 0 && (
        <div className="yz-paper-notes">
          <p>
            数据截至{chineseDay(dayOf(bulletin.asOf))}
            {clockOf(bulletin.asOf)}
          </p>
          {doubted.map((figure) => (
            <p key={figure.figureId}>
              {figure.unitName} · {figure.measureZh}：另有{figure.doubted}
              {figure.unitZh}待核未计入
            </p>
          ))}
        </div>
      )}
      {text.distribution.length > 0 && (
        <dl className="yz-paper-distribution">
          {text.distribution.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place only
            <div key={at}>
              <dt>{line.label}：</dt>
              <dd>{line.to}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
