/** What a table of figures says as a sheet: the columns that were on screen, in its order, with 数据截至 and what is doubted. */
import type { SheetToWrite } from '../../platform/sheets.ts'
import type { Measure } from './contract.ts'
import type { Figure } from './figure.ts'

type Language = 'zh' | 'en'

interface Table {
  measures: readonly Measure[]
  rows: readonly { unitName: string; figures: readonly Figure[] }[]
}

const words = {
  zh: { title: '数据', unit: '组织', withBelow: '（含下级）', doubted: '其中待核', asOf: '数据截至', list: '；' },
  en: {
    title: 'Figures',
    unit: 'Unit',
    withBelow: ' (with all below)',
    doubted: 'Doubted',
    asOf: 'Data as of',
    list: '; ',
  },
} as const

export const sheetTitle = (language: Language): string => words[language].title

/** `keys` are the measures in sight; none means all. Numbers stay numbers; the doubted part has a column of its own. */
export function figureSheet(
  { measures, rows }: Table,
  shown: { keys: readonly string[]; asOf: string; language: Language },
): SheetToWrite {
  const { keys, asOf, language } = shown
  const say = words[language]
  const seen = measures.filter(({ key }) => keys.length === 0 || keys.includes(key))
  const nameOf = (measure: Measure) => (language === 'en' ? measure.nameEn : measure.nameZh)
  const headOf = (measure: Measure) =>
    language === 'en' ? `${measure.nameEn} (${measure.unitEn})` : `${measure.nameZh}（${measure.unitZh}）`
  const lines = rows.map(({ unitName, figures }, at) => {
    const of = (measure: Measure) => figures.find((figure) => figure.measure === measure.key)
    const doubted = seen.flatMap((measure) => {
      const part = of(measure)?.doubted ?? 0
      return part > 0 ? [`${nameOf(measure)} ${part}`] : []
    })
    return [
      at === 0 ? unitName + say.withBelow : unitName,
      ...seen.map((measure) => of(measure)?.value ?? 0),
      doubted.join(say.list),
    ]
  })
  return {
    name: say.title,
    columns: [
      { header: say.unit, width: 28 },
      ...seen.map((measure) => ({ header: headOf(measure), width: 18 })),
      { header: say.doubted, width: 24 },
    ],
    rows: [...lines, [`${say.asOf} ${asOf}`]],
  }
}
