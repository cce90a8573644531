import { expect, it } from 'vitest'
import { foldLines } from './fold.ts'
import { titleLines } from './title-lines.ts'

const count = (text: string) => titleLines(foldLines(text), 0)

it('joins the organs and the pieces of one title', () => {
  expect(count('云溪市教育局\n共青团云溪市委\n关于组织全市青少年\n参加暑期实践活动的通知\n各县区：')).toBe(4)
  expect(count('关于印发《青年夜校\n建设方案》的通知')).toBe(2)
})

it('ends where a number stands between masthead and title', () => {
  expect(count('共青团云溪市委\n云团发〔2022〕3号\n关于开展活动的通知')).toBe(0)
})

it('does not join sentences', () => {
  expect(count('关于这次活动，各地反映较好。\n下一步要印发工作方案')).toBe(0)
})
