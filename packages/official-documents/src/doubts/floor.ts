// Does a yearly floor reach the total of its task? 3 × 9,000 is less than 30,000.
import { byTask } from './by-task.ts'
import type { FindDoubts, Finding } from './finding.ts'

export const findFloorDoubts: FindDoubts = (draft) =>
  [...byTask(draft.targets).values()].flatMap((targets): Finding[] => {
    const goals = targets.filter((target) => target.nature === 'goal')
    const totals = goals.filter((target) => target.period?.kind === 'total' && target.period.years !== undefined)
    const yearly = goals.filter((target) => target.period?.kind === 'perYear')
    // With several totals or several yearly numbers it is open which belongs to which: then nothing is claimed.
    const [whole, otherTotal] = totals
    const [floor, otherFloor] = yearly
    if (!whole || !floor || otherTotal || otherFloor || whole.unit !== floor.unit) return []
    const years = whole.period?.years ?? 0
    const reached = floor.quantity * years
    const sum = `${years} × ${floor.quantity.toLocaleString('en-US')} = ${reached.toLocaleString('en-US')}`
    const total = whole.quantity.toLocaleString('en-US')
    const about = [floor.id, whole.id]
    const spans = [floor.sentence, whole.sentence]
    if (reached >= whole.quantity) {
      const check: Finding = {
        kind: 'floor-meets',
        message: {
          zh: `每年的数够得着总数：${sum} ≥ ${total}。`,
          en: `The yearly number reaches the total: ${sum} ≥ ${total}.`,
        },
        spans,
        about,
      }
      return [check]
    }
    const doubt: Finding = {
      kind: 'floor-below-total',
      severity: 'ask',
      message: {
        zh: `只按每年的下限完成达不到总数：${sum}，少于 ${total}，差 ${(whole.quantity - reached).toLocaleString('en-US')}。`,
        en: `The yearly floor alone does not reach the total: ${sum}, less than ${total} by ${(whole.quantity - reached).toLocaleString('en-US')}.`,
      },
      spans,
      about,
    }
    return [doubt]
  })
