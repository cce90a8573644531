import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

describe('automatic numbers of Word', () => {
  it('stand in front of their paragraphs, counted per level', async () => {
    const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
      level: index,
      format,
      text,
      alignment: AlignmentType.START,
    })
    const item = (text: string, at: number) => new Paragraph({ text, numbering: { reference: 'list', level: at } })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'list',
            levels: [
              level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
              level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
              level(2, LevelFormat.DECIMAL, '%3.'),
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            item('目标', 0),
            new Paragraph('正文。'),
            item('任务', 0),
            item('联络', 1),
            item('建册', 2),
            item('走访', 2),
            item('服务', 1),
            item('报到', 2),
          ],
        },
      ],
    })
    const reading = await readDocument({ name: 'a.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) })
    expect(reading.ok && reading.text.split('\n')).toEqual([
      '一、目标',
      '正文。',
      '二、任务',
      '（一）联络',
      '1.建册',
      '2.走访',
      '（二）服务',
      '1.报到',
    ])
  })
})
