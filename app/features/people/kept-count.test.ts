import { expect, it } from 'vitest'
import { KeptCounts } from './kept-count.ts'

function counting(tookMs: number) {
  let clock = 0
  let counted = 0
  const kept = new KeptCounts<number>()
  const ask = () =>
    kept.get(
      '/001/',
      `at ${clock}`,
      () => clock,
      async () => {
        clock += tookMs
        return ++counted
      },
    )
  return { ask, wait: (ms: number) => (clock += ms), counted: () => counted }
}

it('takes a fast count anew each time', async () => {
  const { ask } = counting(20)
  expect((await ask()).value).toBe(1)
  expect((await ask()).value).toBe(2)
})

it('keeps a slow count, says when it was taken, and takes the next one behind the reader’s back', async () => {
  const { ask, wait, counted } = counting(1000)
  expect(await ask()).toMatchObject({ value: 1, at: 'at 0' })
  wait(20_000)
  expect(await ask()).toMatchObject({ value: 1, at: 'at 0' })
  expect(counted()).toBe(1)
  wait(20_000)
  expect((await ask()).value).toBe(1)
  await Promise.resolve()
  expect(counted()).toBe(2)
  expect(await ask()).toMatchObject({ value: 2, at: 'at 41000' })
})
