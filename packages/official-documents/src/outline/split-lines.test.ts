import { expect, it } from 'vitest'
import { foldLine } from './fold.ts'
import { splitLine } from './split-lines.ts'

const split = (text: string) => splitLine(foldLine(text, 0, text.length)).map((line) => line.text)

it.each([
  ['关于开展读书活动的通知【云团发〔2022〕8号】', ['关于开展读书活动的通知', '【云团发〔2022〕8号】']],
  ['共青团云溪县委      2022年3月5日', ['共青团云溪县委', '2022年3月5日']],
  ['青年工作简报  第12期（总第60期）  共青团云溪县委编', ['青年工作简报', '第12期（总第60期）', '共青团云溪县委编']],
])('%s', (line, wanted) => {
  expect(split(line)).toEqual(wanted)
})

it('leaves a sentence with a date whole', () => {
  expect(split('请报送至共青团云溪县委 2022年3月5日')).toHaveLength(1)
})
