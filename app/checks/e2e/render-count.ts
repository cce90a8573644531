/**
 * How many components React drew in the commits since the last question, told by the hook that its developer tools use.
 * A test of what a page does, not of how fast this machine is: it fails where a memo no longer holds.
 */
import type { Page } from 'playwright-core'

interface Fiber {
  tag: number
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  alternate: Fiber | null
  memoizedProps: unknown
  memoizedState: unknown
}

/** Before the page is opened. */
export const countRenders = (page: Page): Promise<unknown> =>
  // As text: the test runner rewrites functions with helpers that the page does not have.
  page.addInitScript(`(${hook.toString()})()`)

export const rendersSince = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const counted = window as unknown as { renders: number }
    const { renders } = counted
    counted.renders = 0
    return renders
  })

function hook(): void {
  const counted = Object.assign(window, { renders: 0 })
  // Function components, forward refs and the two kinds of memo, as numbered by React 19.
  const drawn = [0, 1, 11, 14, 15]
  const count = (fiber: Fiber): void => {
    const before = fiber.alternate
    const isChanged =
      before === null || before.memoizedProps !== fiber.memoizedProps || before.memoizedState !== fiber.memoizedState
    // Flag 1: it performed work.
    if (isChanged && drawn.includes(fiber.tag) && fiber.flags & 1) counted.renders++
    if (before !== null && before.child === fiber.child) return
    for (let child = fiber.child; child !== null; child = child.sibling) count(child)
  }
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => count(root.current),
      onCommitFiberUnmount: () => undefined,
    },
  })
}
