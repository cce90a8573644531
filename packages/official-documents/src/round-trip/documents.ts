// Arbitrary documents of every form, in words of the genre, for the property that what is written can be read.
import fc from 'fast-check'
import type {
  Annex,
  Block,
  Bulletin,
  Distribution,
  HeadingLevel,
  Letter,
  Minutes,
  Notice,
  OfficialDocument,
  Order,
  Run,
  Signature,
  Upward,
} from '../write/document.ts'
import { day, heading, label, organ, phrase, pick, places, sentence } from './words.ts'

const run: fc.Arbitrary<Run> = fc.record(
  {
    text: sentence,
    strong: fc.boolean(),
    figure: fc.record({ id: fc.uuid(), note: pick(['数据截至年底', '按记录统计']) }),
  },
  { requiredKeys: ['text'] },
)
const paragraph: fc.Arbitrary<Block> = fc
  .array(run, { minLength: 2, maxLength: 4 })
  .map((runs) => ({ kind: 'paragraph', runs }))
const table: fc.Arbitrary<Block> = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 5 }), fc.nat(3))
  .chain(([labels, rows]) =>
    fc
      .array(fc.array(fc.oneof(organ, fc.nat(999).map(String)), { maxLength: labels.length }), { maxLength: rows })
      .map((cells): Block => ({ kind: 'table', columns: labels.map((label) => ({ label })), rows: cells })),
  )

/** Headings that nest by one level at most, some with text behind them in the same paragraph, each with body below. */
export const body: fc.Arbitrary<Block[]> = fc
  .array(
    fc.record({
      step: fc.integer({ min: -2, max: 1 }),
      words: heading,
      follow: fc.option(sentence, { nil: undefined, freq: 3 }),
      below: fc
        .tuple(paragraph, fc.array(fc.oneof(paragraph, table), { maxLength: 1 }))
        .map(([first, more]) => [first, ...more]),
    }),
    // Without a numbered heading short lines are read as headings, and a torn line of a PDF may be one.
    { minLength: 1, maxLength: 7 },
  )
  // A PDF keeps lines, not paragraphs: only text of some lines shows the width of its column.
  .chain((pieces) =>
    fc
      .array(paragraph, { minLength: 4, maxLength: 6 })
      .map((opening) => [...opening, ...pieces.flatMap(blocksOf(createLevels()))]),
  )

const createLevels = () => {
  let level = 0
  return (step: number): HeadingLevel => {
    level = Math.min(4, Math.max(1, level === 0 ? 1 : level + step))
    return level as HeadingLevel // held between 1 and 4
  }
}

type Piece = { step: number; words: string; follow: string | undefined; below: Block[] }

const blocksOf =
  (levelOf: (step: number) => HeadingLevel) =>
  ({ step, words, follow, below }: Piece): Block[] => {
    const level = levelOf(step)
    // 一、 stands in a line of its own; the levels below may go on with text behind their full stop.
    const isRunIn = follow !== undefined && level > 1
    return [
      {
        kind: 'heading',
        level,
        runs: [{ text: isRunIn ? `${words}。` : words }],
        ...(isRunIn ? { follow: [{ text: follow }] } : {}),
      },
      ...below,
    ]
  }

const annex: fc.Arbitrary<Annex> = fc.record({
  title: fc.tuple(phrase, pick(['任务表', '须知', '方案'])).map((parts) => parts.join('')),
  blocks: fc.array(fc.oneof(paragraph, table), { minLength: 1, maxLength: 2 }),
  landscape: fc.boolean(),
})
const distribution: fc.Arbitrary<Distribution[]> = fc
  .uniqueArray(organ, { maxLength: 3 })
  .map((organs) => (organs.length === 0 ? [] : [{ label: '抄送', to: organs.join('，') }]))
const shared = {
  annexes: fc.array(annex, { maxLength: 2 }),
  distribution,
  imprint: fc.option(fc.record({ organ, date: day }), { nil: undefined }),
}
const number = fc
  .tuple(
    pick(['云青', '海教', '青民']),
    pick(['发', '办', '联']),
    fc.integer({ min: 2012, max: 2035 }),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([code, kind, year, count]) => `${code}${kind}〔${year}〕${count}号`)
