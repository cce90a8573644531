export { giveConsent, type NewConsent, withdrawConsents } from './commands.ts'
export { consentsOf, currentPurpose, type Purpose, standingConsents } from './queries.ts'
export { verifyConsents } from './verify.ts'
