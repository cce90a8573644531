import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

const brandsIn = (sentence: string) =>
  compile(`青年工作方案\n一、重点任务\n1.做好工作。${sentence}\n`).brands.map((brand) => brand.value)

describe('names in quotation marks', () => {
  const examples: [string, string[]][] = [
    ['开展“青春助农”行动。', ['青春助农']],
    ['实施“领头燕”培养计划。', ['领头燕']],
    ['打造“候鸟归巢”特色品牌，再创“候鸟归巢”佳绩。', ['候鸟归巢', '候鸟归巢']],
    ['组织“春芽”计划。', ['春芽']],
    ['开办“七彩假日班”暑期关爱儿童志愿服务项目。', ['七彩假日班']],
    ['以“奋斗有我”为主题开展宣讲，活动主题为“青春同行”。', ['奋斗有我', '青春同行']],
    ['命名“青年文明窗口”20个，评选“十佳志愿者”10名。', ['青年文明窗口', '十佳志愿者']],
    ['用好“云上课堂”“返乡直通车”等平台。', ['云上课堂', '返乡直通车']],
    ['开展‘护苗’行动和「微光」计划。', ['护苗', '微光']],
    ['开展“护河冶 行动，参加"青年之夜"活动。', ['护河', '青年之夜']],
    ['开展“护河人“行动。', ['护河人']],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(brandsIn(sentence)).toEqual(expected)
  })

  it.each([
    '打通“最后一公里”，增强“四个意识”，推进“放管服”改革。',
    '发挥“压舱石”作用，当好“宣传员”。',
    '打造“青年友好型城市”，弘扬“奉献、友爱”的志愿精神。',
    '推进“互联网+”行动，落实“十四五”规划。',
    '实施“产业提升、科技创新”六大行动计划。',
  ])('%s has no name', (sentence) => {
    expect(brandsIn(sentence)).toEqual([])
  })
})
