import { describe, expect, it } from 'vitest'
import { compile } from '../compile.ts'
import { readDocument } from '../read/read-document.ts'
import type { Notice } from '../write/document.ts'
import { writeDocx } from '../write/write-docx.ts'
import { writePdf } from '../write/write-pdf.ts'

const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] })
const heading = (level: 1 | 2, text: string) => ({ kind: 'heading' as const, level, runs: [{ text }] })

const notice: Notice = {
  form: 'notice',
  organMark: '云溪市青年工作委员会文件',
  number: '云青发〔2022〕6号',
  title: '关于开展社区助学行动的通知',
  addressees: '各县区团委，各直属单位',
  blocks: [
    paragraph('为帮助返乡青年，决定开展社区助学行动。'),
    heading(1, '重点任务'),
    heading(2, '结对助学。'),
    paragraph('每年选派不少于200名志愿者到社区，与需要帮助的中小学生结对，利用周末和假期辅导功课、开展阅读。'),
    heading(2, '走访慰问。'),
    paragraph('请各县区团委于2022年5月10日前将走访安排报送团市委青年发展部。'),
  ],
  signature: { organ: '云溪市青年工作委员会', date: '2022-04-01', sealed: false },
}

describe('what is written can be read', () => {
  it.each(['docx', 'pdf'] as const)('%s', async (format) => {
    const bytes = format === 'docx' ? await writeDocx(notice) : (await writePdf(notice)).bytes
    const reading = await readDocument({ name: `notice.${format}`, bytes })
    expect(reading).toMatchObject({ ok: true, format })
    if (!reading.ok) return
    const draft = compile(reading.text)
    const value = (field: string) => draft.header.find((item) => item.field === field)?.value
    expect(draft.title).toBe('关于开展社区助学行动的通知')
    expect([value('docNumber'), value('recipients'), value('date')]).toEqual([
      '云青发〔2022〕6号',
      ['各县区团委', '各直属单位'],
      '2022-04-01',
    ])
    expect(draft.tasks.map((task) => task.title)).toEqual(['结对助学', '走访慰问'])
    expect(draft.deadlines.map((item) => [item.due, item.to])).toEqual([['2022-05-10', '团市委青年发展部']])
    expect(draft.targets.map((target) => [target.comparator, target.quantity])).toEqual([['>=', 200]])
    for (const part of reading.origin) expect(part[format === 'docx' ? 'paragraph' : 'page']).toBeGreaterThan(0)
  })
})
