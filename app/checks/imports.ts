/** The import rules of DESIGN §3, each with what to do instead. */
import { featureOf, featureOrder, importsOf, isTest, type SourceFile, staticImportsOf } from './house.ts'

export function importFaults(files: readonly SourceFile[], order: readonly string[] = featureOrder): string[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap(({ target, ours }) =>
      faultsOf(file, target, ours, order).map((fault) => `${file.path} → ${target}: ${fault}`),
    ),
  )
}

function faultsOf(file: SourceFile, target: string, ours: boolean, order: readonly string[]): string[] {
  const { path } = file
  const faults: string[] = []
  if (path.startsWith('packages/') && ours && target.startsWith('app/'))
    faults.push('a package knows nothing of ours; pass what it needs as an argument.')
  if (/^app\/(platform|design)\//.test(path) && target.startsWith('app/features/') && !isTest(path)) {
    faults.push('platform and design know no feature; let product.ts or server.ts pass a function in.')
  }
  if (
    path.startsWith('app/design/') &&
    /^app\/platform\/(db|http\/(gate|server|input|route)|jobs|files|crypto)/.test(target)
  ) {
    faults.push('design is React only; ask for data through a property.')
  }
  if (/\/ui\//.test(path) && /^app\/features\/.*\/(queries|commands|jobs|routes)\.ts$/.test(target)) {
    faults.push('a screen never reaches SQL; call the endpoint in contract.ts with useEndpoint or useSend.')
  }
  if (/\/ui\//.test(path) && /^app\/platform\/(db|jobs|files|crypto|http\/(gate|server|input))/.test(target))
    faults.push('a screen runs in the browser; this module does not.')
  if (
    !/\/platform\/http\/gate\.ts$/.test(path) &&
    target.endsWith('platform/scope.ts') &&
    !isTest(path) &&
    /\bmintScope\b/.test(file.text)
  ) {
    faults.push('only the gate mints a Scope; take one as an argument.')
  }
  if (/\/index(\.tsx?)?$/.test(target)) faults.push('no barrels; import the file that has the thing.')
  faults.push(...featureFaults(file, target, order))
  return faults
}

function featureFaults(file: SourceFile, target: string, order: readonly string[]): string[] {
  const from = featureOf(file.path)
  const to = featureOf(target)
  if (!from || !to || from === to) return []
  const faults: string[] = []
  if (!order.includes(from))
    faults.push(
      `the feature ${from} is missing in the order at the top of app/checks/house.ts; put it where it belongs.`,
    )
  if (isTest(file.path)) return faults
  if (order.indexOf(to) > order.indexOf(from))
    faults.push(`${to} lies below ${from}; record an event that ${to} follows, or let product.ts pass a function in.`)
  if (!/\/(public\.ts|ui\/public\.tsx|contract\.ts)$/.test(target))
    faults.push(`the inside of ${to} is its own; use its public.ts (in a screen also ui/public.tsx or contract.ts).`)
  if (target.endsWith('/contract.ts') && !/\/ui\//.test(file.path))
    faults.push(`endpoints of ${to} are for screens; use its public.ts.`)
  return faults
}

/** Files that import each other in a loop: neither can be read, tested or moved without the other. */
export function circles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path))
  const targets = new Map(files.map((file) => [file.path, staticImportsOf(file).filter((target) => known.has(target))]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, above: readonly string[]) => {
    const start = above.indexOf(path)
    if (start >= 0)
      found.push(`${[...above.slice(start), path].join(' → ')}: move what both need into a file of its own.`)
    if (start >= 0 || done.has(path)) return
    for (const target of targets.get(path) ?? []) visit(target, [...above, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}
