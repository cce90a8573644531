/** Seals what identifies a person (phone): AES-256-GCM at rest, a keyed hash to look it up, both from the installation's secret. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Crypto {
  seal(text: string): Buffer
  open(sealed: Uint8Array): string
  /** For look-up by equality: same text, same hash, but only under this installation's key. */
  keyedHash(text: string): string
  /** For what a verifier checks later (audit, consents): under a key of its own, and outside the database. */
  mac(text: string): string
}

export function openCrypto(secret: string): Crypto {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'yizhan', use, 32))
  const sealing = derive('seal')
  const hashing = derive('hash')
  const sealingRows = derive('mac')
  return {
    seal(text) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(sealed) {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(-16))
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
    },
    keyedHash: (text) => createHmac('sha256', hashing).update(text).digest('base64url'),
    mac: (text) => createHmac('sha256', sealingRows).update(text).digest('base64url'),
  }
}

/** The secret is made at the first start and stays in the data folder; whoever loses it loses the sealed fields. */
export function installationSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}
