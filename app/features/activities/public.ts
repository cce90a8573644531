export { activitiesPersonData } from './person-data.ts'
export { recentSessions } from './queries.ts'
