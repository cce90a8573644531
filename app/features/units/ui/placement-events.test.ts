import { expect, it } from 'vitest'
import { textOf } from '../../../platform/web/texts.ts'
import { placementEvents } from './placement-events.ts'
import { unitTexts } from './texts.ts'

const t = textOf(unitTexts)
const placed = (fromDay: string, toDay: string | null, parentName: string | null = '团澄川市委') => ({
  tree: 'territory',
  parentName,
  fromDay,
  toDay,
  decision: null,
})

it('tells where a unit stood, the latest first, and that it still stands there', () => {
  const events = placementEvents([placed('2010-05-04', '2018-12-28'), placed('2018-12-28', null, '团云泽市委')], t)
  expect(events.map(({ what }) => what)).toEqual(['隶属 团云泽市委', '隶属 团澄川市委'])
  expect(events[0]?.when).toBe('2018年12月28日 – 至今')
})

it('names the decision, the other trees, and a unit that stands at the top', () => {
  const [event] = placementEvents([{ ...placed('2010-05-04', null, null), tree: 'system', decision: '〔2010〕3号' }], t)
  expect(event).toMatchObject({ what: '最上级', who: '系统序列', why: '依据：〔2010〕3号' })
})

it('keeps two placements of one day in the order they were made, the later one first', () => {
  const events = placementEvents([placed('2018-12-28', '2018-12-28', '甲'), placed('2018-12-28', null, '乙')], t)
  expect(events.map(({ what }) => what)).toEqual(['隶属 乙', '隶属 甲'])
})
