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
