export { giveConsent, type NewConsent, withdrawConsents } from './commands.ts'
export { currentPurpose, type Purpose, standingConsents } from './queries.ts'
