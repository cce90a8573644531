/** Where the large world lies (`.data/large`, or YIZHAN_DATA, or the server that DATABASE_URL names), opened for filling and for the bench. */
import { fileURLToPath } from 'node:url'
import { installationSecret } from '../platform/crypto.ts'
import { claimFolder, dataFolder } from '../platform/data-folder.ts'
import type { Address } from '../platform/db/database.ts'
import { startEmbedded } from '../platform/db/embedded.ts'
import { addressFor } from '../platform/db/roles.ts'

export interface LargeDatabase {
  folder: string
  secret: string
  address: Address
  stop(): Promise<void>
}

export async function openLargeDatabase(settings: Record<string, string>): Promise<LargeDatabase> {
  const folder = dataFolder(process.env.YIZHAN_DATA ?? fileURLToPath(new URL('../../.data/large', import.meta.url)))
  claimFolder(folder)
  const secret = installationSecret(folder)
  const given = process.env.DATABASE_URL
  if (given) return { folder, secret, address: addressFor({ connectionString: given }, secret), stop: async () => {} }
  const server = await startEmbedded({ dataFolder: folder, settings })
  const address = addressFor({ host: server.host, user: server.user, database: 'postgres' }, secret)
  return { folder, secret, address, stop: () => server.stop() }
}
