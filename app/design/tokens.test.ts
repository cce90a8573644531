import { describe, expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { colours, evidenceColours } from './tokens.ts'

const texts = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'ground'],
  ['inkFaint', 'paper'],
  ['inkFaint', 'ground'],
  ['inkFaint', 'primarySoft'],
  ['primary', 'paper'],
  ['primary', 'ground'],
  ['primary', 'primarySoft'],
  ['paper', 'primary'],
  ['official', 'paper'],
  ['official', 'officialSoft'],
  ['paper', 'official'],
  ['doubt', 'doubtSoft'],
  ['doubt', 'paper'],
  ['good', 'goodSoft'],
] as const

describe('contrast', () => {
  it('knows black on white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5))
  it('knows a grey that just fails', () => expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5))
  it.each(texts)('text: %s on %s is at least 4.5:1', (front, back) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['lineStrong', 'doubtLine', 'primary'] as const)('control edge: %s on white is at least 3:1', (edge) => {
    expect(contrast(colours[edge], colours.paper)).toBeGreaterThanOrEqual(3)
  })
  it.each(Object.entries(evidenceColours))('evidence: %s is at least 3:1 on white', (_, colour) => {
    expect(contrast(colour, colours.paper)).toBeGreaterThanOrEqual(3)
  })
})
