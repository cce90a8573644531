import type { Subscriber } from '../../platform/events.ts'
import { bulletinSubscribers } from './issues/jobs.ts'
import { submissionSubscribers } from './submissions/jobs.ts'

export const bulletinsSubscribers: Subscriber[] = [...submissionSubscribers, ...bulletinSubscribers]