const titled = (kinds: readonly string[]) => fc.tuple(phrase, pick(kinds)).map(([act, kind]) => `关于${act}的${kind}`)
const addressees = fc.uniqueArray(organ, { minLength: 1, maxLength: 4 }).map((organs) => organs.join('，'))
const signature: fc.Arbitrary<Signature> = fc
  .tuple(fc.uniqueArray(organ, { minLength: 1, maxLength: 3 }), day, fc.boolean())
  .map(([[first = '', ...jointly], date, sealed]) => ({ organ: first, jointly, date, sealed }))
const people = fc.array(pick(['周禾', '林一舟', '何舒', '陈溪', '王小舟']), { minLength: 1, maxLength: 3 })

/** What fast-check leaves undefined is left out, as exactOptionalPropertyTypes wants. */
const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T // keys are only dropped where undefined

const issued = {
  ...shared,
  number,
  addressees,
  blocks: body,
  signature,
}
const joint = fc.uniqueArray(organ, { minLength: 1, maxLength: 3 })
const organMark = joint.map((organs) => (organs.length === 1 ? `${organs[0]}文件` : { organs, word: '文件' }))

export const notices: fc.Arbitrary<Notice> = fc
  .record({ form: fc.constant('notice' as const), ...issued, organMark, title: titled(['通知', '意见', '决定']) })
  .map((made) => filled(made) as Notice) // undefined optional keys are gone
export const upwards: fc.Arbitrary<Upward> = fc
  .record({
    form: fc.constant('upward' as const),
    ...issued,
    organMark,
    title: titled(['请示', '报告']),
    signers: people,
  })
  .map((made) => filled(made) as Upward) // undefined optional keys are gone
export const letters: fc.Arbitrary<Letter> = fc
  .record({ form: fc.constant('letter' as const), ...issued, organMark: organ, title: titled(['函']) })
  .map((made) => filled(made) as Letter) // undefined optional keys are gone
export const orders: fc.Arbitrary<Order> = fc.record({
  form: fc.constant('order' as const),
  organMark: organ.map((name) => `${name}令`),
  number: fc.integer({ min: 1, max: 99 }).map((count) => `第${count}号`),
  title: titled(['令']),
  blocks: paragraph.map((one) => [one]),
  signature: fc.record({
    signers: fc.tuple(organ, pick(['周禾', '林一舟'])).map(([unit, name]) => [{ office: `${unit}主任`, name }]),
    date: day,
    printed: fc.boolean(),
  }),
})
export const minutes: fc.Arbitrary<Minutes> = fc
  .record({
    form: fc.constant('minutes' as const),
    ...shared,
    masthead: organ.map((name) => `${name}会议纪要`),
    number: fc.integer({ min: 1, max: 50 }).map((count) => `第${count}期`),
    organ,
    date: day,
    title: fc.tuple(phrase).map(([act]) => `关于研究${act}的会议纪要`),
    blocks: body,
    present: fc.array(fc.record({ unit: organ, names: people }), { minLength: 1, maxLength: 3 }),
  })
  .map((made) => filled(made) as Minutes) // undefined optional keys are gone
export const bulletins: fc.Arbitrary<Bulletin> = fc
  .record({
    form: fc.constant('bulletin' as const),
    distribution,
    imprint: shared.imprint,
    masthead: pick(['青年工作简报', '助学工作简报']),
    number: fc.record({ issue: fc.integer({ min: 1, max: 200 }) }),
    organ,
    date: day,
    title: fc.tuple(pick(places), phrase).map(([place, act]) => `${place}扎实${act}`),
    sections: body.map((blocks) => [{ blocks }]),
  })
  .map((made) => filled(made) as Bulletin) // undefined optional keys are gone

export const forms: Record<OfficialDocument['form'], fc.Arbitrary<OfficialDocument>> = {
  notice: notices,
  upward: upwards,
  letter: letters,
  order: orders,
  minutes,
  bulletin: bulletins,
}
