/** Reads the tree of files and says what breaks the rules of the house; the tests beside it run it, on us and on bad examples. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The shortest picture of the product: a feature imports only features above it, through public.ts. */
export const featureOrder = [
  'units',
  'access',
  'audit',
  'consent',
  'people',
  'figures',
  'inbox',
  'notices',
  'programmes',
  'activities',
  'work-records',
  'bulletins',
]

export interface SourceFile {
  /** From the root of the repository, with '/'. */
  path: string
  text: string
}

export function sourceFiles(folder = root): SourceFile[] {
  const found: SourceFile[] = []
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      if (['node_modules', 'dist', '.git', '.data', '.vite'].includes(name)) continue
      const path = join(at, name)
      if (statSync(path).isDirectory()) walk(path)
      else if (/\.(tsx?|mjs)$/.test(name))
        found.push({ path: relative(folder, path), text: readFileSync(path, 'utf8') })
    }
  }
  for (const top of ['app', 'packages', 'bench', 'scripts']) {
    if (statSync(join(folder, top), { throwIfNoEntry: false })) walk(join(folder, top))
  }
  return found
}

/** Every module a file imports: ours as paths from the root, others by name. */
export function importsOf(file: SourceFile): { target: string; ours: boolean }[] {
  const specifiers = [
    ...file.text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\n[^'"]*?)?from\s+['"]([^'"]+)['"]/g),
  ]
    .concat([...file.text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)])
    .concat([...file.text.matchAll(/(?:^|\n)import\s+['"]([^'"]+)['"]/g)])
    .map((match) => match[1] ?? '')
  return specifiers.map((specifier) =>
    specifier.startsWith('.')
      ? { target: normalize(join(dirname(file.path), specifier)), ours: true }
      : { target: specifier, ours: specifier.startsWith('@yizhan/') },
  )
}

/** Ours, without the lazy `import()` by which a route table opens its screens. */
export const staticImportsOf = (file: SourceFile): string[] =>
  importsOf({ ...file, text: file.text.replaceAll(/\bimport\(\s*['"][^'"]+['"]\s*\)/g, '') })
    .filter(({ ours }) => ours)
    .map(({ target }) => target)

/** 'activities' for app/features/activities/…, or undefined. */
export const featureOf = (path: string): string | undefined => /^app\/features\/([^/]+)\//.exec(path)?.[1]

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
