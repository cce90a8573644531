import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'

function deadlinesIn(sentence: string) {
  const draft = compile(`关于做好青年服务站建设的通知\n各县区团委：\n${sentence}\n共青团云溪市委\n2022年4月1日\n`)
  return draft.deadlines.map((deadline) => [deadline.due, deadline.type, deadline.to])
}

describe('deadlines', () => {
  const examples: [string, ReturnType<typeof deadlinesIn>][] = [
    ['请于5月20日前将实施方案报送团市委青年发展部。', [['2022-05-20', 'report', '团市委青年发展部']]],
    ['各县区于2022年6月30日前完成选址。', [['2022-06-30', 'complete', null]]],
    ['有意者请于5月6日前报名。', [['2022-05-06', 'apply', null]]],
    ['请参训人员于5月8日18:00前到云溪宾馆报到。', [['2022-05-08', 'other', null]]],
    ['到2025年，建成服务站200个。', [['2025-12-31', 'goal', null]]],
    ['自通知印发之日起30日内完成备案。', [['2022-05-01', 'complete', null]]],
    ['每月25日前上报进展情况。', [[null, 'report', null]]],
  ]
  it.each(examples)('%s', (sentence, expected) => {
    expect(deadlinesIn(sentence)).toEqual(expected)
  })
})
