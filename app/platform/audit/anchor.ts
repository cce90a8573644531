/** The newest seal, kept beside the installation's secret: whoever cuts off the end of the chain in the database is found out. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Anchor = z.object({ number: z.number().int(), mac: z.string() })
export type Anchor = z.infer<typeof Anchor>

const fileIn = (dataFolder: string): string => join(dataFolder, 'audit-anchor.json')

export function dropAnchor(dataFolder: string, anchor: Anchor): void {
  const file = fileIn(dataFolder)
  writeFileSync(`${file}.new`, JSON.stringify(anchor), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export const readAnchor = (dataFolder: string): Anchor | null =>
  existsSync(fileIn(dataFolder)) ? Anchor.parse(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8'))) : null
