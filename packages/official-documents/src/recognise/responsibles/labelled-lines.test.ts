import { describe, expect, it } from 'vitest'
import { compile } from '../../compile.ts'

function unitsIn(sentence: string) {
  const draft = compile(`青年服务站建设方案\n一、重点任务\n1.规范建设。${sentence}\n`)
  return draft.responsibles.map((item) => [item.style, item.units, item.lead ?? []])
}

describe('responsible units', () => {
  const examples: [string, ReturnType<typeof unitsIn>][] = [
    [
      '完善设施。（市民政局牵头，市财政局、团市委按职责分工配合）',
      [['paren', ['市民政局', '市财政局', '团市委'], ['市民政局']]],
    ],
    ['加强宣传。（团市委负责）', [['paren', ['团市委'], []]]],
    ['由市教育局牵头，每季度会商。', [['inline', ['市教育局'], []]]],
    ['县级团委负责日常管理。', [['inline', ['县级团委'], []]]],
    ['有困难的可联系负责同志，负责人要到场。', []],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(unitsIn(sentence)).toEqual(expected)
  })

  it('reads labelled lines', () => {
    const draft = compile(
      '青年服务站建设方案\n一、重点任务\n1.规范建设。完善设施。\n责任单位：组织部、宣传部、各县区团委\n',
    )
    expect(draft.responsibles[0]?.units).toEqual(['组织部', '宣传部', '各县区团委'])
    expect(draft.tasks[0]?.responsible).toEqual(['组织部', '宣传部', '各县区团委'])
  })
})
