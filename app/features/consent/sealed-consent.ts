/** What of a consent is sealed against change: everything but its path, which follows the unit when it moves. */
export interface SealedConsent {
  id: string
  personId: string
  unitId: string
  purpose: string
  version: number
  subjectId: string | null
  channel: string
  givenAt: string
}

export const consentLine = (c: SealedConsent): string =>
  JSON.stringify([
    'consent',
    c.id,
    c.personId,
    c.unitId,
    c.purpose,
    c.version,
    c.subjectId,
    c.channel,
    new Date(c.givenAt).toISOString(),
  ])
