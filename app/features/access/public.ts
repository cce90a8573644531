export { hashPassword, openAccount } from './commands.ts'
export { demoPassword, identifyWith, namesOf } from './queries.ts'
