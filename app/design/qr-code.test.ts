import { expect, it } from 'vitest'
import { qrPath } from './qr-code.tsx'
import { spacedCode } from './ticket-card.tsx'

it('keeps the quiet zone of four modules', () => {
  const { path, size } = qrPath('https://example.org/t/K7M2QX')
  const starts = [...path.matchAll(/M(\d+) (\d+)/g)].map((match) => [Number(match[1]), Number(match[2])])
  expect(Math.min(...starts.flat())).toBe(4)
  expect(Math.max(...starts.flat())).toBe(size - 5)
})

it('groups a code to be read out', () => {
  expect(spacedCode('K7M2QX')).toBe('K7M 2QX')
})
