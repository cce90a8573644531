import { describe, expect, it } from 'vitest'
import { featureOrder, sourceFiles } from './house.ts'
import { circles, importFaults } from './imports.ts'

it('keeps every import of the repository within the rules', () => {
  expect(importFaults(sourceFiles())).toEqual([])
})

it('has no files that import each other in a loop', () => {
  expect(circles(sourceFiles())).toEqual([])
})

it('names a loop', () => {
  const page = { path: 'app/features/units/ui/page.tsx', text: "import { Part } from './part.tsx'\n" }
  const part = { path: 'app/features/units/ui/part.tsx', text: "import type { Opened } from './page.tsx'\n" }
  expect(circles([page, part])).toEqual([
    expect.stringMatching(/page\.tsx → .*part\.tsx → .*page\.tsx: move what both need/),
  ])
})

describe('says what to do instead', () => {
  const fault = (path: string, line: string) => importFaults([{ path, text: `${line}\n` }], featureOrder).join('\n')

  it.each([
    [
      'a feature imports one below it',
      'app/features/figures/commands.ts',
      "import { planSession } from '../activities/public.ts'",
      /activities lies below figures; record an event/,
    ],
    [
      'a feature reaches inside another',
      'app/features/activities/commands.ts',
      "import { allMeasures } from '../figures/queries.ts'",
      /use its public\.ts/,
    ],
    [
      'a screen imports SQL',
      'app/features/units/ui/tree-page.tsx',
      "import { listUnits } from '../queries.ts'",
      /a screen never reaches SQL/,
    ],
    [
      'a screen imports the database',
      'app/features/units/ui/tree-page.tsx',
      "import { openDatabase } from '../../../platform/db/database.ts'",
      /runs in the browser/,
    ],
    [
      'platform imports a feature',
      'app/platform/clock.ts',
      "import { unitById } from '../features/units/public.ts'",
      /platform and design know no feature/,
    ],
    [
      'a package imports the app',
      'packages/official-documents/src/compile.ts',
      "import { uuidv7 } from '../../../app/platform/ids.ts'",
      /a package knows nothing of ours/,
    ],
    [
      'somebody mints a scope',
      'app/features/units/commands.ts',
      "import { mintScope } from '../../platform/scope.ts'",
      /only the gate mints/,
    ],
    ['a barrel', 'app/features/units/commands.ts', "import { x } from '../../platform/index.ts'", /no barrels/],
    [
      'a feature that is not in the order',
      'app/features/raffles/commands.ts',
      "import { unitById } from '../units/public.ts'",
      /raffles is missing in the order/,
    ],
  ])('%s', (_, path, line, message) => {
    expect(fault(path, line)).toMatch(message)
  })
})
