export { recentSessions } from './queries.ts'
