/** What the product is made of: every feature's access table, routes and subscribers, in the order of the house. */
import { accessAccess } from './features/access/access.ts'
import { accessRoutes } from './features/access/routes.ts'
import { activitiesAccess } from './features/activities/access.ts'
import { activitiesSubscribers } from './features/activities/jobs.ts'
import { activitiesPersonData } from './features/activities/person-data.ts'
import { activitiesRoutes } from './features/activities/routes.ts'
import { auditAccess } from './features/audit/access.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { bulletinsAccess } from './features/bulletins/access.ts'
import { bulletinsSubscribers } from './features/bulletins/jobs.ts'
import { bulletinsRoutes } from './features/bulletins/routes.ts'
import { consentPersonData } from './features/consent/person-data.ts'
import { figuresAccess } from './features/figures/access.ts'
import { figuresRoutes } from './features/figures/routes.ts'
import { inboxAccess } from './features/inbox/access.ts'
import { inboxSubscribers } from './features/inbox/jobs.ts'
import { inboxRoutes } from './features/inbox/routes.ts'
import { noticesAccess } from './features/notices/access.ts'
import { noticesRoutes } from './features/notices/routes.ts'
import { peopleAccess } from './features/people/access.ts'
import { peoplePersonData } from './features/people/person-data.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { programmesAccess } from './features/programmes/access.ts'
import { programmesSubscribers } from './features/programmes/jobs.ts'
import { programmesRoutes } from './features/programmes/routes.ts'
import { unitsAccess } from './features/units/access.ts'
import { unitsRoutes } from './features/units/routes.ts'
import { workRecordsAccess } from './features/work-records/access.ts'
import { workRecordsRoutes } from './features/work-records/routes.ts'
import type { Subscriber } from './platform/events.ts'
import type { AccessTable } from './platform/http/gate.ts'
import type { Route } from './platform/http/route.ts'
import type { PersonData } from './platform/person-data.ts'

export const access: AccessTable = {
  ...unitsAccess,
  ...accessAccess,
  ...auditAccess,
  ...peopleAccess,
  ...figuresAccess,
  ...inboxAccess,
  ...noticesAccess,
  ...programmesAccess,
  ...activitiesAccess,
  ...workRecordsAccess,
  ...bulletinsAccess,
}

export const routes: readonly Route[] = [
  ...unitsRoutes,
  ...accessRoutes(access),
  ...auditRoutes,
  ...peopleRoutes,
  ...figuresRoutes,
  ...inboxRoutes,
  ...noticesRoutes,
  ...programmesRoutes,
  ...activitiesRoutes,
  ...workRecordsRoutes,
  ...bulletinsRoutes,
]

export const subscribers: readonly Subscriber[] = [
  ...inboxSubscribers,
  ...programmesSubscribers,
  ...activitiesSubscribers,
  ...bulletinsSubscribers,
]

/** Who is asked what is held about a person, and to erase it. */
export const personData: readonly PersonData[] = [peoplePersonData, consentPersonData, activitiesPersonData]
