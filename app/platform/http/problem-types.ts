/** Problems that a screen answers with more than words; shared by server and web (RFC 9457 §3.1.1). */

/** The screen asks for the password or a code, and sends the request again. */
export const proofNeededType = 'urn:yizhan:proof-needed'
/** The screen leads to the account's own page. */
export const unfinishedType = 'urn:yizhan:sign-in-unfinished'
