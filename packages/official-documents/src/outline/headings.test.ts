import { expect, it } from 'vitest'
import { compile } from '../compile.ts'

const sections = (text: string) => compile(text).sections.map((s) => [s.level, s.title])
const BODY = '近年来，云溪市整合各方资源，建立联系机制，引导青年返乡创业，取得了明显成效。'

it('articles: short lines over paragraphs, and short sentences in front of them', () => {
  expect(
    sections(
      `云溪：三项机制服务返乡青年\n${BODY}\n一张网络聚人才\n${BODY}\n一套政策优服务\n完善创业政策，降低创业成本。${BODY}\n落实安居保障。${BODY}`,
    ),
  ).toEqual([
    [1, '一张网络聚人才'],
    [1, '一套政策优服务'],
    [2, '完善创业政策，降低创业成本'],
    [2, '落实安居保障'],
  ])
})

it('letters have none: closing phrases and contacts are no headings', () => {
  expect(
    sections(
      `关于商请支持的函\n市民政局：\n${BODY}\n专此函达\n（联系人：某某，电话：8266XXXX）\n请予支持为盼\n云溪市教育局\n2022年3月5日`,
    ),
  ).toEqual([])
})

it('a converter marks headings that carry no number; they stand under the one with fewer signs', () => {
  const draft = compile(
    `# 云溪青年夜校方案\n\n## 一、总体要求\n\n### 工作目标\n\n${BODY}\n\n### 基本原则\n\n${BODY}\n\n## 二、重点任务\n\n### （一）建好阵地\n\n${BODY}`,
  )
  expect(draft.sections.map((s) => [s.level, s.marker, s.title, s.parent])).toEqual([
    [1, '一、', '总体要求', null],
    [2, '', '工作目标', 's1'],
    [2, '', '基本原则', 's1'],
    [1, '二、', '重点任务', null],
    [2, '（一）', '建好阵地', 's4'],
  ])
})

it('chapters numbered with a dot', () => {
  expect(sections(`关于开展活动的通知\n各县：\n一．活动时间\n${BODY}\n二．活动内容\n${BODY}`)).toHaveLength(2)
})
