import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { personData } from '../product.ts'
import { root, sourceFiles } from './house.ts'
import { featureFaults, vocabularyFaults } from './vocabulary.ts'

const listed = (folder = 'app/features'): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listed(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )

it('keeps names, sizes and exports within the rules', () => {
  expect(vocabularyFaults(sourceFiles())).toEqual([])
})

it('finds in every feature what a feature must bring along', () => {
  expect(featureFaults(listed(), sourceFiles())).toEqual([])
})

it('asks every feature that stores persons what it holds', () => {
  const storing = listed().flatMap((path) => /^app\/features\/([^/]+)\/person-data\.ts$/.exec(path)?.[1] ?? [])
  expect(personData.map((one) => one.feature).sort(), 'add it to personData in app/product.ts').toEqual(storing.sort())
})

it('keeps files small: median at most 80 lines, nine of ten at most 200', () => {
  const sizes = sourceFiles()
    .filter(({ path }) => !path.includes('.generated.'))
    .map(({ text }) => text.split('\n').length)
    .sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.floor(sizes.length * share)] ?? 0
  expect([at(0.5) <= 80, at(0.9) <= 200], `median ${at(0.5)}, p90 ${at(0.9)}`).toEqual([true, true])
})

describe('says what is wrong', () => {
  it.each([
    ['a file named utils.ts', 'app/features/units/utils.ts', 'export const a = 1', /says nothing of the subject/],
    ['a file too long', 'app/features/units/unit.ts', 'x\n'.repeat(401), /no file passes 400/],
    ['a barrel', 'app/features/units/public.ts', "export * from './unit.ts'", /no barrels/],
    ['CamelCase', 'app/features/units/unitTree.ts', 'export const a = 1', /kebab-case/],
    ['a default export', 'app/features/units/unit.ts', 'export default 1', /named exports only/],
  ])('%s', (_, path, text, message) => {
    expect(vocabularyFaults([{ path, text }]).join('\n')).toMatch(message)
  })

  it('a feature that stores persons without person-data.ts', () => {
    const path = 'app/features/pools/commands.ts'
    const faults = featureFaults(
      ['app/features/pools/README.md', path],
      [{ path, text: 'await tx.insertInto("entry").values({ person_id: id })' }],
    )
    expect(faults.join()).toMatch(/no person-data\.ts/)
  })
})
