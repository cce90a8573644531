/** Time-based codes (RFC 6238) of an authenticator app; one of thirty seconds either side is taken, each once. */
import { generateSecret, generateURI, verify } from 'otplib'

export const newSecret = (): string => generateSecret()

/** For the QR code that the app scans. */
export const authenticatorAddress = (secret: string, signInName: string): string =>
  generateURI({ issuer: '驿站 Yizhan', label: signInName, secret })

/** The time step of a valid code that is newer than the last one used, else null. */
export async function stepOf(secret: string, code: string, lastStep: number): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null
  const result = await verify({ secret, token: code, epochTolerance: 30 })
  return result.valid && 'timeStep' in result && result.timeStep > lastStep ? result.timeStep : null
}
