import { correctionSubscribers } from './corrections/jobs.ts'
import { issueSubscribers } from './issue/jobs.ts'
import { planSubscribers } from './plans/jobs.ts'

export const programmesSubscribers = [...issueSubscribers, ...correctionSubscribers, ...planSubscribers]
