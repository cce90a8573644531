// Does a yearly floor reach the total of its task? 3 × 9,000 is less than 30,000.
import type { Target } from '../draft.ts'
import { byTask } from './by-task.ts'
import type { FindDoubts, Finding } from './finding.ts'
import { shownNumber } from './shown.ts'

export const findFloorDoubts: FindDoubts = (draft) =>
  [...byTask(draft.targets).values()].flatMap((targets): Finding[] => {
    const goals = targets.filter((target) => target.nature === 'goal')
    const totals = goals.filter((target) => target.period?.kind === 'total' && target.period.years !== undefined)
    const yearly = goals.filter((target) => target.period?.kind === 'perYear')
    // With several totals or several yearly numbers it is open which belongs to which: then nothing is claimed.
    const [whole, otherTotal] = totals
    const [floor, otherFloor] = yearly
    if (!whole || !floor || otherTotal || otherFloor || whole.unit !== floor.unit) return []
    return [judge(whole, floor)]
  })

function judge(whole: Target, floor: Target): Finding {
  const years = whole.period?.years ?? 0
  const reached = floor.quantity * years
  const product = `${years} × ${shownNumber(floor.quantity)} = ${shownNumber(reached)}`
  const total = shownNumber(whole.quantity)
  const about = [floor.id, whole.id]
  const spans = [floor.sentence, whole.sentence]
  if (reached >= whole.quantity)
    return {
      kind: 'floor-meets',
      message: {
        zh: `每年的数够得着总数：${product} ≥ ${total}。`,
        en: `The yearly number reaches the total: ${product} ≥ ${total}.`,
      },
      spans,
      about,
    }
  const apart = shownNumber(whole.quantity - reached)
  const needed = Math.ceil(whole.quantity / years)
  return {
    kind: 'floor-below-total',
    severity: 'ask',
    message: {
      zh: `只按每年的下限完成达不到总数：${product}，少于 ${total}，差 ${apart}；每年 ${shownNumber(needed)} 才够。`,
      en: `The yearly floor alone does not reach the total: ${product}, less than ${total} by ${apart}; ${shownNumber(needed)} a year would.`,
    },
    spans,
    about,
  }
}
