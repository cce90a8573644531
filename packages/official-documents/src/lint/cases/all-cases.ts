// One faulty and one clean example of every rule. Where the clean one is not named, it is the base document itself.
import { type Draft, notice } from '../word-under-test.ts'
import { bodyCases, genreCases, wordingCases } from './body-cases.ts'
import type { Case } from './case.ts'
import { closingCases, imprintCases } from './closing-cases.ts'
import { headCases, titleCases } from './head-cases.ts'
import { pageCases, pageNumberCases } from './page-cases.ts'

export const allCases: Case[] = [
  ...pageCases,
  ...headCases,
  ...titleCases,
  ...bodyCases,
  ...closingCases,
  ...imprintCases,
  ...pageNumberCases,
  ...genreCases,
  ...wordingCases,
]

export const baseOf = (one: Case): Draft => (one.base ?? notice)()
