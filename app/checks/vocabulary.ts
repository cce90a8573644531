/** The closed vocabulary of a feature folder, the sizes, and what a feature must bring along (DESIGN §3). */
import { featureOf, isTest, type SourceFile } from './house.ts'

const emptyNames = [
  'index',
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'constants',
  'service',
  'repository',
  'controller',
  'dto',
  'common',
  'misc',
]
const mostLines = 400

export function vocabularyFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const faults: string[] = []
    const name = path.split('/').at(-1) ?? ''
    const stem = name.replace(/(\.test|\.generated)?\.(tsx?|mjs)$/, '')
    if (emptyNames.includes(stem))
      faults.push(`${path}: the name says nothing of the subject; call the file after what it decides or shows.`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem.replaceAll('.', '-'))) faults.push(`${path}: file names are kebab-case.`)
    const lines = text.split('\n').length
    if (lines > mostLines && !path.includes('.generated.'))
      faults.push(`${path}: ${lines} lines; no file passes ${mostLines}. Which two subjects does it hold?`)
    if (/^export default\b/m.test(text) && !/(vite|vitest)\.config\.ts$|test-database\.ts$/.test(path))
      faults.push(`${path}: named exports only.`)
    if (/^export \* from/m.test(text)) faults.push(`${path}: no barrels; list the exports by hand.`)
    if (/\bas any\b|: any\b|<any>|@ts-ignore|@ts-nocheck/.test(text) && !path.startsWith('app/checks/'))
      faults.push(`${path}: no any and no @ts-ignore; narrow the type or say why in a typed assertion.`)
    if (/\b(it|describe|test)\.(only|skip)\(/.test(text) && !path.startsWith('app/checks/'))
      faults.push(`${path}: a skipped or lone test; use skipIf with the reason in its name.`)
    return faults
  })
}

const allowedInFeature =
  /^(README\.md|contract\.ts|access\.ts|queries\.ts|commands\.ts|person-data\.ts|routes\.ts|jobs\.ts|public\.ts|.+\.test\.tsx?|[a-z0-9-]+\.tsx?)$/

/** What a whole feature must have. `listed` are all files (also .md) under app/features, `tables` what its SQL stores about persons. */
export function featureFaults(listed: readonly string[], sources: readonly SourceFile[]): string[] {
  const features = [...new Set(listed.map(featureOf).filter((name) => name !== undefined))]
  return features.flatMap((feature) => {
    const own = listed.filter((path) => featureOf(path) === feature)
    const has = (name: string) => own.includes(`app/features/${feature}/${name}`)
    const faults: string[] = []
    if (!has('README.md'))
      faults.push(`app/features/${feature} has no README.md: words, life cycle, invariants in 20–40 lines.`)
    if (has('contract.ts') && !has('access.ts')) faults.push(`app/features/${feature} has endpoints but no access.ts.`)
    if (has('contract.ts') && !own.some(isTest)) faults.push(`app/features/${feature} has endpoints but no test.`)
    const writesPersons = sources.some(
      ({ path, text }) => featureOf(path) === feature && /commands[^/]*\.ts$/.test(path) && /\bperson_id:/.test(text),
    )
    if (writesPersons && !own.some((path) => path.endsWith('/person-data.ts'))) {
      faults.push(
        `app/features/${feature} stores something about persons but has no person-data.ts: list, export and erase it.`,
      )
    }
    for (const path of own) {
      const name = path.split('/').at(-1) ?? ''
      if (/\.(ts|tsx|md)$/.test(name) && !allowedInFeature.test(name))
        faults.push(`${path}: not a name of the closed vocabulary.`)
    }
    return faults
  })
}
