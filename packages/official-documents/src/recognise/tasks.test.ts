import { expect, it } from 'vitest'
import { compile } from '../compile.ts'

const tasks = (text: string) => compile(text).tasks.map((task) => task.title)
const DO = '各县要认真组织实施，确保取得实效。'

it('the lowest numbered items of the parts that say what to do', () => {
  expect(
    tasks(
      `青年服务工作方案\n一、总体目标\n（一）摸清底数。${DO}\n二、重点任务\n（一）联系青年\n1.走访慰问。${DO}\n2.建立台账。${DO}\n（二）服务青年\n3.送岗下乡。${DO}\n三、保障措施\n（一）加强领导。${DO}`,
    ),
  ).toEqual(['走访慰问', '建立台账', '送岗下乡'])
})

it('a list of measures has no chapter for them', () => {
  expect(tasks(`云溪市支持青年创业若干措施\n一、降低成本。${DO}\n二、加大融资。${DO}\n三、优化服务。${DO}`)).toEqual([
    '降低成本',
    '加大融资',
    '优化服务',
  ])
})

it('numbered sentences are items where they say what to do, conditions are none', () => {
  expect(
    tasks(
      '关于印发2023年工作要点的通知\n各县：\n请认真落实。\n一、工作安排\n（一）完善机制\n1.调整领导小组组成人员，完善工作网络。\n2.制定年度计划，召开工作例会。\n二、申报条件\n1.申报人须为在校学生。\n2.申报人遵纪守法，品行端正。',
    ),
  ).toHaveLength(2)
})

it('sides of an event are none', () => {
  expect(
    tasks(
      `关于举办竞赛的通知\n各学院：\n现通知如下。\n一、奖项设置\n1.海报组。${DO}\n2.视频组。${DO}\n二、报送内容\n1.作品图片。${DO}\n2.作品说明。${DO}`,
    ),
  ).toEqual([])
})

it('where there is nothing but a schedule its steps are the work', () => {
  expect(
    tasks(
      `关于举办竞赛的通知\n各学院：\n现通知如下。\n一、参赛对象\n全体学生。\n二、赛程安排\n（一）初赛。${DO}\n（二）决赛。${DO}`,
    ),
  ).toEqual(['初赛', '决赛'])
})

it('the state of things and its problems are none', () => {
  expect(tasks(`青年发展规划\n一、现状形势\n（一）发展基础。${DO}\n（二）突出问题。${DO}`)).toEqual([])
})
