/** `npm run schema`: migrates an empty database and writes schema.sql and schema.generated.ts from it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDataFolder, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { addressFor } from './roles.ts'
import { dumpSchema } from './schema-dump.ts'
import { schemaTypes } from './schema-types.ts'

const folder = mkdtempSync(join(tmpdir(), 'yizhan-schema-'))
const server = await startEmbedded({ dataFolder: prepareDataFolder(folder), settings: { fsync: 'off' } })
try {
  const address = addressFor({ host: server.host, user: server.user, database: 'postgres' }, 'schema')
  await migrate(address, 'schema')
  const client = new pg.Client(address.owner)
  await client.connect()
  writeFileSync(new URL('../../schema.sql', import.meta.url), await dumpSchema(client))
  writeFileSync(new URL('./schema.generated.ts', import.meta.url), await schemaTypes(client))
  await client.end()
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
